import AuditModel
import EvidenceJSON

/// A manifest or list of checksums among the files, with what it says of others.
struct CustodyList: Sendable {
  /// The list's own path.
  let file: String

  /// The folder that its paths begin at: empty, or ending in `/`.
  let folder: String

  /// What it says of other files; what it says of itself can never hold and is left out.
  private(set) var claims: [CustodyClaim] = []

  /// The manifest of the collection script, if it is one.
  private(set) var manifest: CollectorManifest?

  /// What keeps it from being read.
  private(set) var fault: ManifestFault?

  /// The lines of a list that say nothing of a file.
  private(set) var invalidLines: [Int] = []

  /// Reads a file whose name is that of a list, or gives `nil` for any other.
  init?(_ file: EvidenceFile) {
    guard let kind = CustodyListKind(file.path) else { return nil }
    self.file = file.path
    folder = Self.folder(of: file.path)
    guard case .bytes(let bytes) = file.content else {
      if case .nothing(_, let message) = file.content { fault = ManifestFault(message) }
      return
    }
    do throws(ManifestFault) {
      switch kind {
      case .manifest: try readManifest(bytes)
      case .checksums(let dialect): try readChecksums(bytes, dialect)
      }
    } catch {
      fault = error
    }
  }

  /// The part of a path up to the last `/`; empty when there is none.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }

  private mutating func readManifest(_ bytes: [UInt8]) throws(ManifestFault) {
    let manifest = try CollectorManifest(parsing: bytes, file: file)
    self.manifest = manifest
    for call in manifest.calls {
      add(call.path, sha256: call.sha256, call: call)
      if let note = call.stderr { add(note, call: call, isRequired: false) }
    }
  }

  private mutating func readChecksums(
    _ bytes: [UInt8],
    _ dialect: ChecksumList.Dialect
  ) throws(ManifestFault) {
    let list: ChecksumList
    do throws(JSONSyntaxError) {
      list = try ChecksumList(parsing: bytes, dialect: dialect)
    } catch {
      throw ManifestFault(error)
    }
    guard !list.entries.isEmpty else { throw ManifestFault("no line names a file and its SHA-256") }
    invalidLines = list.invalidLines
    for entry in list.entries { add(entry.path, sha256: entry.sha256, line: entry.line) }
  }

  private mutating func add(
    _ written: String,
    sha256: String? = nil,
    call: CollectorManifest.Call? = nil,
    isRequired: Bool = true,
    line: Int = 1
  ) {
    let path = ListedPath(written, in: folder)
    guard path != .hidden, path != .file(AWSName(file)) else { return }
    claims.append(
      CustodyClaim(
        written: written, path: path, sha256: sha256, call: call, isRequired: isRequired,
        manifest: file, line: line))
  }
}
