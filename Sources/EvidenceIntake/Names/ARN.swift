import EvidenceJSON

/// An Amazon Resource Name, `arn:partition:service:region:account:resource`.
///
/// Any partition is accepted: `aws`, `aws-cn`, `aws-us-gov` and those still to come.
///
/// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html>
public struct ARN: Sendable, CustomStringConvertible {
  /// The whole ARN.
  public let name: AWSName

  /// The partition, such as `aws`.
  public let partition: String

  /// The service, such as `sns`.
  public let service: String

  /// The region, or empty where the service has none.
  public let region: String

  /// The account as 12 digits, or empty where the resource has none.
  public let account: String

  /// Everything behind the account, colons included.
  public let resource: String

  /// Takes a text apart, or gives `nil` when it is not an ARN.
  ///
  /// Partition, service and region hold lower-case letters, digits and hyphens only, so that they
  /// are equal exactly when their texts are.
  public init?(_ text: String) {
    let parts = text.split(atScalar: ":", maxSplits: 5)
    guard parts.count == 6, parts[0].isSame(as: "arn"), !parts[1].isEmpty, !parts[2].isEmpty,
      parts[1...3].allSatisfy(Self.isWord),
      parts[4].isEmpty || AccountID.isValid(parts[4]), !parts[5].isEmpty,
      !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F })
    else { return nil }
    name = AWSName(text)
    partition = parts[1]
    service = parts[2]
    region = parts[3]
    account = parts[4]
    resource = parts[5]
  }

  /// Whether a part is a word, or nothing at all.
  static func isWord(_ part: String) -> Bool {
    part.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0.isASCIIDigit || $0 == 0x2D }
  }

  /// The whole ARN.
  public var description: String { name.text }

  /// Whether the region, if it is one of a known partition, is of this one.
  package var isOfItsPartition: Bool {
    RegionName.partition(of: region).map { $0.isSame(as: partition) } ?? true
  }

  /// Whether the ARN names an SNS topic rather than one of its subscriptions.
  public var isTopic: Bool {
    service == "sns" && !region.isEmpty && !account.isEmpty && !resource.utf8.contains(0x3A)
  }
}

extension ARN: Hashable {
  /// Whether both ARNs have the same scalars.
  public static func == (left: ARN, right: ARN) -> Bool { left.name == right.name }

  /// Hashes the whole ARN.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
  }
}

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
    let parts = text.utf8.split(
      separator: UInt8(ascii: ":"), maxSplits: 6, omittingEmptySubsequences: false)
    guard parts.count == 7, parts[0].elementsEqual("arn".utf8), !parts[1].isEmpty,
      parts[2].elementsEqual("cloudwatch".utf8), !parts[3].isEmpty,
      AccountID.isValid(Substring(parts[4])), parts[5].elementsEqual("alarm".utf8),
      !parts[6].isEmpty, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
    else { return nil }
    region = String(Substring(parts[3]))
    let partition = Substring(parts[1])
    guard RegionName.partition(of: region).map({ $0.isSame(as: partition) }) ?? true else {
      return nil
    }
    name = AWSName(text)
    account = String(Substring(parts[4]))
    alarmName = AWSName(String(Substring(parts[6])))
  }

  /// What stands before an alarm's name in a text that is an alarm's ARN, as far as it is one.
  package static func head(of text: String) -> AWSName {
    let parts = text.utf8.split(
      separator: UInt8(ascii: ":"), maxSplits: 6, omittingEmptySubsequences: false)
    guard parts.count == 7 else { return AWSName(text) }
    return AWSName(String(Substring(text.utf8[..<parts[6].startIndex])))
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

/// A name as AWS compares names: scalar by scalar, case included.
///
/// Swift strings count `é` and `e` with a combining accent as equal; AWS does not, and a metric
/// that only looks the same carries no data.
public struct AWSName: Sendable, CustomStringConvertible {
  /// The name's text.
  public let text: String

  /// Creates a name from its text.
  public init(_ text: String) {
    self.text = text
  }

  /// The name's text.
  public var description: String { text }
}

extension AWSName: Hashable {
  /// Whether both names have the same scalars.
  public static func == (left: AWSName, right: AWSName) -> Bool {
    left.text.isSame(as: right.text)
  }

  /// Hashes the scalars.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ExactText(text))
  }
}

extension AWSName: Comparable {
  /// Orders by UTF-8 bytes.
  public static func < (left: AWSName, right: AWSName) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension AWSName: ExpressibleByStringLiteral {
  /// Creates a name from a literal.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
