import EvidenceJSON

/// Where a path in a manifest leads.
enum ListedPath: Hashable, Sendable {
  /// To a place in or below the manifest's folder, named from the given folder.
  case file(AWSName)

  /// To something whose name starts with a dot, which is never read.
  case hidden

  /// Out of the manifest's folder, or nowhere.
  case outside

  /// Follows a path, whose bytes a list shows, from a folder, which is empty or ends in `/`.
  init(_ path: [UInt8], in folder: String) {
    let parts = Self.names(of: path)
    let leadsUp = parts.contains { $0.bytes.elementsEqual("..".utf8) }
    if path.first == UInt8(ascii: "/") || parts.isEmpty || leadsUp {
      self = .outside
    } else if parts.contains(where: \.isHidden) {
      self = .hidden
    } else {
      self = .file(AWSName(folder + parts.map(\.shown).joined(separator: "/")))
    }
  }

  /// Follows a path that is a text.
  init(_ path: String, in folder: String) { self.init(Array(path.utf8), in: folder) }

  /// The names of a path, without `.`.
  static func names(of path: [UInt8]) -> [FileName] {
    path.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
      .map { FileName(bytes: Array($0)) }
  }
}
