import CISControls
import TestSupport

/// One or more accounts as they may really be, drawn from a seed, with their truth beside them.
///
/// Everything that is drawn has a judgement known beforehand, by the benchmark's letter and in
/// effect, so that ``truth(of:for:)`` needs none of the code under test. What AWS prints of it is
/// in `World+Outputs`.
struct World: Sendable {
  /// The worth of a link or chain by the two judgements.
  struct Worth: Hashable, Sendable {
    var asWritten: Degree
    var inEffect: Degree

    static let held = Worth(asWritten: .held, inEffect: .held)
    static let broken = Worth(asWritten: .broken, inEffect: .broken)
    /// The letter is met, and nobody would be told.
    static let silent = Worth(asWritten: .held, inEffect: .broken)

    /// Somebody would be told, and a person must say whether the letter is met.
    static let unwritten = Worth(asWritten: .open, inEffect: .held)

    /// The letter is met, and a person must say whether anybody would be told.
    static let doubtful = Worth(asWritten: .held, inEffect: .open)

    /// Both links, one behind the other.
    static func + (left: Worth, right: Worth) -> Worth {
      Worth(
        asWritten: min(left.asWritten, right.asWritten),
        inEffect: min(left.inEffect, right.inEffect)
      )
    }
  }

  /// What a whole set of evidence can say of a link, the worst first.
  enum Degree: Int, Comparable, Sendable {
    case broken
    case open
    case held

    static func < (left: Degree, right: Degree) -> Bool { left.rawValue < right.rawValue }
  }

  /// A topic and whether somebody confirmed a subscription.
  struct Topic: Sendable {
    let name: String
    let isConfirmed: Bool
    let hasPending: Bool
  }

  /// An alarm on a filter's metric.
  struct Alarm: Sendable {
    enum Kind: CaseIterable, Sendable {
      case good
      case above0
      case someOfMany
      case thresholdOfHundred
      case breachingGaps
      case otherNamespace
      case disabled
      case average
      case warmingUp
    }

    let name: String
    let kind: Kind

    /// The topics that it notifies itself.
    let topics: [Topic]

    /// The topics that a composite alarm notifies, which follows this alarm alone.
    let compositeTopics: [Topic]
  }

  /// A metric filter with the alarms on its metric.
  struct Filter: Sendable {
    enum Kind: CaseIterable, Sendable {
      case literal
      case inParentheses
      case withMore
      case guarded
      case narrowed
      case other
    }

    /// What another filter of the log group adds to the same metric for everyday events.
    enum Neighbour: Sendable {
      case ones
      case zeros
    }

    let name: String
    let kind: Kind
    let control: Control
    let neighbour: Neighbour?
    let alarms: [Alarm]
  }

  /// A trail with its log group, if it has one.
  struct Trail: Sendable {
    enum Status: CaseIterable, Sendable {
      case logging
      case stopped
      case failing
      case unserved
    }

    enum Selectors: CaseIterable, Sendable {
      case all
      case advanced
      case halves
      case none
      case dataOnly
      case withoutKeys
    }

    let name: String
    let owner: String
    let region: String
    let isMultiRegion: Bool
    let isOrganization: Bool
    let hasGroup: Bool
    let status: Status
    let selectors: Selectors
    let filters: [Filter]

    var arn: String { "arn:aws:cloudtrail:\(region):\(owner):trail/\(name)" }
    var group: String { "CloudTrail/\(name)" }
  }

  /// An account with the trails of its own.
  struct Account: Sendable {
    let id: String
    let regions: [String]
    let trails: [Trail]
    let topics: [Topic]
  }

  let accounts: [Account]
  let controls: [Control]

  /// Whether a list of the region's alarms without the composite ones was saved as well.
  let hasPlainAlarms: Bool

  /// The trails that an account sees: its own and its organization's.
  func trails(seenBy account: Account) -> [Trail] {
    account.trails
      + accounts.filter { $0.id != account.id }.flatMap(\.trails).filter(\.isOrganization)
  }
}

extension World {
  static let version = BenchmarkVersion.standard

  private static let ids = [
    "console-sign-in-without-mfa", "root-account-usage", "cloudtrail-configuration-changes",
    "cmk-disabling-or-deletion", "s3-bucket-policy-changes", "vpc-changes",
  ]

  /// Draws a world.
  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let all = ControlCatalog.all.filter { Self.ids.contains($0.id) }
    let first = random.element(of: all)
    controls = random.isOne(in: 3) ? [first] : [first, random.element(of: all)]
    let count = random.element(of: [1, 1, 1, 2, 3])
    let isOrganization = count > 1 && !random.isOne(in: 3)
    var accounts: [Account] = []
    for index in 0..<count {
      accounts.append(
        Self.account(
          "\(300_000_000_001 + index)", controls, isOrganization && index == 0, &random))
    }
    self.accounts = accounts
    hasPlainAlarms = random.isOne(in: 3)
  }

  private static func account(
    _ id: String,
    _ controls: [Control],
    _ isManagement: Bool,
    _ random: inout SeededRandom
  ) -> Account {
    let regions = random.isOne(in: 3) ? ["us-east-1", "eu-west-1"] : ["us-east-1"]
    let topics = (0..<random.element(of: [1, 1, 2])).map { index in
      Topic(
        name: "topic-\(index)",
        isConfirmed: !random.isOne(in: 4),
        hasPending: random.isOne(in: 3)
      )
    }
    let trailCount =
      isManagement ? random.element(of: [1, 2]) : random.element(of: [0, 1, 1, 1, 2])
    let trails = (0..<trailCount).map { index in
      trail(
        // An organization's trail takes its name in every member account.
        "trail-\(id.utf8.last ?? 0)-\(index)", of: id, in: random.element(of: regions),
        isManagement && index == 0, controls, topics, &random)
    }
    return Account(id: id, regions: regions, trails: trails, topics: topics)
  }

  private static func trail(
    _ name: String,
    of owner: String,
    in region: String,
    _ isOrganization: Bool,
    _ controls: [Control],
    _ topics: [Topic],
    _ random: inout SeededRandom
  ) -> Trail {
    let hasGroup = !random.isOne(in: 8)
    var filters: [Filter] = []
    for control in controls where hasGroup {
      for _ in 0..<random.element(of: [0, 1, 1, 1, 2]) {
        filters.append(filter("\(name)-filter-\(filters.count)", control, topics, &random))
      }
    }
    return Trail(
      name: name,
      owner: owner,
      region: region,
      isMultiRegion: isOrganization || !random.isOne(in: 6),
      isOrganization: isOrganization,
      hasGroup: hasGroup,
      status: random.isOne(in: 6) ? random.element(of: Trail.Status.allCases) : .logging,
      selectors: random.isOne(in: 4) ? random.element(of: Trail.Selectors.allCases) : .all,
      filters: filters
    )
  }

  private static func filter(
    _ name: String,
    _ control: Control,
    _ topics: [Topic],
    _ random: inout SeededRandom
  ) -> Filter {
    let fits: [Filter.Kind] =
      control.guardedSource == nil
      ? [.literal, .inParentheses, .withMore] : [.literal, .inParentheses, .withMore, .guarded]
    let kinds = random.isOne(in: 3) ? [.narrowed, .other] : fits
    let neighbour: Filter.Neighbour? =
      random.isOne(in: 6) ? random.element(of: [.ones, .zeros]) : nil
    return Filter(
      name: name,
      kind: random.element(of: kinds),
      control: control,
      neighbour: neighbour,
      alarms: (0..<random.element(of: [0, 1, 1, 1, 1, 2])).map { index in
        alarm("\(name)-alarm-\(index)", topics, &random)
      }
    )
  }

  private static func alarm(
    _ name: String,
    _ topics: [Topic],
    _ random: inout SeededRandom
  ) -> Alarm {
    Alarm(
      name: name,
      kind: random.isOne(in: 3) ? random.element(of: Alarm.Kind.allCases) : .good,
      topics: random.isOne(in: 4) ? [] : topics.filter { _ in !random.isOne(in: 3) },
      compositeTopics: random.isOne(in: 4) ? [random.element(of: topics)] : []
    )
  }
}

extension Control {
  /// The one service whose events the control is about, where its pattern does not say so itself.
  var guardedSource: String? {
    switch id {
    case "vpc-changes": "ec2.amazonaws.com"
    case "cloudtrail-configuration-changes": "cloudtrail.amazonaws.com"
    default: nil
    }
  }
}
