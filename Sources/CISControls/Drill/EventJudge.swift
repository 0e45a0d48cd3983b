import AWSEvidence
import AuditModel
import CloudWatchAlarms
import EvidenceJSON
import FilterPatterns

/// Judges metric filters by whether they match one event.
struct EventJudge: FilterJudging {
  let event: JSONValue

  func judgement(of filter: MetricFilter) -> FilterJudgement {
    do throws(FilterPatternError) {
      let isMatch = try FilterPattern(filter.filterPattern).matches(event)
      guard isMatch else { return Self.judgement(.broken, "does not match the event") }
      if let cut = filter.cutDown { return Self.judgement(.unknown, "matches, but \(cut)") }
      return isConditional(filter)
        ? Self.judgement(.open, "matches the event, but sees only some events or changed ones")
        : Self.judgement(.held, "matches the event")
    } catch {
      return Self.judgement(.unknown, "has a pattern that CloudWatch Logs would refuse: \(error)")
    }
  }

  func judgement(ofAll filters: [MetricFilter]) -> FilterJudgement? { nil }

  var fittingClause: String { "matches the event" }

  func isRelated(_ filter: MetricFilter) -> Bool { false }

  func company(of other: MetricFilter, for filter: MetricFilter) -> Publishers.Company {
    guard !isConditional(other), let pattern = try? FilterPattern(other.filterPattern) else {
      return .unknown
    }
    return pattern.matches(event) ? .always : .notAlways
  }

  private func isConditional(_ filter: MetricFilter) -> Bool {
    filter.applyOnTransformedLogs || filter.fieldSelectionCriteria != nil
  }

  private static func judgement(_ state: StepState, _ clause: String) -> FilterJudgement {
    FilterJudgement(judged: Judged(both: state), comparison: nil, clause: clause, advisories: [])
  }
}
