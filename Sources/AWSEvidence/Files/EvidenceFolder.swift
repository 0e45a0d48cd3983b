import AuditModel
import FoundationEssentials

/// The only part of the libraries that touches the file system.
///
/// Regular files below the given paths are read, whatever their names; entries whose name starts
/// with a dot are passed over. A link is followed when it points to a file inside the folder; links
/// to folders are not, since what they point to is read at its own place.
public struct EvidenceFolder {
  /// The largest file that is read, in bytes; a region's alarms come to a few megabytes.
  public static let largestFile = 512 << 20

  /// A given path that could not be read.
  public struct Failure: Error, Sendable, CustomStringConvertible {
    /// The path as it was given.
    public let path: String

    /// Why: one line, lower case.
    public let reason: String

    /// Path and reason.
    public var description: String { "\(path): \(reason)" }
  }

  private let manager = FileManager.default
  private let root: URL
  private let label: String

  private init(root: URL, label: String) {
    self.root = root
    self.label = label
  }

  /// The evidence files at `paths`, in the order of their paths' bytes.
  ///
  /// With one path, files are named from there; with several, each file's path starts with the last
  /// name of the given one, or with all of it where two share their last name.
  ///
  /// - Throws: ``Failure`` when a given path does not exist or cannot be listed.
  public static func files(at paths: [String]) throws(Failure) -> [EvidenceFile] {
    var files: [EvidenceFile] = []
    for (path, label) in zip(paths, labels(of: paths)) {
      let root = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath()
      files += try EvidenceFolder(root: root, label: label).files(given: path)
    }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func labels(of paths: [String]) -> [String] {
    guard paths.count > 1 else { return [""] }
    let names = paths.map { URL(filePath: $0).standardizedFileURL.lastPathComponent }
    return names.indices.map { index in
      let isUnique = names.filter { $0 == names[index] }.count == 1
      return (isUnique ? names[index] : paths[index]) + "/"
    }
  }

  private func files(given path: String) throws(Failure) -> [EvidenceFile] {
    guard let type = fileType(at: root.path) else {
      throw Failure(path: path, reason: "no such file or folder")
    }
    let folders = root.pathComponents.filter { $0 != "/" }
    guard type == .typeDirectory else {
      let parents = Array(folders.dropLast().suffix(2))
      return [file(at: root, path: label + root.lastPathComponent, parents: parents)].compactMap(
        \.self)
    }
    guard (try? manager.contentsOfDirectory(atPath: root.path)) != nil else {
      throw Failure(path: path, reason: "the folder cannot be listed")
    }
    return walk(parents: Array(folders.suffix(2)))
  }

  /// Reads all files below the root, without recursion: folders may be nested deeply.
  private func walk(parents: [String]) -> [EvidenceFile] {
    var found: [EvidenceFile] = []
    var pending = [""]
    while let folder = pending.popLast() {
      let location = root.appending(path: folder)
      guard let names = try? manager.contentsOfDirectory(atPath: location.path) else {
        found.append(unreadable(label + folder, "the folder cannot be listed", parents))
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let path = folder.isEmpty ? name : folder + "/" + name
        if fileType(at: root.appending(path: path).path) == .typeDirectory {
          pending.append(path)
        } else if let file = file(
          at: root.appending(path: path), path: label + path, parents: parents)
        {
          found.append(file)
        }
      }
    }
    return found
  }

  private func fileType(at path: String) -> FileAttributeType? {
    (try? manager.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }

  private func file(at location: URL, path: String, parents: [String]) -> EvidenceFile? {
    var location = location
    if fileType(at: location.path) == .typeSymbolicLink {
      location = location.resolvingSymlinksInPath()
      let isInside = location.path.hasPrefix(root.path.hasSuffix("/") ? root.path : root.path + "/")
      guard isInside else { return skipped(path, "the link points out of the folder", parents) }
    }
    switch fileType(at: location.path) {
    case .typeRegular: return read(location, path: path, parents: parents)
    case .typeDirectory: return skipped(path, "a link to a folder is not followed", parents)
    case nil, .typeSymbolicLink?: return unreadable(path, "the link leads nowhere", parents)
    default: return skipped(path, "only regular files are read", parents)
    }
  }

  private func read(_ location: URL, path: String, parents: [String]) -> EvidenceFile {
    let attributes = try? manager.attributesOfItem(atPath: location.path)
    if let size = attributes?[.size] as? UInt64, size > Self.largestFile {
      let message = "the file is larger than \(Self.largestFile) bytes"
      return EvidenceFile(
        path: path, parentFolders: parents, content: .nothing(.tooLarge, message: message))
    }
    guard let data = try? Data(contentsOf: location) else {
      return unreadable(path, "the file cannot be read", parents)
    }
    return EvidenceFile(path: path, parentFolders: parents, content: .bytes(Array(data)))
  }

  private func unreadable(_ path: String, _ why: String, _ parents: [String]) -> EvidenceFile {
    EvidenceFile(path: path, parentFolders: parents, content: .nothing(.unreadable, message: why))
  }

  private func skipped(_ path: String, _ why: String, _ parents: [String]) -> EvidenceFile {
    EvidenceFile(path: path, parentFolders: parents, content: .nothing(.skipped, message: why))
  }
}
