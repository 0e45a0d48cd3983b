public import EvidenceIntake
import EvidenceJSON

/// A CloudWatch Logs log group, told apart by account, region and name.
///
/// The name alone is not enough: the same name may exist in every region of every account.
public struct LogGroup: Hashable, Sendable {
  /// The account as 12 digits.
  public let account: String

  /// The region.
  public let region: String

  /// The group's name.
  public let name: AWSName

  /// The partition, such as `aws`.
  public let partition: String

  /// The group's ARN without `:*` at its end.
  public var arn: String { "arn:\(partition):logs:\(region):\(account):log-group:\(name.text)" }

  /// Takes a log group's ARN apart, with or without the `:*` at its end.
  ///
  /// Gives `nil` for anything but `arn:partition:logs:region:account:log-group:name`.
  ///
  /// - SeeAlso: `CloudWatchLogsLogGroupArn` in CloudTrail's API reference, data type `Trail`.
  public init?(arn text: String) {
    guard let arn = ARN(text), arn.service.isSame(as: "logs"), !arn.region.isEmpty,
      !arn.account.isEmpty, let resource = arn.resource.without(prefix: "log-group:")
    else { return nil }
    let name = resource.without(suffix: ":*") ?? resource
    guard !name.isEmpty, !name.utf8.contains(0x3A) else { return nil }
    account = arn.account
    region = arn.region
    partition = arn.partition
    self.name = AWSName(name)
  }
}
