import Foundation
import Testing

/// Compares a rendered report with the file of that name under `Golden`.
///
/// Set `UPDATE_GOLDEN=1` to rewrite the file; the test still fails, so that a rewrite is reviewed.
func expectGolden(
  _ name: String,
  matches actual: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let file = tests.appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
    try Data(actual.utf8).write(to: file)
    Issue.record("rewrote \(name)", sourceLocation: sourceLocation)
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(actual == expected, sourceLocation: sourceLocation)
}
