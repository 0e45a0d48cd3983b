import EvidenceJSON

/// A list of files and their SHA-256, as `sha256sum` or a BagIt tool writes it.
///
/// - SeeAlso: RFC 8493, section 2.1.3, and the manual of GNU Coreutils, section 6.7.
struct ChecksumList: Sendable {
  /// How names are written.
  enum Dialect: Sendable {
    /// As GNU and BSD tools write them.
    case sums

    /// As BagIt manifests write them.
    case bagIt
  }

  /// A file and its digest.
  struct Entry: Hashable, Sendable {
    /// The path below the list's folder, without leading `./`.
    let path: String

    /// The digest in lower case.
    let sha256: String

    /// The line, counted from 1.
    let line: Int
  }

  /// The files in the order of the list.
  private(set) var entries: [Entry] = []

  /// The lines that say nothing of a file, though they are neither blank nor comments.
  private(set) var invalidLines: [Int] = []

  /// Reads a list in any encoding that JSON is read in.
  ///
  /// - Throws: `JSONSyntaxError` where UTF-16 is broken.
  init(parsing bytes: [UInt8], dialect: Dialect) throws(JSONSyntaxError) {
    let text = try TextEncoding(detecting: bytes).utf8(of: bytes)
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in zip(1..., lines) {
      switch ChecksumLine(line, dialect: dialect) {
      case .entry(let path, let sha256):
        entries.append(Entry(path: Self.withoutDots(path), sha256: sha256, line: number))
      case .blank: break
      case .invalid: invalidLines.append(number)
      }
    }
  }

  private static func withoutDots(_ path: String) -> String {
    var rest = path.utf8[...]
    while rest.starts(with: "./".utf8) { rest = rest.dropFirst(2) }
    return String(rest) ?? path
  }
}
