import EvidenceJSON

/// Where a path in a manifest leads.
enum ListedPath: Hashable, Sendable {
  /// To a place in or below the manifest's folder, named from the given folder.
  case file(AWSName)

  /// To something whose name starts with a dot, which is never read.
  case hidden

  /// Out of the manifest's folder, or nowhere.
  case outside

  /// Follows a path from a folder, which is empty or ends in `/`.
  init(_ path: String, in folder: String) {
    let parts = path.split(atScalar: "/", omittingEmpty: true).filter { !$0.isSame(as: ".") }
    let leadsUp = parts.contains { $0.isSame(as: "..") }
    if path.starts(withScalars: "/") || parts.isEmpty || leadsUp {
      self = .outside
    } else if parts.contains(where: { $0.starts(withScalars: ".") }) {
      self = .hidden
    } else {
      self = .file(AWSName(folder + parts.joined(separator: "/")))
    }
  }
}
