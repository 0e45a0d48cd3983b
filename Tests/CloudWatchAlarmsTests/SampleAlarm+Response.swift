import AWSEvidence
import AuditModel
import EvidenceIntake
import TestSupport
import Testing

@testable import CloudWatchAlarms

extension SampleAlarm {
  /// What the alarm has to do with the filter's metric; `nil` when nothing.
  func watch() throws -> MetricWatch? {
    let (alarm, filter) = try parts()
    let metric = try #require(filter.metricTransformations.first).metric
    return MetricWatch(of: alarm, metric: metric, account: "111122223333")
  }

  /// What one matching event makes the alarm do; `nil` when it has nothing to do with the metric.
  func response(collected: [EvidenceTime] = []) throws -> AlarmResponse? {
    let (alarm, filter) = try parts()
    guard let watch = try watch() else { return nil }
    switch (watch, alarm.damage) {
    case (.data(let data), _):
      return AlarmSemantics(
        alarm: alarm,
        data: data,
        filter: filter,
        transformation: try #require(filter.metricTransformations.first),
        publishers: nil,
        collected: collected
      ).response
    case (_, let damage?): return .unknown(damage)
    case (.open(let reason), nil): return AlarmResponse(state: .open, reason: reason)
    case (.unread(let reason), nil): return AlarmResponse(state: .broken, reason: reason)
    case (.elsewhere(let account), nil): return .broken(.alarmOnOtherAccount, .account(account))
    }
  }

  /// What else is said about the alarm.
  func advisories() throws -> [String] {
    let (alarm, _) = try parts()
    return try watch().map { AlarmAdvisories(alarm: alarm, watch: $0).all.map(\.id) } ?? []
  }
}
