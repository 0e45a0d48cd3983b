import FilterPatterns
import TestSupport
import Testing

@Suite(.enabled(if: SharedCorpus.isPresent)) struct ObservedAnswerTests {
  @Test(arguments: ObservedAnswer.all)
  func `the evaluator answers as the service did`(_ answer: ObservedAnswer) throws {
    guard let matched = answer.matched else {
      #expect(throws: FilterPatternError.self) { try FilterPattern(answer.pattern) }
      return
    }
    let pattern = try FilterPattern(answer.pattern)
    let found = answer.messages.indices.filter {
      pattern.matches(message: Array(answer.messages[$0].utf8))
    }
    #expect(found.map { $0 + 1 } == matched)
  }

  @Test func `all recorded answers are read`() {
    #expect(ObservedAnswer.all.count == 148)
  }
}
