import AuditModel
import EvidenceJSON

/// Replaces what a citation repeats of a file, by the field that its pointer names.
enum CitationRedactor {
  /// The pointer with keys that are not AWS's replaced.
  static func redacted(pointer: String, _ names: inout NameRedactor) -> String {
    let keys = pointer.split(atScalar: "/").enumerated().map { index, key in
      index == 0 && key.utf8.isEmpty ? key : redacted(key: key, &names)
    }
    return keys.joined(separator: "/")
  }

  private static func redacted(key: String, _ names: inout NameRedactor) -> String {
    if AWSVocabulary.members.contains(key) || AWSVocabulary.isRegion(key) || isIndex(key) {
      return key
    }
    let name = key.replacingEscapes("~1", with: "/").replacingEscapes("~0", with: "~")
    let redacted = names.name(name, .name)
    return redacted.replacingScalar("~", with: "~0").replacingScalar("/", with: "~1")
  }

  private static func isIndex(_ key: String) -> Bool {
    key.utf8.count < 10 && !key.utf8.isEmpty && key.utf8.allSatisfy(\.isASCIIDigit)
  }

  /// The value that stands at a pointer, as the file writes it.
  static func redacted(
    value: String,
    at pointer: String,
    _ names: inout NameRedactor
  ) -> String {
    let keys = pointer.split(atScalar: "/", omittingEmpty: true).filter { !isIndex($0) }
    let field = keys.last ?? ""
    guard value.utf8.first == UInt8(ascii: "\"") else {
      return redacted(bare: value, of: field, &names)
    }
    // What was cut may end within a name.
    guard let text = try? JSONDocument(parsing: value).root.string else { return "\"…\"" }
    let redacted = redacted(text: text, of: field, within: keys.dropLast().last ?? "", &names)
    return redacted.isSame(as: text)
      ? value : JSONPrinter.print(.string(redacted), sortsMembers: false)
  }

  /// A number, a word of JSON or an empty list.
  private static func redacted(
    bare value: String,
    of field: String,
    _ names: inout NameRedactor
  ) -> String {
    if ["true", "false", "null", "[]"].contains(value) { return value }
    if AWSVocabulary.isAccount(value) { return names.name(value, .account) }
    let isNumber = value.utf8.allSatisfy { $0.isASCIIDigit || "+-.eE".utf8.contains($0) }
    return isNumber && !field.contains(scalars: "Time") ? value : "…"
  }

  private static func redacted(
    text: String,
    of field: String,
    within list: String,
    _ names: inout NameRedactor
  ) -> String {
    if patterns.contains(field) { return PatternRedactor.redacted(text, &names) }
    if states.contains(text) { return text }
    switch (field, list) {
    case ("Name", "Dimensions"), ("Value", "Dimensions"): return names.name(text, .name)
    default: return kinds[field].map { names.name(text, $0) } ?? names.text(text)
    }
  }

  private static let patterns: Set<String> = ["filterPattern", "fieldSelectionCriteria"]

  /// What AWS prints where a subscription's ARN would stand.
  private static let states: Set<String> = ["PendingConfirmation", "Deleted"]

  /// What the fields name whose texts are names or ARNs.
  private static let kinds: [String: Substitutes.Kind] = [
    "Name": .trail, "TrailARN": .trail, "TrailArn": .trail, "SnsTopicName": .topic,
    "SnsTopicARN": .topic, "S3BucketName": .resource, "S3KeyPrefix": .resource,
    "KmsKeyId": .resource, "CloudWatchLogsRoleArn": .resource, "HomeRegion": .region,
    "CloudWatchLogsLogGroupArn": .logGroup, "logGroupName": .logGroup,
    "LogGroupIdentifiers": .logGroup, "filterName": .filter, "metricName": .metric,
    "MetricName": .metric, "metricNamespace": .namespace, "Namespace": .namespace,
    "AlarmName": .alarm, "AlarmArn": .alarm, "ActionsSuppressor": .alarm,
    "AlarmActions": .resource, "OKActions": .resource, "InsufficientDataActions": .resource,
    "TopicArn": .topic, "SubscriptionArn": .subscription, "Endpoint": .address,
    "Owner": .account, "Account": .account, "AccountId": .account, "MasterAccountId": .account,
    "account": .account, "Id": .name, "ThresholdMetricId": .name, "Label": .name,
    "RegionName": .region, "region": .region, "Arn": .caller, "collected_by": .caller,
  ]
}

extension String {
  /// The text with each of two scalars replaced by one, as pointers escape them.
  fileprivate func replacingEscapes(_ escape: String, with text: String) -> String {
    guard contains(scalars: escape) else { return self }
    let scalars = Array(unicodeScalars)
    let escape = Array(escape.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let isEscape = scalars[index...].starts(with: escape)
      result.append(contentsOf: isEscape ? Array(text.unicodeScalars) : [scalars[index]])
      index += isEscape ? escape.count : 1
    }
    return String(result)
  }
}
