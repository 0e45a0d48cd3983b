import AWSEvidence
import AuditModel
import EvidenceJSON
import FilterPatterns

/// Another metric filter that publishes to a metric, and how often it does.
struct Publisher: Hashable {
  /// How often something is published.
  enum Frequency: Int, Comparable {
    /// Not at all.
    case never

    /// For certain events, which leave the metric quiet most of the time.
    case rarely

    /// At any time, for all that is known.
    case perhapsAlways

    /// All the time.
    case always

    static func < (left: Frequency, right: Frequency) -> Bool { left.rawValue < right.rawValue }
  }

  let filter: MetricFilter
  let transformation: MetricTransformation

  /// Whether it reads the log group of the filter that is judged, and so the same events.
  let seesSameEvents: Bool

  /// How often the value is published.
  let matches: Frequency

  /// How often the default value is published.
  let others: Frequency

  /// Judges a filter beside one of `group`.
  init(_ publisher: MetricPublisher, beside group: LogGroup) {
    filter = publisher.filter
    transformation = publisher.transformation
    seesSameEvents = publisher.group == group
    let isKnown = seesSameEvents && !filter.isConditional
    let breadth = PatternBreadth(
      of: filter.filterPattern,
      isOfTrail: publisher.group != nil && !filter.applyOnTransformedLogs,
      isAsWritten: !filter.applyOnTransformedLogs
    )
    let shown = transformation.matchesWithoutDimensions(of: filter)
    matches = min(
      breadth.matches(isKnown: isKnown && shown == .always),
      shown == .never ? .never : .always)
    others =
      transformation.defaultValue == nil || breadth == .everything
      ? .never : isKnown ? .always : .perhapsAlways
  }

  /// The value of a match; `nil` when it is no number that the evidence shows.
  var value: Double? { transformation.publishedNumber }

  /// The filter as a reason names it.
  var name: String { "metric filter \(name: filter.filterName)" }

  /// The places of what it publishes.
  var citations: [Citation] {
    [filter.place.citation(of: "filterPattern"), transformation.place.citation(of: "metricValue")]
      + (transformation.defaultValue == nil
        ? [] : [transformation.place.citation(of: "defaultValue")])
  }
}

extension MetricFilter {
  /// Whether the filter sees only some events, or changed ones.
  fileprivate var isConditional: Bool { applyOnTransformedLogs || fieldSelectionCriteria != nil }
}

extension MetricTransformation {
  /// How often a match is published without any dimension, as an alarm without dimensions reads it.
  ///
  /// A match that lacks one dimension's field is published without any.
  fileprivate func matchesWithoutDimensions(of filter: MetricFilter) -> Publisher.Frequency {
    guard filter.emitSystemFieldDimensions.isEmpty else { return .never }
    guard !dimensionNames.isEmpty else { return .always }
    return areDimensionsAlwaysThere ? .never : .perhapsAlways
  }
}
