/// The kinds of lists that are known by their names.
enum CustodyListKind: Sendable {
  /// The manifest of the collection script.
  case manifest

  /// A list of checksums.
  case checksums(ChecksumList.Dialect)

  /// The kind of the file at a path, or `nil` when its name is that of no list.
  init?(_ path: String) {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) }
    switch name?.lowercased() {
    case "evidence-manifest.json": self = .manifest
    case "sha256sums", "sha256sums.txt": self = .checksums(.sums)
    case "manifest-sha256.txt", "tagmanifest-sha256.txt": self = .checksums(.bagIt)
    default: return nil
    }
  }
}
