/// How the benchmark wants a control assessed.
public enum AssessmentStatus: String, CaseIterable, Sendable {
  /// The word of version 1.2.0: failing it lowers the score.
  case scored = "Scored"

  /// A tool may decide it.
  case automated = "Automated"

  /// A person decides; a tool's answer is evidence for that decision.
  case manual = "Manual"
}
