/// What a report says about a control itself, at the chosen benchmark version.
public struct ControlSummary: Hashable, Sendable {
  /// The version-free id, such as `console-sign-in-without-mfa`.
  public let id: String

  /// The number in the chosen version, such as `5.2`.
  public let number: String

  /// The title in our own words.
  public let title: String

  /// The profile level, 1 or 2.
  public let level: Int

  /// How the benchmark wants it assessed: `Scored`, `Automated` or `Manual`.
  public let assessment: String

  /// What the control asks, in our own words.
  public let description: String

  /// Why it is asked, in our own words.
  public let rationale: String

  /// What to do when a chain is broken, in our own words, one item each.
  public let remediation: [String]

  /// Public pages to read on.
  public let references: [String]

  /// Creates a summary.
  public init(
    id: String,
    number: String,
    title: String,
    level: Int,
    assessment: String,
    description: String,
    rationale: String,
    remediation: [String],
    references: [String]
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.level = level
    self.assessment = assessment
    self.description = description
    self.rationale = rationale
    self.remediation = remediation
    self.references = references
  }
}
