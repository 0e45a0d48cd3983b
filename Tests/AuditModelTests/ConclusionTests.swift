import AuditModel
import Testing

/// What outcomes come to, as the exit status of a command tells it.
@Suite struct ConclusionTests {
  @Test(arguments: [
    ([Outcome.pass, .notApplicable], FailureLine.review, Conclusion.proven),
    ([], .review, .undecided),
    ([], .never, .proven),
    ([.pass, .fail, .incomplete], .fail, .failed),
    ([.pass, .incomplete], .fail, .proven),
    ([.pass, .incomplete], .incomplete, .undecided),
    ([.pass, .review], .incomplete, .proven),
    ([.pass, .review], .review, .undecided),
    ([.fail], .never, .proven),
  ])
  func `a failure outweighs what is undecided`(
    outcomes: [Outcome], line: FailureLine, conclusion: Conclusion
  ) {
    #expect(OutcomeCounts(outcomes).conclusion(failingFrom: line) == conclusion)
  }
}
