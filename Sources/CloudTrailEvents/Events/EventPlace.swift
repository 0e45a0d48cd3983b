public import EvidenceJSON

/// Where the events that are put together happen, so that they are those of the audited account.
public struct EventPlace: Hashable, Sendable {
  /// The account, such as `111122223333`.
  public let account: ExactText

  /// The region, such as `us-east-1`; services without regions write their own.
  public let region: ExactText

  /// The partition, such as `aws`.
  public let partition: ExactText

  /// Creates a place.
  public init(account: String, region: String, partition: String = "aws") {
    self.account = ExactText(account)
    self.region = ExactText(region)
    self.partition = ExactText(partition)
  }

  /// The place of events that belong to no evidence: the account is one of AWS's examples.
  public static let example = EventPlace(account: "111122223333", region: "us-east-1")

  /// An account that is not the place's own, also from AWS's examples.
  var otherAccount: ExactText { account == "444455556666" ? "111122223333" : "444455556666" }

  /// The same place in another account.
  func moved(to account: ExactText) -> EventPlace {
    EventPlace(account: account.string, region: region.string, partition: partition.string)
  }

  /// The region that an event of a service names.
  func region(of source: ExactText) -> ExactText { globalRegion(of: source) ?? region }

  /// The one region that events of a service without regions name; `nil` for one that has regions.
  ///
  /// - SeeAlso: "Global service events" in the AWS CloudTrail user guide.
  func globalRegion(of source: ExactText) -> ExactText? {
    EventPlace.globalSources.contains(source) ? EventPlace.globalRegions[partition] : nil
  }

  private static let globalSources: Set<ExactText> = [
    "iam.amazonaws.com", "organizations.amazonaws.com",
  ]

  private static let globalRegions: [ExactText: ExactText] = [
    "aws": "us-east-1", "aws-us-gov": "us-gov-west-1", "aws-cn": "cn-north-1",
  ]
}
