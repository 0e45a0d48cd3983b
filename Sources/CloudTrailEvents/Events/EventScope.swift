public import EvidenceJSON

/// Which events count when patterns are compared: those that a trail delivers and that are asked for.
///
/// What CloudTrail writes beyond that is of the tier ``WitnessTier/outside``.
public struct EventScope: Hashable, Sendable {
  /// The accounts whose events are delivered.
  public enum Accounts: String, Hashable, Sendable {
    /// The account of the place alone.
    case own

    /// Any account: the trail is an organization's.
    case every

    /// The account of the place, and whether others too is not known.
    case unknown
  }

  /// The services that are asked about, such as `iam.amazonaws.com`; `nil` for any.
  public let sources: Set<ExactText>?

  /// The values of `eventType` that are asked about, such as `AwsApiCall`; `nil` for any.
  public let types: Set<ExactText>?

  /// The accounts whose events are delivered.
  public let accounts: Accounts

  /// The values of `eventCategory` that are delivered.
  public let categories: Set<ExactText>

  /// Where the events happen.
  public let place: EventPlace

  /// Creates a scope; without `categories` only management events count.
  public init(
    sources: Set<String>? = nil,
    types: Set<String>? = nil,
    accounts: Accounts,
    categories: Set<String> = ["Management"],
    place: EventPlace
  ) {
    self.sources = sources.map { Set($0.map { ExactText($0) }) }
    self.types = types.map { Set($0.map { ExactText($0) }) }
    self.accounts = accounts
    self.categories = Set(categories.map { ExactText($0) })
    self.place = place
  }

  /// The values of `eventCategory`.
  static let allCategories: [ExactText] = ["Management", "Data", "NetworkActivity", "Insight"]

  /// Every event that CloudTrail writes, whatever the service, account and category.
  public static let everything = EventScope(
    accounts: .every,
    categories: Set(allCategories.map(\.text)),
    place: .example
  )

  /// Whether CloudTrail writes events that do not count.
  var isNarrow: Bool {
    sources != nil || types != nil || accounts != .every
      || categories.count < EventScope.allCategories.count
  }

  /// The scope with other accounts.
  func delivering(_ accounts: Accounts) -> EventScope {
    EventScope(copying: self, accounts, place)
  }

  /// The same scope in another place.
  public func moved(to place: EventPlace) -> EventScope {
    EventScope(copying: self, accounts, place)
  }

  private init(copying other: EventScope, _ accounts: Accounts, _ place: EventPlace) {
    sources = other.sources
    types = other.types
    self.accounts = accounts
    categories = other.categories
    self.place = place
  }
}

/// Why an event as CloudTrail writes it does not count.
public enum ScopeBreach: Hashable, Sendable {
  /// The service is not one that is asked about; the event's name and source.
  case service(name: String, source: String)

  /// The type is not one that is asked about.
  case type(String)

  /// The trail does not deliver events of this account, or is not known to.
  case account(String)

  /// The trail does not deliver events of this category.
  case category(String)
}

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
    EventPlace(account: account.text, region: region.text, partition: partition.text)
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
