import AuditModel

/// The only part of the libraries that touches the file system.
///
/// Regular files below the given paths are read, whatever their names; entries whose name starts
/// with a dot are passed over. A link is followed when it points to a file inside the folder; links
/// to folders are not, since what they point to is read at its own place. Names are bytes; one that
/// is no UTF-8 is shown with `\xff` for such a byte.
public struct EvidenceFolder {
  /// The largest file that is read, in bytes; a region's alarms come to a few megabytes.
  public static let largestFile = 512 << 20

  private let given: GivenPath
  private let label: String

  /// The evidence files at `paths`, in the order of their paths' bytes.
  ///
  /// With one path, files are named from there; with several, each file's path starts with as many
  /// of the last names of the given one as tell it apart. A path given twice is read once.
  ///
  /// - Throws: ``FolderError`` when a given path does not exist or cannot be listed.
  public static func files(at paths: [String]) throws(FolderError) -> [SourceFile] {
    var seen: Set<GivenPath> = []
    let given = paths.map(GivenPath.init).filter { seen.insert($0).inserted }
    var files: [SourceFile] = []
    for (path, label) in zip(given, GivenPath.labels(of: given)) {
      do throws(FileFault) {
        files += try EvidenceFolder(given: path, label: label).files()
      } catch {
        throw FolderError(path: path.text, reason: error.reason)
      }
    }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func files() throws(FileFault) -> [SourceFile] {
    guard try OpenFolder.kind(at: given.text) == .folder else { return [try loneFile()] }
    let root = try OpenFolder(at: given.text)
    return try walk(root)
  }

  private func loneFile() throws(FileFault) -> SourceFile {
    let content = try OpenFolder.content(at: given.text, limit: Self.largestFile)
    return SourceFile(
      path: label.isEmpty ? given.name : label,
      givenFolders: given.foldersOfFile,
      content: Self.content(content)
    )
  }

  /// How many folders within each other are held open; what lies deeper is opened from the root.
  private static let deepestOpen = 16

  /// Reads all files below the root; every folder is opened once, if not very deep.
  private func walk(_ root: borrowing OpenFolder) throws(FileFault) -> [SourceFile] {
    var walk = Walk(links: LinkFollower(root: given.text))
    try visit(root, at: [], root, &walk)
    while let place = walk.pending.popLast() {
      do throws(FileFault) {
        try visit(try root.folder(place), at: place, root, &walk)
      } catch {
        walk.found.append(file(place, .nothing(.unreadable, message: error.message)))
      }
    }
    return walk.found
  }

  /// What a walk has found so far, and what is left to do.
  private struct Walk {
    let links: LinkFollower
    var found: [SourceFile] = []

    /// Folders that lie too deep to be reached with all folders above them held open.
    var pending: [[FileName]] = []
  }

  /// Reads the files of one folder and of those in it.
  private func visit(
    _ folder: borrowing OpenFolder,
    at place: [FileName],
    _ root: borrowing OpenFolder,
    _ walk: inout Walk
  ) throws(FileFault) {
    for name in try folder.names() where !name.isHidden {
      do throws(FileFault) {
        switch try folder.kind(of: name) {
        case .folder where (place.count + 1).isMultiple(of: Self.deepestOpen):
          walk.pending.append(place + [name])
        case .folder: try visit(try folder.folder(name), at: place + [name], root, &walk)
        case .file:
          let content = try folder.content(of: name, limit: Self.largestFile)
          walk.found.append(file(place + [name], Self.content(content)))
        case .link:
          let end = try walk.links.end(of: name, in: place, below: root)
          walk.found.append(file(place + [name], try Self.content(end, root)))
        case .other:
          walk.found.append(file(place + [name], Self.skipped(.notRegularFile)))
        }
      } catch {
        walk.found.append(file(place + [name], .nothing(.unreadable, message: error.message)))
      }
    }
  }

  private func file(_ names: [FileName], _ content: SourceFile.Content) -> SourceFile {
    let path = names.map(\.shown).joined(separator: "/")
    return SourceFile(
      path: label.isEmpty ? path : label + "/" + path,
      givenFolders: given.folders,
      content: content
    )
  }

  private static func content(
    _ end: LinkFollower.End,
    _ root: borrowing OpenFolder
  ) throws(FileFault) -> SourceFile.Content {
    switch end {
    case .file(let name, let place):
      content(try root.folder(place).content(of: name, limit: largestFile))
    case .folder: skipped(.linkToFolder)
    case .other: skipped(.notRegularFile)
    case .outside: skipped(.linkLeadsOut)
    case .nowhere: .nothing(.unreadable, message: Message(.linkLeadsNowhere))
    }
  }

  private static func content(_ content: OpenFolder.Content) -> SourceFile.Content {
    switch content {
    case .bytes(let bytes): .bytes(bytes)
    case .tooLarge:
      .nothing(
        .tooLarge, message: Message(.fileTooLarge, .number(largestFile, as: .limit)))
    case .notRegular: skipped(.notRegularFile)
    }
  }

  private static func skipped(_ id: Message.ID) -> SourceFile.Content {
    .nothing(.skipped, message: Message(id))
  }
}

/// A path as somebody typed it, which tells what the evidence is called and little more.
///
/// What stands above a relative path is never looked at: where a folder lies says nothing of what
/// it holds, and the same folder gives the same report wherever it is.
struct GivenPath: Sendable {
  /// The path as it was typed.
  let text: String

  /// The names of the path, without `.` and without what a `..` takes back.
  private let names: [String]

  init(_ text: String) {
    self.text = text
    var names: [String] = []
    for part in text.utf8.split(separator: UInt8(ascii: "/")) {
      let name = String(decoding: part, as: UTF8.self)
      if part.elementsEqual("..".utf8), let last = names.last, !last.utf8.elementsEqual("..".utf8) {
        names.removeLast()
      } else if !part.elementsEqual(".".utf8) {
        names.append(name)
      }
    }
    self.names = names
  }

  /// The last name; `.` where the path has none.
  var name: String { names.last ?? "." }

  /// The last two names: they may tell account and region, as in `evidence/123456789012`.
  var folders: [String] { Self.hints(names) }

  /// The last two names above a lone file.
  var foldersOfFile: [String] { Self.hints(names.dropLast()) }

  private static func hints(_ names: [String]) -> [String] {
    Array(names.suffix(2)).filter { !$0.utf8.elementsEqual("..".utf8) }
  }

  /// What the files below each path are called by: as few of its last names as tell them apart.
  ///
  /// Empty for a lone path. No label begins with another, so that no two files share a name.
  static func labels(of paths: [GivenPath]) -> [String] {
    guard paths.count > 1 else { return [""] }
    let longest = paths.map(\.names.count).max() ?? 0
    for count in 1...max(1, longest) {
      let labels = paths.map { $0.names.isEmpty ? ["."] : Array($0.names.suffix(count)) }
      guard areApart(labels) else { continue }
      return labels.map { $0.joined(separator: "/") }
    }
    return paths.enumerated().map { "\($0.offset + 1)-\($0.element.name)" }
  }

  private static func areApart(_ labels: [[String]]) -> Bool {
    let keys = labels.map { Array(($0.joined(separator: "/") + "/").utf8) }
    let sorted = keys.sorted { $0.lexicographicallyPrecedes($1) }
    return !zip(sorted, sorted.dropFirst()).contains { $1.starts(with: $0) }
  }
}

extension GivenPath: Hashable {
  /// Whether both lead to one place by their names, so that reading one is enough.
  static func == (left: GivenPath, right: GivenPath) -> Bool { left.key == right.key }

  /// Hashes the bytes of the names.
  func hash(into hasher: inout Hasher) { hasher.combine(key) }

  private var key: [UInt8] {
    let root = text.utf8.first == UInt8(ascii: "/") ? "/" : ""
    return Array((root + names.joined(separator: "/")).utf8)
  }
}

/// A given path that could not be read.
public struct FolderError: Error, Sendable, CustomStringConvertible {
  /// The path as it was given.
  public let path: String

  /// Why: one line, lower case.
  public let reason: String

  /// Path and reason.
  public var description: String { "\(path): \(reason)" }
}
