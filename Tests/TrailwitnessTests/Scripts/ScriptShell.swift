import Foundation
import Testing

/// A POSIX shell in which printed scripts are run.
enum ScriptShell: String, CaseIterable, Sendable {
  case dash, bash, busybox

  /// The shells that this machine has; `sh` is always one of them.
  static var present: [ScriptShell] {
    let there = allCases.filter { FileManager.default.isExecutableFile(atPath: $0.path) }
    return there.isEmpty ? [.dash] : there
  }

  private var path: String { "/bin/\(rawValue)" }

  /// Where to find the shell, and the words that make it one.
  var command: (path: String, words: [String]) {
    guard FileManager.default.isExecutableFile(atPath: path) else { return ("/bin/sh", []) }
    return (path, self == .busybox ? ["sh"] : [])
  }
}
