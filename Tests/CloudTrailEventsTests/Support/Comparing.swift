import CloudTrailEvents
import EvidenceJSON
import FilterPatterns

/// Compares patterns given as texts.
func compare(_ configured: String..., to prescribed: String) throws -> PatternComparison {
  let patterns = try configured.map { try FilterPattern($0) }
  return PatternComparison.of(configured: patterns, prescribed: try FilterPattern(prescribed))
}

/// Compares those of several patterns that it takes to cover the prescribed one.
func compareSufficient(
  _ configured: String...,
  to prescribed: String
) throws -> PatternComparison {
  let patterns = try configured.map { try FilterPattern($0) }
  return PatternComparison.sufficient(of: patterns, prescribed: try FilterPattern(prescribed))
}

extension PatternComparison {
  /// The text at a pointer into the witness, or `nil` when there is none.
  func witnessText(_ pointer: String) throws -> String? {
    try witness.flatMap { try JSONDocument(parsing: $0).value(at: pointer)?.string }
  }
}

/// The pattern prescribed for signing in to the console without MFA.
let signInWithoutMFA =
  #"{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }"#
