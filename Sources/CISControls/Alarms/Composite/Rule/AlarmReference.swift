import AWSEvidence

/// The name or ARN by which a composite alarm's rule refers to another alarm.
struct AlarmReference: Hashable, Sendable {
  /// The name or ARN, quotes and escapes resolved.
  let text: AWSName

  /// The name of the alarm in an account and region, which are those of the rule.
  ///
  /// AWS lets a rule refer to alarms of its own account and region only; for the ARN of any other
  /// alarm the whole ARN stands, which is nobody's name.
  func alarmName(account: String, region: String) -> AWSName {
    guard let arn = AlarmARN(text.text), arn.account == account, arn.region == region else {
      return text
    }
    return arn.alarmName
  }
}
