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
