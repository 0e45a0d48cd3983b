import AuditModel
import TestSupport
import Testing

@testable import CISControls

@Suite struct OutcomeRulesTests {
  private func chain(_ states: StepState...) -> Chain {
    Chain(
      resources: ChainResources(),
      steps: zip(StepKind.allCases, states).map { Step($0, $1, reason: "") }
    )
  }

  @Test func `a broken link outweighs an unknown one, and that an open one`() {
    for first in StepState.allCases {
      for second in StepState.allCases {
        let state = OutcomeRules.state(of: chain(first, second), by: \.inEffect)
        let expected =
          [StepState.broken, .unknown, .open].first { [first, second].contains($0) } ?? .held
        #expect(state == expected)
      }
    }
  }

  /// Every set of chain states, which is all that an outcome may depend on.
  @Test func `one chain that holds is enough, and one that may hold prevents a failure`() {
    for mask in 0..<16 {
      let states = StepState.allCases.enumerated()
        .filter { mask & (1 << $0.offset) != 0 }.map(\.element)
      let outcome = OutcomeRules.outcome(of: states.map { chain($0) }, by: \.asWritten)
      let expected: Outcome =
        states.contains(.held)
        ? .pass
        : states.contains(.unknown) ? .incomplete : states.contains(.open) ? .review : .fail
      #expect(outcome == expected)
    }
  }

  private static let letterOnly = Chain(
    resources: ChainResources(),
    steps: [Step(.alarm, asWritten: .held, inEffect: .broken, reason: "")]
  )

  private static let effectOnly = Chain(
    resources: ChainResources(),
    steps: [Step(.alarm, asWritten: .broken, inEffect: .held, reason: "")]
  )

  @Test func `both judgements must agree on a pass unless one is asked for`() {
    let chains = [Self.letterOnly]
    #expect(OutcomeRules.outcome(of: chains, by: .both) == .fail)
    #expect(OutcomeRules.outcome(of: chains, by: .asWritten) == .pass)
    #expect(OutcomeRules.outcome(of: chains, by: .inEffect) == .fail)
  }

  @Test func `a pass is not stitched from two chains`() {
    #expect(OutcomeRules.outcome(of: [Self.letterOnly, Self.effectOnly], by: .both) == .review)
  }

  @Test func `the chain that got furthest comes first`() {
    let chains = [
      chain(.broken, .held), chain(.held, .broken), chain(.held, .unknown), chain(.held, .held),
    ]
    #expect(OutcomeRules.ranked(chains) == [chains[3], chains[2], chains[1], chains[0]])
  }
}
