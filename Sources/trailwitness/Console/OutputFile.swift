import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that a report is written to.
struct OutputFile {
  /// Why a report could not be written.
  struct Failure: Error {
    /// One line, lower case, the path first.
    let message: String
  }

  let path: String

  /// Writes the whole text, so that a failure never leaves half a report.
  ///
  /// A regular file is written under a temporary name and renamed, where a link leads; devices and
  /// pipes are written to as they are, since a rename would put a file in their place.
  func write(_ text: String) throws(Failure) {
    let target = URL(filePath: path).resolvingSymlinksInPath()
    let type = (try? FileManager.default.attributesOfItem(atPath: target.path))?[.type]
    switch type as? FileAttributeType {
    case .typeDirectory?: throw Failure(message: "\(path): a folder stands there")
    case nil, .typeRegular?:
      let temporary = TemporaryFile(
        beside: target.path, permissions: type == nil ? nil : Self.permissions(of: target.path))
      guard let reason = temporary.replace(target.path, with: text) else { return }
      throw Failure(message: "\(path): \(reason)")
    default: try writeThrough(text)
    }
  }

  private func writeThrough(_ text: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY)
    guard descriptor >= 0 else {
      throw Failure(message: "\(path): it cannot be opened for writing")
    }
    defer { _ = close(descriptor) }
    if let reason = Descriptor(descriptor).write(text) {
      throw Failure(message: "\(path): it cannot be written: \(reason)")
    }
  }

  private static func permissions(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }
}
