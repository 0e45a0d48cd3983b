package import Foundation

/// A new, empty folder that goes away with the last reference to it.
///
/// Keep the value in use until the files are no longer needed, or call ``close()`` at the end:
/// a variable may be released right after its last use.
package final class TemporaryFolder: Sendable {
  /// The folder itself, symbolic links resolved.
  package let url: URL

  /// Creates a folder below the folder that the system sets aside for temporary files.
  ///
  /// - Throws: An error when the folder cannot be created.
  package init() throws {
    let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    url = parent.appending(path: "evidence-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { close() }

  /// The absolute path of the folder, without a slash at the end.
  package var path: String {
    let path = url.path(percentEncoded: false)
    return path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Writes a file, and the folders that its name asks for, and returns its absolute path.
  ///
  /// - Throws: An error when the file cannot be written.
  @discardableResult
  package func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  /// Writes a file of any bytes, and the folders that its name asks for; returns its absolute path.
  ///
  /// - Throws: An error when the file cannot be written.
  @discardableResult
  package func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: file)
    return file.path(percentEncoded: false)
  }

  /// Deletes the folder and all it holds; a second call does nothing.
  package func close() {
    // A folder that is left behind harms no test, and there is nobody to tell at this point.
    try? FileManager.default.removeItem(at: url)
  }
}
