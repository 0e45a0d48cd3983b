import AuditModel
import Testing

@testable import CISControls

/// Numbers, levels and assessment, version by version.
@Suite struct ControlFactsTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let version: BenchmarkVersion
    let section: Int
    let assessment: AssessmentStatus

    var testDescription: String { version.rawValue }
  }

  @Test(arguments: [
    Row(version: .v120, section: 3, assessment: .scored),
    Row(version: .v130, section: 4, assessment: .automated),
    Row(version: .v140, section: 4, assessment: .automated),
    Row(version: .v150, section: 4, assessment: .automated),
    Row(version: .v200, section: 4, assessment: .manual),
    Row(version: .v300, section: 4, assessment: .manual),
    Row(version: .v401, section: 4, assessment: .manual),
    Row(version: .v500, section: 4, assessment: .manual),
    Row(version: .v600, section: 5, assessment: .manual),
    Row(version: .v700, section: 5, assessment: .manual),
  ])
  func `numbers, levels and assessment go by the version`(row: Row) throws {
    for control in ControlCatalog.controls(in: row.version) {
      let summary = control.summary(in: row.version)
      let position = try #require(control.position)
      let isException = position == 1 && row.version == .v401
      #expect(summary.number == "\(row.section).\(position)")
      #expect(summary.assessment == (isException ? "Automated" : row.assessment.rawValue))
      #expect(summary.level == Self.level(of: position, in: row.version))
    }
  }

  /// Level 2 from the start, and from 2.0.0 on.
  private static func level(of position: Int, in version: BenchmarkVersion) -> Int {
    if position == 1 { return version < .v200 ? 1 : 2 }
    return [6, 7, 9, 10, 11].contains(position) ? 2 : 1
  }

  @Test func `a fact holds from the version that brings it until a later one`() {
    let fact = Versioned("a", [.v300: "b", .v500: "c"])
    let values = BenchmarkVersion.allCases.map(fact.value)
    #expect(values == ["a", "a", "a", "a", "a", "b", "b", "c", "c", "c"])
  }
}
