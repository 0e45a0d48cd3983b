import Foundation
package import Testing

/// Compares a text with the file of that name in the folder `Golden` beside the calling test file.
///
/// Set `UPDATE_GOLDEN=1` to rewrite the file; the test still fails, so that a rewrite is reviewed.
///
/// - Parameters:
///   - name: The file below `Golden`; it may name folders, as in `markdown/empty.md`.
///   - actual: The text that the code under test has made.
///   - filePath: The test file that calls; left to its default.
///   - sourceLocation: The place that a failure names; left to its default.
/// - Throws: An error when the file cannot be read or written.
package func expectGolden(
  _ name: String,
  matches actual: String,
  filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: filePath).deletingLastPathComponent()
  let file = folder.appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(actual.utf8).write(to: file)
    Issue.record("rewrote \(name)", sourceLocation: sourceLocation)
  }
  let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  guard actual != expected else { return }
  Issue.record(
    "\(name) differs; \(firstDifference(of: actual, from: expected))",
    sourceLocation: sourceLocation
  )
}

/// The first line at which two texts part, for a failure message that stays short.
private func firstDifference(of actual: String, from expected: String) -> String {
  // Compared as scalars: Swift holds CR LF for one character, so splitting at "\n" would miss it.
  let actual = actual.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  let expected = expected.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  let same = zip(actual, expected).prefix { $0.elementsEqual($1) }.count
  let found = same < actual.count ? String(actual[same]).debugDescription : "nothing"
  let wanted = same < expected.count ? String(expected[same]).debugDescription : "nothing"
  return "line \(same + 1) is \(found) where the file has \(wanted)"
}
