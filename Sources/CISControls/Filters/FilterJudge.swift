import AWSEvidence
import AuditModel
import CloudWatchAlarms
import EvidenceJSON
import FilterPatterns

/// Judges metric filters against the patterns that a benchmark version accepts for a control.
struct FilterJudge: FilterJudging {
  let control: Control
  let version: BenchmarkVersion

  /// Which events count: those that the trail delivers and that the control is about.
  let scope: EventScope
  let cache: VerdictCache

  /// The judgement of filters that count together; those under a condition do not count.
  func judgement(ofAll filters: [MetricFilter]) -> FilterJudgement? {
    let patterns = filters.filter { condition(on: $0) == nil && $0.unshown.isEmpty }
      .compactMap { try? cache.pattern($0.filterPattern) }
    guard patterns.count > 1,
      let verdict = cache.verdict(on: patterns, by: control, in: version, scope)
    else {
      return nil
    }
    return FilterJudgement(
      judged: verdict.judged,
      comparison: verdict.summary,
      clause: verdict.jointClause,
      advisories: []
    )
  }

  var fittingClause: String { "is about these events" }

  /// Whether a filter is about the control's events, however well it fits.
  ///
  /// One that asks for all that another control prescribes, and not for all that this one does, is
  /// about the other.
  func isRelated(_ filter: MetricFilter) -> Bool {
    cache.isRelated(filter.filterPattern, to: control) { isRelated(filter.filterPattern) }
  }

  private func isRelated(_ text: String) -> Bool {
    let pattern = try? cache.pattern(text)
    // A word in the wrong case matches nothing, but shows what is meant.
    let words = (pattern?.askedWords ?? [text]).map(\.asciiLowercased)
    let isAsked = control.keywords.contains { keyword in
      words.contains { $0.contains(scalars: keyword.asciiLowercased) }
    }
    guard isAsked, let pattern else { return isAsked }
    return control.isAskedFor(by: pattern, in: version)
      || !ControlCatalog.all.contains { other in
        other.id != control.id && other.isAskedFor(by: pattern, in: version)
      }
  }

  /// The judgement of one filter by the accepted form that it fits best.
  func judgement(of filter: MetricFilter) -> FilterJudgement {
    do throws(FilterPatternError) {
      let pattern = try cache.pattern(filter.filterPattern)
      guard let verdict = cache.verdict(on: [pattern], by: control, in: version, scope) else {
        return unusable("cannot be judged: the benchmark version prescribes no pattern")
      }
      return judgement(of: filter, verdict)
    } catch {
      // CloudWatch Logs refuses such a text, so it cannot be what is configured.
      let typo = PublishedTypo(in: filter.filterPattern).map {
        "; a published misprint of the benchmark: \($0.description)"
      }
      return unusable(
        "has a pattern that CloudWatch Logs refuses, and AWS does not store such a text: \(error)"
          + (typo ?? "")
      )
    }
  }

  private func judgement(of filter: MetricFilter, _ verdict: PatternVerdict) -> FilterJudgement {
    let condition = condition(on: filter)
    let cap: StepState = condition == nil ? .held : .open
    let doubt = condition ?? filter.cutDown
    return FilterJudgement(
      judged: Judged(
        asWritten: min(verdict.judged.asWritten, cap),
        inEffect: min(verdict.judged.inEffect, filter.unshown.isEmpty ? cap : .unknown)
      ),
      comparison: verdict.summary,
      clause: verdict.clause + (doubt.map { ", but \($0)" } ?? ""),
      advisories: advisories(on: filter, verdict)
    )
  }

  func company(of other: MetricFilter, for filter: MetricFilter) -> Publishers.Company {
    guard condition(on: other) == nil, let pattern = try? cache.pattern(filter.filterPattern),
      let wider = try? cache.pattern(other.filterPattern)
    else { return .unknown }
    let comparison = PatternComparison.of(
      configured: [wider], prescribed: pattern, scope: scope)
    switch comparison.relation {
    case .literal, .equivalent, .covers, .matchesEverything: return .always
    case .misses, .neverMatches: return comparison.tier == .cloudTrail ? .notAlways : .unknown
    case .undecided: return .unknown
    }
  }

  /// What keeps the filter from seeing every event as CloudTrail wrote it, or `nil`.
  private func condition(on filter: MetricFilter) -> String? {
    if filter.applyOnTransformedLogs { return "it sees events only after a transformer" }
    return filter.fieldSelectionCriteria.map { "it sees only events with \(name: $0)" }
  }

  private func advisories(on filter: MetricFilter, _ verdict: PatternVerdict) -> [Advisory] {
    if verdict.isPrescribedButBroad {
      return [
        Advisory(
          id: "prescribed-matches-everyday-events",
          message: "metric filter \(name: filter.filterName) is a pattern that version "
            + "\(version.rawValue) prints, but later ones do not: it matches everyday events too",
          citations: [filter.place.citation(of: "filterPattern")]
        )
      ]
    }
    guard verdict.comparison.relation == .covers, !verdict.comparison.isBroad else { return [] }
    return [
      Advisory(
        id: "matches-more",
        message: "metric filter \(name: filter.filterName) also matches events that the benchmark "
          + "does not ask for",
        citations: [filter.place.citation(of: "filterPattern")]
      )
    ]
  }

  private func unusable(_ clause: String) -> FilterJudgement {
    let variant = control.patterns(in: version).first
    return FilterJudgement(
      judged: Judged(both: .unknown),
      comparison: FilterComparison(
        relation: .malformed,
        variant: variant?.name,
        prescribed: variant?.text ?? ""
      ),
      clause: clause,
      advisories: []
    )
  }
}

extension Control {
  /// Whether a pattern has all tests of a form that the version accepts.
  fileprivate func isAskedFor(by pattern: FilterPattern, in version: BenchmarkVersion) -> Bool {
    patterns(in: version).contains { form in
      (try? FilterPattern(form.text))?.isContained(in: pattern) ?? false
    }
  }
}
