import AuditModel
import FilterPatterns
import Testing

@testable import CISControls

@Suite struct ControlCatalogTests {
  @Test func `ids and numbers are unique and ascending`() {
    let controls = ControlCatalog.all
    #expect(Set(controls.map(\.id)).count == controls.count)
    #expect(controls.map(\.position) == Set(controls.map(\.position)).sorted())
    for control in controls { #expect(ControlCatalog.control(control.id) == control) }
  }

  struct Row: Sendable {
    let version: BenchmarkVersion
    let number: String
    let assessment: String
    let patterns: Int

    init(_ version: BenchmarkVersion, _ number: String, _ assessment: String, _ patterns: Int) {
      self.version = version
      self.number = number
      self.assessment = assessment
      self.patterns = patterns
    }
  }

  @Test(arguments: [
    Row(.v120, "3.2", "Scored", 1), Row(.v130, "4.2", "Automated", 1),
    Row(.v140, "4.2", "Automated", 2), Row(.v150, "4.2", "Automated", 2),
    Row(.v200, "4.2", "Manual", 2), Row(.v300, "4.2", "Manual", 2),
    Row(.v401, "4.2", "Manual", 2), Row(.v500, "4.2", "Manual", 2),
    Row(.v600, "5.2", "Manual", 2), Row(.v700, "5.2", "Manual", 2),
  ])
  func `the sign-in control has each version's number, status and patterns`(row: Row) {
    let summary = SampleControl.signIn.summary(in: row.version)
    #expect(summary.number == row.number)
    #expect(summary.assessment == row.assessment)
    #expect(SampleControl.signIn.patterns(in: row.version).count == row.patterns)
  }

  @Test(arguments: ControlCatalog.all)
  func `every prescribed pattern is one that CloudWatch Logs accepts`(control: Control) throws {
    for pattern in control.patterns {
      #expect(throws: Never.self) { try FilterPattern(pattern.text) }
    }
  }
}
