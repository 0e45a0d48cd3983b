public import AuditModel

/// One recommendation of the benchmark's monitoring section, across all versions, or a control of
/// your own.
///
/// The texts are our own: the benchmark's are licensed. Numbers and patterns are facts. What
/// depends on a version must be asked only of versions that have the control: see ``exists(in:)``.
public struct Control: Hashable, Sendable {
  /// The version-free id.
  public let id: String

  /// Where the number of a control comes from.
  private enum Number: Hashable {
    /// The benchmark: the second part, the same in every version.
    case position(Int)

    /// Whoever made the control.
    case own(String)
  }

  private let number: Number

  /// The second part of the number, the same in every version; `nil` for a control of your own.
  public var position: Int? {
    if case .position(let position) = number { position } else { nil }
  }

  /// The id of the Security Hub control that checks the same; `nil` when there is none.
  public let securityHubID: String?

  /// The title in our own words.
  public let title: String

  /// The events to watch, as they follow the word "matches".
  private let watched: String

  /// Why it is asked.
  public let rationale: String

  /// What to mind beyond the chain that all controls need.
  private let advice: [String]

  /// Public pages about the events.
  private let pages: [String]

  /// The accounts that it concerns.
  public let scope: ControlScope

  /// The first version that has it.
  public let since: BenchmarkVersion

  /// The profile levels.
  private let level: Versioned<Int>

  /// How versions want it assessed.
  private let assessment: Versioned<AssessmentStatus>

  /// The accepted patterns of all versions, the plainest first.
  public let patterns: [PrescribedPattern]

  /// The events that a trail must record for the control to work in any version.
  public let events: [MonitoredEvent]

  /// Words of which a filter pattern about these events has at least one.
  let keywords: [String]

  /// Creates a row of the table; without `keywords` the names of the events serve.
  init(
    id: String,
    position: Int,
    securityHubID: String?,
    title: String,
    watched: String,
    rationale: String,
    advice: [String] = [],
    pages: [String],
    scope: ControlScope = .everyAccount,
    since: BenchmarkVersion = .oldest,
    level: Versioned<Int>,
    assessment: Versioned<AssessmentStatus> = .usual,
    patterns: [PrescribedPattern],
    events: [MonitoredEvent],
    keywords: [String]? = nil
  ) {
    self.id = id
    number = .position(position)
    self.securityHubID = securityHubID
    self.title = title
    self.watched = watched
    self.rationale = rationale
    self.advice = advice
    self.pages = pages
    self.scope = scope
    self.since = since
    self.level = level
    self.assessment = assessment
    self.patterns = patterns
    self.events = events
    self.keywords = keywords ?? events.compactMap(\.eventName)
  }
}

extension Control {
  /// Creates a control of your own, which is asked in every version.
  ///
  /// `id` is a name in kebab case that no other control has, `number` what reports print in place of
  /// the benchmark's number, `watched` the events as they follow the word "matches". A filter must
  /// cover one of `patterns`, the plainest first. A trail must record `events`, which also tell of
  /// which services events count. A filter about these events has one of `keywords` at least; without
  /// any the names of the events serve.
  public init(
    id: String,
    number: String,
    title: String,
    watched: String,
    rationale: String,
    patterns: [PrescribedPattern],
    events: [MonitoredEvent],
    level: Int = 1,
    advice: [String] = [],
    references: [String] = [],
    keywords: [String]? = nil
  ) {
    self.id = id
    self.number = .own(number)
    securityHubID = nil
    self.title = title
    self.watched = watched
    self.rationale = rationale
    self.advice = advice
    pages = references
    scope = .everyAccount
    since = .oldest
    self.level = Versioned(level)
    assessment = Versioned(.automated)
    self.patterns = patterns
    self.events = events
    self.keywords = keywords ?? events.compactMap(\.eventName)
  }

  /// What the control asks.
  public var description: String {
    "A metric filter on the trail's log group matches \(watched), and an alarm on its metric "
      + "notifies somebody."
  }

  /// What to do when a chain is broken.
  public var remediation: [String] {
    [
      "Deliver a multi-region trail that records management events to a CloudWatch Logs log group.",
      "Give that log group a metric filter with the prescribed pattern and metric value 1.",
      "Create an alarm on the filter's metric and namespace: Sum over 300 seconds, at least 1.",
      "Let the alarm notify an SNS topic and have somebody confirm a subscription to it.",
    ] + advice
  }

  /// Public pages to read on.
  public var references: [String] {
    [
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html"
    ] + pages + [
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html"
    ]
  }

  /// Whether a version has the control.
  public func exists(in version: BenchmarkVersion) -> Bool { since <= version }

  /// The patterns that a version accepts, the plainest first.
  public func patterns(in version: BenchmarkVersion) -> [PrescribedPattern] {
    patterns.filter { $0.versions.contains(version) }
  }

  /// The events that a trail must record for the control to work in a version.
  public func events(in version: BenchmarkVersion) -> [MonitoredEvent] {
    let names = Set(patterns(in: version).flatMap(\.eventNames))
    return events.filter { $0.eventName.map(names.contains) ?? true }
  }

  /// The number in a version, such as `5.2`.
  public func number(in version: BenchmarkVersion) -> String {
    switch number {
    case .position(let position): "\(version.monitoringSection).\(position)"
    case .own(let number): number
    }
  }

  /// The profile level in a version.
  public func level(in version: BenchmarkVersion) -> Int { level.value(in: version) }

  /// How a version wants the control assessed.
  public func assessment(in version: BenchmarkVersion) -> AssessmentStatus {
    assessment.value(in: version)
  }

  /// What a report says about the control at a version.
  public func summary(in version: BenchmarkVersion) -> ControlSummary {
    ControlSummary(
      id: id,
      number: number(in: version),
      title: title,
      level: level(in: version),
      assessment: assessment(in: version).rawValue,
      description: description,
      rationale: rationale,
      remediation: remediation,
      references: references
    )
  }
}

extension Versioned where Value == AssessmentStatus {
  /// The assessment of all controls but one.
  static let usual = Versioned(.scored, [.v130: .automated, .v200: .manual])
}

/// Which accounts a control concerns.
///
/// The raw values are part of the JSON contract.
public enum ControlScope: String, CaseIterable, Sendable {
  /// Every account by itself.
  case everyAccount = "every-account"

  /// Only the management account of an organization, where its events are recorded.
  case managementAccount = "management-account"
}
