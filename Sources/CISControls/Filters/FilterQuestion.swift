import AWSEvidence
import AuditModel
import CloudTrailEvents
import CloudWatchAlarms
import EvidenceIntake
import EvidenceJSON
import FilterPatterns

/// What is asked of metric filters: whether they see what a control prescribes, or one event.
enum FilterQuestion: Sendable {
  /// The events that a control prescribes, as far as a trail records them.
  case prescribed(AskedControl, RecordedEvents)

  /// One event as CloudTrail writes it.
  case event(JSONValue)

  /// What is said of a trail that delivers to no log group, so that nothing can be asked.
  var withoutLogGroup: Message {
    switch self {
    case .prescribed: Message(.noLogGroup)
    case .event: Message(.noLogGroupForEvent)
    }
  }
}

/// What metric filters are worth for a question.
struct FilterVerdict {
  /// The two judgements.
  let judgements: Judgements

  /// The relation with its proof; `nil` when a filter is judged by one event.
  var comparison: FilterComparison?

  /// What follows from the relation for a filter, or for several.
  let clause: Message

  /// What else is worth knowing.
  var advisories: [Advisory] = []
}

/// Judges metric filters by a question; the patterns are read in a table.
struct FilterJudge: Sendable {
  let question: FilterQuestion
  let table: PatternTable

  /// What one filter is worth.
  func verdict(on filter: MetricFilter) -> FilterVerdict {
    let entry = table.entry(filter.filterPattern)
    do throws(FilterPatternError) {
      let pattern = try entry.pattern.get()
      switch question {
      case .prescribed(let control, let recorded):
        guard let verdict = table.verdict(on: [entry], by: control, recorded) else {
          return unusable(control, Message(.noPatternPrescribed))
        }
        return self.verdict(on: filter, verdict, control)
      case .event(let event): return verdict(on: filter, isMatch: pattern.matches(event))
      }
    } catch {
      return refused(filter, error)
    }
  }

  /// What several filters are worth together; `nil` when they cannot be more than each by itself.
  ///
  /// Those under a condition do not count.
  func verdict(onAll filters: [MetricFilter]) -> FilterVerdict? {
    guard case .prescribed(let control, let recorded) = question else { return nil }
    let entries = filters.filter { condition(on: $0) == nil && $0.unshown.isEmpty }
      .map { table.entry($0.filterPattern) }
      .filter { $0.readable != nil }
    guard entries.count > 1, let verdict = table.verdict(on: entries, by: control, recorded) else {
      return nil
    }
    return FilterVerdict(
      judgements: verdict.judgements, comparison: verdict.summary, clause: verdict.jointClause)
  }

  /// Whether a filter is worth showing though it does not fit: it is about the control's events.
  func isRelated(_ filter: MetricFilter) -> Bool {
    guard case .prescribed(let control, _) = question else { return false }
    return table.entry(filter.filterPattern).related.contains(control.control.id)
  }

  /// Whether another filter matches every event that counts and that a filter matches.
  func company(of other: MetricFilter, for filter: MetricFilter) -> Publishers.Company {
    guard condition(on: other) == nil, let wider = table.entry(other.filterPattern).readable else {
      return .unknown
    }
    switch question {
    case .event(let event): return wider.matches(event) ? .always : .notAlways
    case .prescribed(let control, let recorded):
      guard let pattern = table.entry(filter.filterPattern).readable else { return .unknown }
      return company(
        PatternComparison.of(
          configured: [wider], prescribed: pattern, scope: recorded.scope(of: control)))
    }
  }

  private func company(_ comparison: PatternComparison) -> Publishers.Company {
    switch comparison.relation {
    case .literal, .equivalent, .covers, .matchesEverything: .always
    case .misses, .neverMatches: comparison.tier == .cloudTrail ? .notAlways : .unknown
    case .undecided: .unknown
    }
  }

  // MARK: - What a control prescribes

  private func verdict(
    on filter: MetricFilter,
    _ verdict: PatternVerdict,
    _ control: AskedControl
  ) -> FilterVerdict {
    let condition = condition(on: filter)
    let cap: StepState = condition == nil ? .held : .open
    let doubt = condition ?? filter.cutDown
    return FilterVerdict(
      judgements: Judgements(
        asWritten: min(verdict.judgements.asWritten, cap),
        inEffect: min(verdict.judgements.inEffect, filter.unshown.isEmpty ? cap : .unknown)
      ),
      comparison: verdict.summary,
      clause: doubt.map {
        Message(
          .filterSeesLess, .message(verdict.clause, as: .clause), .message($0, as: .cause))
      } ?? verdict.clause,
      advisories: advisories(on: filter, verdict, control)
    )
  }

  /// What keeps the filter from seeing every event as CloudTrail wrote it, or `nil`.
  private func condition(on filter: MetricFilter) -> Message? {
    if filter.applyOnTransformedLogs { return Message(.filterSeesChangedEvents) }
    return filter.fieldSelectionCriteria.map { Message(.filterSeesSomeEvents, .text($0)) }
  }

  private func advisories(
    on filter: MetricFilter,
    _ verdict: PatternVerdict,
    _ control: AskedControl
  ) -> [Advisory] {
    if verdict.isPrescribedButBroad {
      return [
        Advisory(
          id: "prescribed-matches-everyday-events",
          message: Message(
            .prescribedMatchesEveryday, .filter(filter.filterName),
            .number(control.version.rawValue, as: .version)),
          citations: [filter.place.citation(of: "filterPattern")]
        )
      ]
    }
    guard verdict.comparison.relation == .covers, !verdict.comparison.isBroad else { return [] }
    return [
      Advisory(
        id: "matches-more",
        message: Message(.filterMatchesMore, .filter(filter.filterName)),
        citations: [filter.place.citation(of: "filterPattern")]
      )
    ]
  }

  /// CloudWatch Logs refuses such a text, so it cannot be what is configured.
  private func refused(_ filter: MetricFilter, _ error: FilterPatternError) -> FilterVerdict {
    guard case .prescribed(let control, _) = question else {
      return FilterVerdict(
        judgements: Judgements(both: .unknown),
        clause: Message(
          .patternWouldBeRefused, .message(Message(prose: "\(error)"), as: .error)))
    }
    let typo = PublishedTypo(in: filter.filterPattern)
    return unusable(
      control,
      Message(
        .patternRefused, .message(Message(prose: "\(error)"), as: .error),
        typo.map { .message($0.message, as: .cause) }))
  }

  private func unusable(_ control: AskedControl, _ clause: Message) -> FilterVerdict {
    FilterVerdict(
      judgements: Judgements(both: .unknown),
      comparison: FilterComparison(
        relation: .malformed,
        variant: control.forms.first?.name,
        prescribed: control.forms.first?.text ?? ""
      ),
      clause: clause
    )
  }

  // MARK: - One event

  private func verdict(on filter: MetricFilter, isMatch: Bool) -> FilterVerdict {
    let (state, clause): (StepState, Message) =
      if !isMatch {
        (.broken, Message(.doesNotMatchEvent))
      } else if let cut = filter.cutDown {
        (.unknown, Message(.matchesEventBut, .message(cut, as: .cause)))
      } else if condition(on: filter) != nil {
        (.open, Message(.matchesEventPerhaps))
      } else {
        (.held, Message(.matchesEvent))
      }
    return FilterVerdict(judgements: Judgements(both: state), clause: clause)
  }
}
