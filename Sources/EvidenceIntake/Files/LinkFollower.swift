#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where links that lie in a folder lead, as far as they stay inside.
///
/// Targets are followed name by name from the open folder, and compared as bytes.
struct LinkFollower {
  /// Where a link ended.
  enum End {
    /// At a regular file in a folder below the root.
    case file(FileName, in: [FileName])

    /// At a folder.
    case folder

    /// At a device, a socket or a pipe.
    case other

    /// Out of the root.
    case outside

    /// Nowhere, or in a circle.
    case nowhere
  }

  /// How many links are followed one behind the other, as Linux does.
  private static let longestChain = 40

  /// The absolute paths of the root by which an absolute target may name it.
  private let roots: [[[UInt8]]]

  /// Creates a follower for the folder at a path.
  init(root path: String) {
    var roots = [Self.absolute(path)].compactMap(\.self)
    if let text = realpath(path, nil) {
      roots.append(
        Self.names(of: UnsafeRawBufferPointer(start: text, count: strlen(text)).map(\.self)))
      free(text)
    }
    self.roots = roots
  }

  /// Follows a link in the folder that `place` leads to.
  func end(
    of name: FileName,
    in place: [FileName],
    below root: borrowing OpenFolder
  ) throws(FileFault) -> End {
    var place = place
    var rest = [name.bytes]
    var count = 0
    while let next = rest.popLast() {
      if next.elementsEqual("..".utf8) {
        guard place.popLast() != nil else { return .outside }
        continue
      }
      let folder = try root.folder(place)
      let name = FileName(bytes: next)
      switch try folder.kind(of: name) {
      case .folder: place.append(name)
      case .file: return rest.isEmpty ? .file(name, in: place) : .nowhere
      case .other: return rest.isEmpty ? .other : .nowhere
      case .link:
        count += 1
        guard count <= Self.longestChain else { return .nowhere }
        let target = try folder.target(of: name)
        if target.first == UInt8(ascii: "/") {
          guard let inner = inside(Self.names(of: target)) else { return .outside }
          place = []
          rest += inner.reversed()
        } else {
          rest += Self.names(of: target).reversed()
        }
      }
    }
    return .folder
  }

  /// What follows the root in an absolute path; `nil` when it does not begin with the root.
  private func inside(_ names: [[UInt8]]) -> [[UInt8]]? {
    guard let root = roots.first(where: { names.starts(with: $0) }) else { return nil }
    return Array(names.dropFirst(root.count))
  }

  /// The names of a path, without `.`.
  private static func names(of path: [UInt8]) -> [[UInt8]] {
    path.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }.map(Array.init)
  }

  /// The names of a path from the top of the file system on, unless it holds `..`.
  private static func absolute(_ path: String) -> [[UInt8]]? {
    var names = names(of: Array(path.utf8))
    if path.utf8.first != UInt8(ascii: "/") {
      guard let folder = getcwd(nil, 0) else { return nil }
      defer { free(folder) }
      names =
        Self.names(of: UnsafeRawBufferPointer(start: folder, count: strlen(folder)).map(\.self))
        + names
    }
    return names.contains { $0.elementsEqual("..".utf8) } ? nil : names
  }
}
