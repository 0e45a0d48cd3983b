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
    let folders = root.pathComponents.filter { $0 != "/" }
    do {
      guard try fileType(at: root.path) == .typeDirectory else {
        let parents = Array(folders.dropLast().suffix(2))
        let name = label.isEmpty ? root.lastPathComponent : String(label.dropLast())
        return [file(at: root, path: name, parents: parents)]
      }
      _ = try manager.contentsOfDirectory(atPath: root.path)
    } catch {
      throw Failure(path: path, reason: FileErrorReason.text(for: error))
    }
    return walk(parents: Array(folders.suffix(2)))
  }

  /// Reads all files below the root, without recursion: folders may be nested deeply.
  private func walk(parents: [String]) -> [EvidenceFile] {
    var found: [EvidenceFile] = []
    var pending = [""]
    while let folder = pending.popLast() {
      let names: [String]
      do {
        names = try manager.contentsOfDirectory(atPath: root.appending(path: folder).path)
      } catch {
        found.append(
          nothing(label + folder, .unreadable, FileErrorReason.text(for: error), parents))
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let path = folder.isEmpty ? name : folder + "/" + name
        let location = root.appending(path: path)
        if (try? fileType(at: location.path)) == .typeDirectory {
          pending.append(path)
        } else {
          found.append(file(at: location, path: label + path, parents: parents))
        }
      }
    }
    return found
  }

  private func fileType(at path: String) throws -> FileAttributeType? {
    try manager.attributesOfItem(atPath: path)[.type] as? FileAttributeType
  }

  private func file(at given: URL, path: String, parents: [String]) -> EvidenceFile {
    do {
      var location = given
      if try fileType(at: location.path) == .typeSymbolicLink {
        location = location.resolvingSymlinksInPath()
        let inside = root.path.hasSuffix("/") ? root.path : root.path + "/"
        guard location.path.hasPrefix(inside) else {
          return nothing(path, .skipped, "the link points out of the folder", parents)
        }
      }
      switch try fileType(at: location.path) {
      case .typeRegular?: return try read(location, path: path, parents: parents)
      case .typeDirectory?:
        return nothing(path, .skipped, "a link to a folder is not followed", parents)
      case .typeSymbolicLink?: return nothing(path, .unreadable, "the link leads nowhere", parents)
      default: return nothing(path, .skipped, "only regular files are read", parents)
      }
    } catch {
      return nothing(path, .unreadable, FileErrorReason.text(for: error), parents)
    }
  }

  private func read(_ location: URL, path: String, parents: [String]) throws -> EvidenceFile {
    let attributes = try manager.attributesOfItem(atPath: location.path)
    if let size = attributes[.size] as? UInt64, size > Self.largestFile {
      let message = "the file is larger than \(Self.largestFile) bytes"
      return nothing(path, .tooLarge, message, parents)
    }
    let bytes = Array(try Data(contentsOf: location))
    return EvidenceFile(path: path, parentFolders: parents, content: .bytes(bytes))
  }

  private func nothing(
    _ path: String,
    _ id: EvidenceProblem.ID,
    _ why: String,
    _ parents: [String]
  ) -> EvidenceFile {
    EvidenceFile(path: path, parentFolders: parents, content: .nothing(id, message: why))
  }
}
