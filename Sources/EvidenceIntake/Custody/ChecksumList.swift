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

    /// Whether it is written in a form of somebody's own, so that it may be something else.
    var isLoose = false
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
    var halves = Halves(sidecar: sidecar)
    for (number, line) in zip(1..., lines) {
      let line = ChecksumLine(line, dialect: dialect)
      switch line {
      case .entry(let path, let digest):
        entries.append(Entry(path: path, digest: digest, line: number))
      case .loose(let path, let digest):
        entries.append(Entry(path: path, digest: digest, line: number, isLoose: true))
      case .digest, .subject: entries += halves.joining(line, number).map { [$0] } ?? []
      case .blank: break
      case .invalid: invalidLines.append(number)
      }
    }
    invalidLines = (invalidLines + halves.leftOver).sorted()
  }

  /// What a list says of one file on two lines, so far.
  private struct Halves {
    /// The file that a lone digest is of.
    let sidecar: [UInt8]?

    private var name: (path: [UInt8], line: Int)?
    private var digest: (digest: Digest, line: Int)?

    /// The lines whose other half did not come.
    private(set) var leftOver: [Int] = []

    init(sidecar: [UInt8]?) { self.sidecar = sidecar }

    /// The entry that a line completes; `nil` when the other half is still to come.
    mutating func joining(_ line: ChecksumLine, _ number: Int) -> Entry? {
      switch line {
      case .digest(let digest):
        if let path = name?.path ?? sidecar {
          leftOver.removeAll { $0 == name?.line }
          name = nil
          return Entry(path: path, digest: digest, line: number)
        }
        self.digest = (digest, number)
      case .subject(let path):
        if let (digest, line) = digest {
          leftOver.removeAll { $0 == line }
          self.digest = nil
          return Entry(path: path, digest: digest, line: line)
        }
        name = (path, number)
      default: return nil
      }
      leftOver.append(number)
      return nil
    }
  }

  /// Whether most lines are those of a list, so that it is one whatever the file is called.
  var isLikely: Bool { !entries.isEmpty && entries.count >= invalidLines.count }
}
