import EvidenceIntake
import EvidenceJSON

extension FieldReader {
  /// The ARN of the alarm of that name; `nil` when the field is absent.
  func alarmARN(of name: AWSName) throws(EvidenceFault) -> AlarmARN? {
    guard let text = try string("AlarmArn") else { return nil }
    guard let arn = AlarmARN(text) else { throw .notAnARN(place, field: "AlarmArn") }
    guard arn.alarmName == name else {
      throw .contradiction(
        place, field: "AlarmArn", reason: "is the ARN of another alarm than `AlarmName` says")
    }
    return arn
  }

  /// What an alarm runs; `nil` when the field is absent.
  ///
  /// AWS takes nothing but ARNs, of which some have no account; a topic's always has one.
  func actions(_ field: String) throws(EvidenceFault) -> [String]? {
    guard let actions = try strings(field) else { return nil }
    let isDamaged = actions.contains { action in
      let parts = action.split(atScalar: ":", maxSplits: 5)
      guard parts.count == 6, parts[0].isSame(as: "arn"), !parts[2].utf8.isEmpty else {
        return true
      }
      return ARN(action) == nil && !parts[2].isSame(as: "automate") && !parts[2].isSame(as: "swf")
    }
    guard !isDamaged else { throw .notAnARN(place, field: field) }
    return actions
  }

  /// What AWS always prints of an alarm of any kind and is absent here.
  func unshownOfAlarm() throws(EvidenceFault) -> [String] {
    try unshown([
      AlwaysPrinted("AlarmName", .string), AlwaysPrinted("AlarmArn", .string),
      AlwaysPrinted("ActionsEnabled", .boolean), AlwaysPrinted("OKActions", .array),
      AlwaysPrinted("AlarmActions", .array), AlwaysPrinted("InsufficientDataActions", .array),
      AlwaysPrinted("StateValue", .string),
    ])
  }

  /// An object inside this one, read by `item`; `nil` when the field is absent.
  func object<Item>(
    _ field: String,
    _ item: (EvidencePlace) throws(EvidenceFault) -> Item
  ) throws(EvidenceFault) -> Item? {
    guard let inner = place.field(field), !inner.value.isNull else { return nil }
    guard inner.isObject else { throw .wrongType(place, field: field, expected: "object") }
    return try item(inner)
  }

  /// The metric that `Namespace` and `MetricName` name together; `nil` unless both are there.
  func metric() throws(EvidenceFault) -> MetricIdentity? {
    guard let namespace = try name("Namespace"), let name = try name("MetricName") else {
      return nil
    }
    return MetricIdentity(namespace: namespace, name: name)
  }
}
