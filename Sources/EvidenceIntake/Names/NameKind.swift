import AuditModel
import EvidenceJSON

/// What a name in a command line is of, with AWS's own rule for such names.
///
/// Evidence decides what the commands ask about. Besides the shell, the AWS CLI itself gives some
/// texts a meaning: `file://…` is read and sent, `http://…` is fetched, `--…` is an option. No name
/// that AWS allows is such a text, but for log groups that begin with a hyphen; those are passed
/// over too.
public enum NameKind: String, CaseIterable, Hashable, Sendable {
  /// A trail, by its name or its ARN.
  case trail

  /// A log group, by its name.
  case logGroup

  /// An SNS topic, by its ARN.
  case topic

  /// A region.
  case region

  /// An account.
  case account

  /// Whether AWS allows the text as such a name, and the AWS CLI takes it for one.
  public func allows(_ text: String) -> Bool {
    switch self {
    case .trail: TrailName.isAllowed(text)
    case .logGroup: Self.isLogGroup(text)
    case .topic: Self.isTopic(text)
    case .region: RegionName.isAllowed(text)
    case .account: AccountID.isValid(text)
    }
  }

  /// What is said of a name that AWS does not allow.
  var disallowance: Message.ID {
    switch self {
    case .trail: .noTrailSoNamed
    case .logGroup: .noLogGroupSoNamed
    case .topic: .noTopicSoNamed
    case .region: .noRegionSoNamed
    case .account: .noAccountSoNamed
    }
  }

  /// 1 to 512 of `[\.\-_/#A-Za-z0-9]`, the first of which is no hyphen.
  ///
  /// AWS would allow the hyphen, but the AWS CLI takes such a word for an option.
  ///
  /// - SeeAlso: `LogGroupName` in CloudWatch Logs' API model, version 2014-03-28.
  private static func isLogGroup(_ text: String) -> Bool {
    (1...512).contains(text.utf8.count) && text.utf8.first != UInt8(ascii: "-")
      && text.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || ".-_/#".utf8.contains($0) }
  }

  /// `arn:partition:sns:region:account:name`, the name of 1 to 256 of `[A-Za-z0-9_-]`; a topic that
  /// keeps the order of its messages has `.fifo` at its end.
  ///
  /// - SeeAlso: `Name` in SNS's API reference, action `CreateTopic`.
  private static func isTopic(_ text: String) -> Bool {
    guard let arn = ARN(text), arn.isAllowed, arn.service.isSame(as: "sns") else { return false }
    let name = arn.resource.without(suffix: ".fifo") ?? arn.resource
    return (1...256).contains(arn.resource.utf8.count) && !name.utf8.isEmpty
      && name.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "_-".utf8.contains($0) }
  }
}

/// CloudTrail's rule for the names of trails.
enum TrailName {
  /// Whether the text is such a name, or a trail's ARN with one.
  static func isAllowed(_ text: String) -> Bool {
    guard text.starts(withScalars: "arn:") else { return isName(text) }
    guard let arn = ARN(text), arn.isAllowed, arn.service.isSame(as: "cloudtrail") else {
      return false
    }
    return arn.resource.without(prefix: "trail/").map(isName) ?? false
  }

  /// 3 to 128 letters and digits, with single `.`, `_` or `-` between them; no IPv4 address.
  ///
  /// - SeeAlso: `Name` in CloudTrail's API reference, action `CreateTrail`.
  private static func isName(_ text: String) -> Bool {
    guard (3...128).contains(text.utf8.count) else { return false }
    let words = text.utf8.split(omittingEmptySubsequences: false) { "._-".utf8.contains($0) }
    return words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
    } && !isAddress(text)
  }

  private static func isAddress(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }
  }
}

extension ARN {
  /// Whether partition, region and account are written as AWS writes them.
  ///
  /// - SeeAlso: botocore's `partitions.json`: `aws`, `aws-cn`, `aws-us-gov`, `aws-iso-b`, ….
  fileprivate var isAllowed: Bool {
    let words = partition.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return words.first.map { String($0) == "aws" } ?? false
      && words.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x61...0x7A).contains($0) } }
      && RegionName.isAllowed(region) && AccountID.isValid(account)
  }
}
