import AWSEvidence
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
      do {
        try Data(text.utf8).write(to: target, options: .atomic)
      } catch {
        throw Failure(message: "\(path): \(FileErrorReason.text(for: error))")
      }
    default: try writeThrough(text)
    }
  }

  private func writeThrough(_ text: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY)
    guard descriptor >= 0 else {
      throw Failure(message: "\(path): it cannot be opened for writing")
    }
    defer { _ = close(descriptor) }
    guard Console.write(text, to: descriptor) else {
      throw Failure(message: "\(path): it cannot be written")
    }
  }
}
