public import AuditModel

/// One recommendation of the benchmark's monitoring section, across all versions.
///
/// The texts are our own: the benchmark's are licensed. Numbers and patterns are facts.
public struct Control: Hashable, Sendable {
  /// The version-free id.
  public let id: String

  /// The second part of the number, the same in every version.
  let position: Int

  /// The title in our own words.
  let title: String

  /// What the control asks.
  let description: String

  /// Why it is asked.
  let rationale: String

  /// What to do when a chain is broken.
  let remediation: [String]

  /// Public pages to read on.
  let references: [String]

  /// The profile level.
  let level: Int

  /// The accepted patterns of all versions, the plainest first.
  let patterns: [PrescribedPattern]

  /// The events that a trail must record for the control to work.
  let events: [MonitoredEvent]

  /// The patterns that a version accepts, the plainest first.
  public func patterns(in version: BenchmarkVersion) -> [PrescribedPattern] {
    patterns.filter { $0.since <= version }
  }

  /// The number in a version, such as `5.2`.
  public func number(in version: BenchmarkVersion) -> String {
    "\(version.monitoringSection).\(position)"
  }

  /// How a version wants the control assessed.
  func assessment(in version: BenchmarkVersion) -> AssessmentStatus {
    switch version {
    case .v120: .scored
    case .v130, .v140, .v150: .automated
    default: .manual
    }
  }

  /// What a report says about the control at a version.
  public func summary(in version: BenchmarkVersion) -> ControlSummary {
    ControlSummary(
      id: id,
      number: number(in: version),
      title: title,
      level: level,
      assessment: assessment(in: version).rawValue,
      description: description,
      rationale: rationale,
      remediation: remediation,
      references: references
    )
  }
}
