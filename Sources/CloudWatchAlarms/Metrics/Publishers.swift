package import AWSEvidence
package import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The other filters of a region that publish to the metric of a filter.
package struct Publishers: Sendable {
  /// Whether another filter matches what the filter matches.
  package enum Company: Hashable, Sendable {
    /// Every such event.
    case always

    /// Not every such event.
    case notAlways

    /// That is not decided.
    case unknown
  }

  /// The other filters, each once.
  package let items: [Publisher]

  /// Whether the judged filter itself matches all the time.
  let isAlwaysMatching: Bool

  /// Tells whether another filter of the log group matches all that the judged filter does.
  private let companyOf: @Sendable (MetricFilter) -> Company

  /// Judges `all` publishers of the metric of `judged`, itself among them, beside it.
  ///
  /// `breadth` tells how much of its log group a filter matches, and `company` whether a filter of
  /// the same log group matches all that the judged one does.
  package init(
    beside judged: MetricPublisher,
    among all: [MetricPublisher],
    breadth: (MetricPublisher) -> PatternBreadth,
    company: @escaping @Sendable (MetricFilter) -> Company
  ) {
    let others = all.filter { publisher in
      publisher.group != judged.group || publisher.filter.filterName != judged.filter.filterName
        || publisher.transformation != judged.transformation
    }
    items = others.map { Publisher($0, breadth($0), beside: judged) }.withoutRepeats
    isAlwaysMatching =
      !items.isEmpty && Publisher(judged, breadth(judged), beside: judged).matches == .always
    companyOf = company
  }

  /// The filters whose data an alarm without dimensions sees that counts data in `unit`, or in any.
  func seen(in unit: String?) -> [Publisher] {
    items.filter { publisher in
      (publisher.matches > .never || publisher.others > .never)
        && unit.map { AWSName($0) == AWSName(publisher.transformation.unit ?? "None") } ?? true
    }
  }

  /// Whether a filter matches all that the judged one does, so that both publish for one event.
  func company(of publisher: Publisher) -> Company {
    publisher.seesSameEvents ? companyOf(publisher.filter) : .notAlways
  }
}

/// How much of what a log group holds a filter pattern matches.
package enum PatternBreadth: Hashable, Sendable {
  /// Every event.
  case everything

  /// Events that are written all the time.
  case everyday

  /// No event that is known to happen all the time.
  case certainEvents

  /// Nobody knows, since the pattern cannot be read or what the log group holds is not known.
  case unknown

  /// How often matches happen; `isKnown` when the log group holds all events of a trail.
  fileprivate func matches(isKnown: Bool) -> Publisher.Frequency {
    switch self {
    case .everything, .everyday: isKnown ? .always : .perhapsAlways
    case .certainEvents: .rarely
    case .unknown: .perhapsAlways
    }
  }
}

/// Another metric filter that publishes to a metric, and how often it does.
package struct Publisher: Hashable, Sendable {
  /// How often something is published.
  package enum Frequency: Int, Comparable, Sendable {
    /// Not at all.
    case never

    /// For certain events, which leave the metric quiet most of the time.
    case rarely

    /// At any time, for all that is known.
    case perhapsAlways

    /// All the time.
    case always

    /// Orders from never to always.
    package static func < (left: Frequency, right: Frequency) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// The filter.
  package let filter: MetricFilter

  /// What it publishes.
  let transformation: MetricTransformation

  /// Whether it reads the log group of the filter that is judged, and so the same events.
  let seesSameEvents: Bool

  /// How often the value is published.
  package let matches: Frequency

  /// How often the default value is published.
  let others: Frequency

  /// Judges a filter beside another one.
  fileprivate init(
    _ publisher: MetricPublisher,
    _ breadth: PatternBreadth,
    beside judged: MetricPublisher
  ) {
    filter = publisher.filter
    transformation = publisher.transformation
    seesSameEvents = publisher.group == judged.group
    let isKnown = seesSameEvents && !filter.isConditional
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

  /// The filter as messages name it.
  var name: Message { Message(.namedFilter, .filter(filter.filterName)) }

  /// The places of what it publishes.
  package var citations: [Citation] {
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
  /// The published value; `nil` when it is a field's selector rather than a number.
  var publishedNumber: Double? {
    guard let text = metricValue,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
      let value = DecimalText(text)?.double
    else { return nil }
    return value
  }

  /// How often a match is published without any dimension, as an alarm without dimensions reads it.
  ///
  /// A match that lacks one dimension's field is published without any.
  fileprivate func matchesWithoutDimensions(of filter: MetricFilter) -> Publisher.Frequency {
    guard filter.emitSystemFieldDimensions.isEmpty else { return .never }
    guard !dimensionNames.isEmpty else { return .always }
    return areDimensionsAlwaysThere ? .never : .perhapsAlways
  }
}
