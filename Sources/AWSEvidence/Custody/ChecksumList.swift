import EvidenceJSON

/// A list of files and their digests, as `sha256sum`, PowerShell or a BagIt tool writes it.
///
/// - SeeAlso: RFC 8493, sections 2.1.3 and 2.2.3, and the manual of GNU Coreutils, section 6.7.
struct ChecksumList: Sendable {
  /// How names are written.
  enum Dialect: Sendable {
    /// As GNU, BSD and PowerShell write them.
    case sums

    /// As BagIt manifests write them.
    case bagIt

    /// As a bag's `fetch.txt` does, which names files and no digests.
    case fetch
  }

  /// A file and its digest.
  struct Entry: Hashable, Sendable {
    /// The path below the list's folder, as bytes.
    let path: [UInt8]

    /// The digest; `nil` when there is none, or none that is compared here.
    let digest: Digest?

    /// The line, counted from 1.
    let line: Int
  }

  /// The files in the order of the list.
  private(set) var entries: [Entry] = []

  /// The lines that say nothing of a file, though they are neither blank nor comments.
  private(set) var invalidLines: [Int] = []

  /// Reads a list in any encoding that JSON is read in.
  ///
  /// A lone digest is that of `sidecar`, the file that the list's name is made from.
  ///
  /// - Throws: `JSONSyntaxError` where UTF-16 is broken.
  init(
    parsing bytes: [UInt8],
    dialect: Dialect,
    sidecar: [UInt8]? = nil
  ) throws(JSONSyntaxError) {
    let text = try TextEncoding(detecting: bytes).utf8(of: bytes)
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in zip(1..., lines) {
      switch ChecksumLine(line, dialect: dialect) {
      case .entry(let path, let digest):
        entries.append(Entry(path: path, digest: digest, line: number))
      case .digest(let digest):
        if let sidecar {
          entries.append(Entry(path: sidecar, digest: digest, line: number))
        } else {
          invalidLines.append(number)
        }
      case .blank: break
      case .invalid: invalidLines.append(number)
      }
    }
  }

  /// Whether most lines are those of a list, so that it is one whatever the file is called.
  var isLikely: Bool { !entries.isEmpty && entries.count >= invalidLines.count }
}
