import EvidenceJSON

/// The ARN of an alarm of any kind, which carries its account, region and name.
///
/// Unlike other names, an alarm's may hold blanks, and its ARN prints them as they are.
///
/// - SeeAlso: `AlarmName` in CloudWatch's API reference, action `PutMetricAlarm`.
public struct AlarmARN: Sendable, CustomStringConvertible {
  /// The whole ARN.
  public let name: AWSName

  /// The region.
  public let region: String

  /// The account as 12 digits.
  public let account: String

  /// The alarm's name.
  public let alarmName: AWSName

  /// Takes a text apart, or gives `nil` for anything but
  /// `arn:partition:cloudwatch:region:account:alarm:name`.
  public init?(_ text: String) {
    let parts = text.split(atScalar: ":", maxSplits: 6)
    guard parts.count == 7, parts[0].isSame(as: "arn"), !parts[1].utf8.isEmpty,
      parts[2].isSame(as: "cloudwatch"), !parts[3].utf8.isEmpty,
      RegionName.partition(of: parts[3]).map({ $0.isSame(as: parts[1]) }) ?? true,
      AccountID.isValid(parts[4]), parts[5].isSame(as: "alarm"), !parts[6].utf8.isEmpty,
      !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
    else { return nil }
    name = AWSName(text)
    region = parts[3]
    account = parts[4]
    alarmName = AWSName(parts[6])
  }

  /// The whole ARN.
  public var description: String { name.text }
}

extension AlarmARN: Hashable {
  /// Whether both ARNs have the same scalars.
  public static func == (left: AlarmARN, right: AlarmARN) -> Bool { left.name == right.name }

  /// Hashes the whole ARN.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
  }
}
