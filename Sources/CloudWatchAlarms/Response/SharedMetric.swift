import AWSEvidence
import AuditModel
import EvidenceJSON

/// What an alarm makes of one matching event when other filters publish to the metric too.
///
/// Values that are published all the time belong to every period. Those that may be published at any
/// time, or beside the event, are tried as well: where they change what follows it is open.
struct SharedMetric {
  let alarm: MetricAlarm
  let data: WatchedData
  let transformation: MetricTransformation

  /// The other filters that publish to the metric; `nil` leaves them out.
  let publishers: Publishers?

  /// The value of a match.
  let value: Double
  let statistic: String
  let comparison: AlarmComparison
  let threshold: Double

  private var others: [Publisher] { publishers?.seen(in: data.unit) ?? [] }

  /// What is published for events that do not match, and by filters that match all the time.
  private var steady: [Double] {
    [transformation.defaultValue].compactMap(\.self)
      + (isDrownedByItself ? [value] : [])
      + others.flatMap { other in
        (other.matches == .always ? [published(by: other)] : [])
          + (other.others == .always ? [other.transformation.defaultValue] : [])
      }.compactMap(\.self)
  }

  /// Whether the filter matches all the time while another one of its log group does not.
  ///
  /// Alone, such a filter is for a person to judge; beside a filter for certain events it only keeps
  /// their alarm in ALARM.
  private var isDrownedByItself: Bool {
    others.contains { $0.seesSameEvents && $0.matches == .rarely }
      && publishers?.isAlwaysMatching == true
  }

  /// The value of another filter's match; `nil` when it is not known and matters.
  private func published(by publisher: Publisher) -> Double? {
    publisher.value ?? (counts ? 1 : nil)
  }

  /// Whether values count only by their number.
  private var counts: Bool { statistic.isSame(as: "SampleCount") }

  /// The response; `nil` for a statistic that one event may not move.
  var response: AlarmResponse? {
    guard let plain = response(matched: [value]) else { return nil }
    guard !others.isEmpty else { return plain }
    if plain.state == .broken {
      return isTooLittle ? responseInCompany(plain) : plain.adding(citations(of: others))
    }
    guard plain.state == .held, let doubt = doubt(beside: [value]) else { return plain }
    return brokenByCompany ?? doubt
  }

  /// Why the event certainly does not raise the alarm, when others publish for it too.
  private var brokenByCompany: AlarmResponse? {
    let sure = beside.filter { publishers?.company(of: $0) == .always }
    let values = sure.compactMap(published)
    guard !sure.isEmpty, values.count == sure.count,
      let response = response(matched: [value] + values), response.state == .broken
    else { return nil }
    return response.adding(citations(of: sure))
  }

  /// The others that may match the same event.
  private var beside: [Publisher] { others.filter { $0.seesSameEvents && $0.matches > .never } }

  /// The response to an event for which exactly these values are published.
  private func response(matched: [Double]) -> AlarmResponse? {
    let points = EventDatapoints(statistic: statistic, matched: matched, steady: steady)
    guard let points = points?.multiplied(by: data.factor) else { return nil }
    let judge = ThresholdResponse(
      alarm.evaluation, comparison, threshold, reading: data,
      isSteadyByDefault: !isDrownedByItself && !others.contains(where: \.isSteady)
    )
    let variants = data.fillsGaps ? [points, points.withZeroInGaps] : [points]
    let responses = variants.map { judge.response(to: $0) }
    guard let response = responses.first, responses.allSatisfy({ $0.state == response.state })
    else { return .open(.fillingDecides) }
    return response
  }

  // MARK: - The same event

  /// Whether one value is too little, which others for the same event may make up for.
  private var isTooLittle: Bool {
    let points = EventDatapoints.values(of: statistic, sure: [value], others: [])
    guard let alone = points?.multiplied(by: data.factor) else { return false }
    return !comparison.breachesAll(alone, threshold)
  }

  /// The response when others that match the same event publish for it too.
  private func responseInCompany(_ plain: AlarmResponse) -> AlarmResponse {
    let judged = beside.map { other in
      (publisher: other, company: publishers?.company(of: other) ?? .notAlways)
    }
    let sure = judged.filter { $0.company == .always }.map(\.publisher)
    let possible = judged.filter { $0.company != .notAlways }.map(\.publisher)
    guard !possible.isEmpty else { return plain.adding(citations(of: beside)) }
    guard possible.allSatisfy({ published(by: $0) != nil }) else {
      return .open(.companyIsNoNumber, names(possible))
        .adding(citations(of: possible))
    }
    let matched = [value] + sure.compactMap(published)
    let with = response(matched: matched) ?? plain
    if with.state > .broken || sure.count == possible.count {
      guard with.state == .held else { return with.adding(citations(of: sure)) }
      return (doubt(beside: matched) ?? with).adding(citations(of: sure))
    }
    let best = response(matched: [value] + possible.compactMap(published)) ?? plain
    guard best.state > .broken else { return plain.adding(citations(of: beside)) }
    return .open(.companyDecides, names(possible))
      .adding(citations(of: possible))
  }

  // MARK: - Doubts

  /// Why it is not sure that the event makes the alarm go to ALARM; `nil` when nothing speaks
  /// against it.
  private func doubt(beside matched: [Double]) -> AlarmResponse? {
    let strangers = others.filter { publisher in
      data.unit == nil && !publisher.unit.isSame(as: transformation.unit ?? "None")
    }
    if !strangers.isEmpty {
      return .open(.unitDecides, names(strangers)).adding(citations(of: strangers))
    }
    let unclear = others.filter { $0.matches > .never && $0.value == nil }
    if !counts, let first = unclear.first {
      return .open(
        .sharesNoNumber, names([first]), .text(first.transformation.metricValue ?? "nothing")
      ).adding(first.citations)
    }
    return others.lazy.compactMap { alwaysRaised(by: $0) ?? drowned(matched, by: $0) }.first
  }

  /// Why a filter may keep the alarm in ALARM all the time; `nil` when it does not.
  private func alwaysRaised(by publisher: Publisher) -> AlarmResponse? {
    let values = publisher.perhapsSteady
    guard !values.isEmpty,
      let quiet = EventDatapoints.values(
        of: statistic, sure: [values[0]], others: steady + values),
      comparison.breachesSome(quiet.multiplied(by: data.factor), threshold)
    else { return nil }
    return .open(.mayAlwaysPublish, names([publisher])).adding(publisher.citations)
  }

  /// Why what a filter publishes in the same period may keep the event from raising the alarm.
  private func drowned(_ matched: [Double], by publisher: Publisher) -> AlarmResponse? {
    let values = publisher.perhapsBeside
    guard !values.isEmpty,
      let points = EventDatapoints.values(
        of: statistic, sure: matched, others: steady + values),
      !comparison.breachesAll(points.multiplied(by: data.factor), threshold)
    else { return nil }
    return .open(.mayDrownMatch, names([publisher])).adding(publisher.citations)
  }

  private func names(_ publishers: [Publisher]) -> Message.Argument {
    .messages(publishers.map(\.name).withoutRepeats, as: .filters)
  }

  private func citations(of publishers: [Publisher]) -> [Citation] {
    publishers.flatMap(\.citations)
  }
}

extension Publisher {
  /// Whether anything is published all the time.
  fileprivate var isSteady: Bool { matches == .always || others == .always }

  /// The metric's unit.
  fileprivate var unit: String { transformation.unit ?? "None" }

  /// The values that may be published all the time, but need not be.
  fileprivate var perhapsSteady: [Double] {
    [
      matches == .perhapsAlways ? value : nil,
      others == .perhapsAlways ? transformation.defaultValue : nil,
    ].compactMap(\.self)
  }

  /// The values that may be published in the period of an event.
  fileprivate var perhapsBeside: [Double] {
    [matches > .never ? value : nil, others > .never ? transformation.defaultValue : nil]
      .compactMap(\.self)
  }
}
