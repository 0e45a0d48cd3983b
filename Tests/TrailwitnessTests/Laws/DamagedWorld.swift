import AWSEvidence
import EvidenceIntake
import Foundation
import TestSupport

/// The ways in which one answer may be spoilt between AWS and the auditor.
///
/// Each leaves something that AWS cannot have printed, or that says itself that it is not whole, so
/// that it may leave a verdict open but can never turn it round.
enum Damage: CaseIterable, Sendable {
  case cutList, accessDenied, truncated, empty
  case withoutMember, nullMember, otherType, emptyText

  /// The members that AWS prints whatever their values are, so that none stands for a default.
  ///
  /// - SeeAlso: The pages of the six operations in AWS's API references.
  private static let alwaysPrinted: Set<String> = [
    "Name", "IsMultiRegionTrail", "HomeRegion", "TrailARN", "HasCustomEventSelectors",
    "IsOrganizationTrail", "IsLogging", "ReadWriteType", "IncludeManagementEvents",
    "FieldSelectors", "Field", "filterName", "filterPattern", "metricTransformations",
    "metricName", "metricNamespace", "metricValue", "logGroupName", "AlarmName", "AlarmArn",
    "ActionsEnabled", "AlarmActions", "StateValue", "MetricName", "Namespace", "Statistic",
    "Dimensions", "Period", "EvaluationPeriods", "Threshold", "ComparisonOperator", "AlarmRule",
    "SubscriptionArn", "TopicArn",
  ]

  /// The members that a list is printed as.
  private static let lists: Set<String> = [
    "trailList", "metricFilters", "MetricAlarms", "CompositeAlarms", "Subscriptions",
  ]

  /// An answer spoilt in this way; `nil` when it has nothing that can be.
  func spoiling(_ text: String, _ random: inout SeededRandom) -> String? {
    switch self {
    case .accessDenied:
      return "\nAn error occurred (AccessDenied) when calling the operation: not allowed\n"
    case .empty: return ""
    case .truncated:
      let bytes = Array(text.utf8)
      return String(decoding: bytes.prefix(random.number(below: bytes.count)), as: UTF8.self)
    case .cutList: return Self.cut(text, &random)
    case .withoutMember: return Self.changing(text, &random) { _ in nil }
    case .nullMember: return Self.changing(text, &random) { _ in NSNull() }
    case .otherType: return Self.changing(text, &random) { $0 is String ? 17 : "seventeen" }
    case .emptyText: return Self.changing(text, &random) { $0 is String ? "" : $0 }
    }
  }

  private static func cut(_ text: String, _ random: inout SeededRandom) -> String? {
    guard var answer = object(text) as? [String: Any],
      let list = lists.sorted().first(where: { (answer[$0] as? [Any])?.isEmpty == false }),
      let items = answer[list] as? [Any]
    else { return nil }
    answer[list] = Array(items.prefix(random.number(below: items.count)))
    answer["NextToken"] = "eyJOZXh0VG9rZW4iOiBudWxsfQ=="
    return string(answer)
  }

  /// Changes one of the members that AWS always prints.
  private static func changing(
    _ text: String,
    _ random: inout SeededRandom,
    _ change: (Any) -> Any?
  ) -> String? {
    guard let root = object(text) else { return nil }
    var left = 0
    _ = walk(root, &left, change)
    guard left < 0 else { return nil }
    var chosen = random.number(below: -left) + 1
    return string(walk(root, &chosen, change))
  }

  /// The tree with its `left`th member changed; counts the members downwards from 0 otherwise.
  private static func walk(_ value: Any, _ left: inout Int, _ change: (Any) -> Any?) -> Any {
    if let list = value as? [Any] { return list.map { walk($0, &left, change) } }
    guard let object = value as? [String: Any] else { return value }
    var changed = object
    for key in object.keys.sorted() {
      guard let member = object[key] else { continue }
      if alwaysPrinted.contains(key) {
        left -= 1
        if left == 0 {
          changed[key] = change(member)
          continue
        }
      }
      changed[key] = walk(member, &left, change)
    }
    return changed
  }

  private static func object(_ text: String) -> Any? {
    // A text that is spoilt already has no members to change.
    try? JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  private static func string(_ value: Any) -> String? {
    let data = try? JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .prettyPrinted])
    return data.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension World {
  /// The world's files with one answer spoilt, and the name of what was done; `nil` when nothing
  /// could be.
  func files(_ arrival: Arrival, spoiling damage: Damage, _ random: inout SeededRandom)
    -> (files: [SourceFile], place: String)?
  {
    let outputs = outputs
    let index = random.number(below: outputs.count)
    let old = outputs[index]
    guard let text = damage.spoiling(old.text, &random), text != old.text else { return nil }
    let new = Output(old.request, text, commandLine: old.commandLine)
    var changed = outputs
    changed[index] = new
    return (Self.files(of: changed, arrival), "\(damage) \(old.request.file): \(text)")
  }
}
