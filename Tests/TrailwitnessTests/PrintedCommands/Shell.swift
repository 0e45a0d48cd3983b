import Foundation
import TestSupport
import Testing

/// A shell of this machine, in which printed commands are tried.
struct Shell: CustomTestStringConvertible, Sendable {
  let name: String

  /// The POSIX shells that people paste commands into, as far as they are tried here.
  static let all = ["sh", "bash", "dash"].map(Shell.init)

  var testDescription: String { name }

  /// The path of the shell; `nil` when it is not installed.
  var path: String? {
    ["/bin", "/usr/bin", "/usr/local/bin"].map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether the shell is installed; a warning in the test's results says when it is not.
  func isThere() -> Bool {
    if path == nil { Issue.record("\(name) is not installed", severity: .warning) }
    return path != nil
  }

  /// What the shell prints for a script, byte by byte; messages of the shell are dropped.
  ///
  /// The folder of `PATH` comes first, so that its `aws` is found.
  func run(_ script: String, in folder: TemporaryFolder) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: path ?? "/bin/sh")
    process.arguments = [try folder.write("script-\(name).sh", script)]
    process.currentDirectoryURL = folder.url
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = "\(folder.path)/bin:/usr/bin:/bin"
    environment["IFS"] = nil
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(bytes)
  }

  /// The words that NULs end.
  static func words(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().map { Array($0) }
  }
}
