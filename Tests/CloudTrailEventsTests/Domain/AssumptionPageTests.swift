import CloudTrailEvents
import Foundation
import Testing

/// The page with the assumptions, held to the code.
@Suite struct AssumptionPageTests {
  @Test func `the page has every assumption in order, and the version of the list`() throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = root.appending(
      path: "Sources/CloudTrailEvents/CloudTrailEvents.docc/Assumptions.md")
    let lines = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
    let version = CloudTrailAssumption.version
    #expect(lines.contains("This is list version \(version), ``CloudTrailAssumption/version``:"))
    #expect(lines.contains { $0.contains("`Assumed (list version \(version))`") })
    let rows = lines.filter { $0.hasPrefix("|") }.dropFirst(2)
    let expected = CloudTrailAssumption.allCases.map { "| `\($0.rawValue)` | \($0.statement) |" }
    #expect(Array(rows) == expected)
  }
}
