import AWSEvidence
import AuditModel
import EvidenceJSON

/// Whether an advanced event selector records what a control looks at.
///
/// - SeeAlso: CIS AWS Foundations Benchmark 4.0.1, recommendation 3.1, which wants `eventCategory`
///   to equal `Management` and no `readOnly` field.
enum AdvancedSelectorCoverage {
  /// The benchmark's letter for one selector.
  ///
  /// Leaving services out is what basic selectors may do as well, so it is met by the letter; any
  /// other exclusion is for a person to judge, and taking in only some events is not all of them.
  static func asWritten(_ selector: AdvancedEventSelector) -> StepState {
    guard isPossible(selector) else { return .unknown }
    guard takesManagementEvents(selector) else { return .broken }
    guard selector.fieldSelectors.allSatisfy(\.isUnderstood) else { return .open }
    let others = selector.fieldSelectors.filter { $0.field != "eventCategory" }
    if others.contains(where: { $0.field == "readOnly" || !isExclusion($0) }) { return .broken }
    return others.allSatisfy { $0.field == "eventSource" } ? .held : .open
  }

  /// Which half of the management events a selector takes when it takes just one.
  static func half(_ selector: AdvancedEventSelector) -> String? {
    let others = selector.fieldSelectors.filter { $0.field != "eventCategory" }
    guard takesManagementEvents(selector), others.count == 1, others[0].field == "readOnly",
      let values = others[0].values[.equals], values.count == 1, others[0].values.count == 1
    else { return nil }
    return values[0] == "true" ? "ReadOnly" : values[0] == "false" ? "WriteOnly" : nil
  }

  /// Whether one selector takes an event; open where a condition looks at what is not known.
  static func records(_ selector: AdvancedEventSelector, _ event: MonitoredEvent) -> StepState {
    guard isPossible(selector) else { return .unknown }
    return selector.fieldSelectors.map { condition in
      guard condition.isUnderstood else { return .open }
      return value(of: condition.field, in: event).map { accepts(condition, $0) ? .held : .broken }
        ?? .open
    }.min() ?? .broken
  }

  /// The fields of which AWS takes nothing but `Equals` with some of these values.
  private static let closedFields = [
    "eventCategory": [
      "Management", "Data", "NetworkActivity", "Insight", "ConfigurationItem", "Evidence",
      "ActivityAuditLog",
    ],
    "readOnly": ["true", "false"],
  ]

  /// Whether AWS can have printed the selector: its closed fields hold only what they may.
  private static func isPossible(_ selector: AdvancedEventSelector) -> Bool {
    selector.fieldSelectors.allSatisfy { condition in
      guard condition.isUnderstood, let known = closedFields[condition.field] else { return true }
      guard condition.values.count == 1, let values = condition.values[.equals] else {
        return false
      }
      return values.allSatisfy { value in known.contains(where: value.isSame) }
    }
  }

  private static func takesManagementEvents(_ selector: AdvancedEventSelector) -> Bool {
    selector.fieldSelectors.contains {
      $0.field == "eventCategory" && accepts($0, "Management")
    }
  }

  /// The categories besides management events that a selector takes in.
  static func otherCategories(_ selector: AdvancedEventSelector) -> [String] {
    let conditions = selector.fieldSelectors.filter { $0.field == "eventCategory" }
    return ["Data", "NetworkActivity"].filter { category in
      !conditions.isEmpty && conditions.allSatisfy { accepts($0, category) }
    }
  }

  private static func isExclusion(_ condition: FieldSelector) -> Bool {
    condition.values.keys.allSatisfy(\.isExclusion)
  }

  /// The value of an event's field, or `nil` where it varies from event to event.
  private static func value(of field: String, in event: MonitoredEvent) -> String? {
    switch field {
    case "eventCategory": "Management"
    case "eventSource": event.eventSource
    case "eventName": event.eventName
    case "eventType": event.eventType
    case "readOnly": event.isReadOnly ? "true" : "false"
    default: nil
    }
  }

  /// Whether all operators of a condition accept a value: any value of a positive one suffices,
  /// every value of a negative one must fail.
  private static func accepts(_ condition: FieldSelector, _ value: String) -> Bool {
    condition.values.allSatisfy { selector, values in
      switch selector {
      case .equals: values.contains { value.isSame(as: $0) }
      case .startsWith: values.contains { value.starts(withScalars: $0) }
      case .endsWith: values.contains { value.ends(withScalars: $0) }
      case .notEquals: !values.contains { value.isSame(as: $0) }
      case .notStartsWith: !values.contains { value.starts(withScalars: $0) }
      case .notEndsWith: !values.contains { value.ends(withScalars: $0) }
      }
    }
  }
}
