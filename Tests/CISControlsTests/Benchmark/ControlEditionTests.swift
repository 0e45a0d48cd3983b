import Testing

@testable import CISControls

/// What changed from version to version.
@Suite struct ControlEditionTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let control: Control
    let changes: [BenchmarkVersion: [PatternChange]]

    init(_ control: Control, _ changes: [BenchmarkVersion: [PatternChange]]) {
      testDescription = control.id
      self.control = control
      self.changes = changes
    }
  }

  static let changed = [
    Row(.unauthorizedAPICalls, [.v130: [.accepts(["cli"])], .v200: [.replaced]]),
    Row(.consoleSignInWithoutMFA, [.v140: [.accepts(["sso"])]]),
    Row(.securityGroupChanges, [.v500: [.addsEvents(["ModifySecurityGroupRules"])]]),
    Row(.routeTableChanges, [.v300: [.accepts(["audit"])]]),
  ]

  @Test(arguments: changed)
  func `the patterns changed when the benchmark changed them`(row: Row) {
    for edition in row.control.editions {
      #expect(edition.patternChanges == row.changes[edition.version] ?? [])
    }
  }

  @Test func `the patterns of all other controls never changed`() {
    let others = ControlCatalog.all.filter { !Self.changed.map(\.control.id).contains($0.id) }
    #expect(others.count == 11)
    for edition in others.flatMap(\.editions) { #expect(edition.patternChanges.isEmpty) }
  }

  @Test func `a control has an edition for each version since its first`() {
    #expect(Control.vpcChanges.editions.map(\.version) == BenchmarkVersion.allCases)
    #expect(Control.organizationsChanges.editions.first?.version == .v130)
    #expect(Control.organizationsChanges.editions.last?.number == "5.15")
  }

  private func pattern(_ name: String, _ event: String) -> PrescribedPattern {
    PrescribedPattern(name, "{ $.eventName = \(event) }")
  }

  @Test func `a form that goes away and an event that goes away are told apart`() {
    let (one, two) = (pattern("one", "A"), pattern("two", "B"))
    #expect(PatternChange.changes(from: [one, two], to: [one]) == [.drops(["two"])])
    #expect(
      PatternChange.changes(from: [one], to: [two]) == [.addsEvents(["B"]), .dropsEvents(["A"])])
    #expect(PatternChange.changes(from: [one], to: [pattern("renamed", "A")]) == [])
  }
}
