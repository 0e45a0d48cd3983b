import AuditModel
import TestSupport
import Testing

@Suite struct OrderTests {
  @Test func `a chain is as strong as its weakest link`() {
    #expect(StepState.allCases.sorted() == [.broken, .unknown, .open, .held])
  }

  @Test func `the weaker of two outcomes counts`() {
    #expect(Outcome.allCases.sorted() == [.fail, .incomplete, .review, .notApplicable, .pass])
  }

  @Test func `steps are numbered as the audit procedure numbers them`() {
    #expect(StepKind.allCases.map(\.number) == Array(1...7))
    #expect(StepKind.allCases.first == .multiRegionTrail)
    #expect(StepKind.allCases.last == .confirmedSubscriber)
  }

  @Test func `citations are ordered by file, line and column`() {
    let places = [("b", 1, 1), ("a", 10, 1), ("a", 2, 9), ("a", 2, 1)]
    let citations = places.map { Citation(file: $0, pointer: "", line: $1, column: $2) }
    #expect(
      citations.sorted().map { "\($0.file):\($0.line):\($0.column)" }
        == ["a:2:1", "a:2:9", "a:10:1", "b:1:1"]
    )
  }

  @Test func `outcomes are counted`() {
    let counts = OutcomeCounts([.pass, .fail, .pass])
    #expect(counts[.pass] == 2)
    #expect(counts[.review] == 0)
    #expect(counts.total == 3)
  }

  @Test func `an unreached step is unknown and decides nothing by itself`() {
    let step = Step(unreached: .alarm, because: "there is no trail")
    #expect(step.state == .unknown)
    #expect(!step.isReached)
    #expect(step.reason == Message(prose: "there is no trail"))
  }

  @Test func `held links are counted from the start`() {
    let steps = [
      Step(.multiRegionTrail, .held, reason: ""),
      Step(.trailLogging, asWritten: .held, inEffect: .broken, reason: ""),
      Step(.managementEvents, .held, reason: ""),
    ]
    #expect(Chain(resources: ChainResources(), steps: steps).heldLinks == 1)
  }
}
