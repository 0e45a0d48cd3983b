import AuditModel
import EvidenceJSON

/// The misprints of published benchmark texts that people copy; CloudWatch Logs refuses them all.
///
/// - SeeAlso: The benchmark's "Additional Information" of x.2, and the copies of x.3, x.4, x.6 and
///   x.15 in widely used rule sets.
enum PublishedTypo: CaseIterable {
  case missingParenthesis, joinedKeyword, missingPoint, strippedQuotes, lostQuote

  /// The misprint that a refused pattern has, or `nil` when it has none of these.
  init?(in pattern: String) {
    guard let typo = Self.allCases.first(where: { $0.stands(in: pattern) }) else { return nil }
    self = typo
  }

  private func stands(in pattern: String) -> Bool {
    switch self {
    case .missingParenthesis:
      pattern.replacingScalar(" ", with: "").ends(withScalars: #"ConsoleLogin="Success"}"#)
    case .joinedKeyword: pattern.contains(scalars: "invokedByNOT EXISTS")
    case .missingPoint: pattern.contains(scalars: "$eventName")
    case .strippedQuotes: pattern.contains(scalars: "= Failed authentication")
    case .lostQuote: pattern.contains(scalars: #"= AcceptHandshake""#)
    }
  }

  /// What is misprinted.
  var message: Message {
    switch self {
    case .missingParenthesis: Message(.misprintParenthesis)
    case .joinedKeyword: Message(.misprintBlank)
    case .missingPoint: Message(.misprintPoint)
    case .strippedQuotes: Message(.misprintQuotes)
    case .lostQuote: Message(.misprintQuote)
    }
  }
}
