import EvidenceJSON

/// The first place at which a text stops being a composite alarm's rule that is understood here.
struct CompositeRuleError: Error, Hashable {
  /// What is wrong with a rule.
  enum Reason: Hashable, Sendable {
    /// The rule is longer than AWS allows.
    case tooLong(limit: Int)

    /// The rule has more alarms, constants and parentheses than AWS allows.
    case tooManyElements(limit: Int)

    /// The rule nests parentheses deeper than is followed here.
    case tooDeep(limit: Int)

    /// Something else was needed here, such as "an alarm's name".
    case expected(String)

    /// A word that is none of a rule's.
    case unknownWord(String)

    /// A quote is not closed.
    case openQuote

    /// `AND` and `OR` stand side by side without parentheses; AWS does not say which binds first.
    case mixedOperators

    /// A number is larger than any count of alarms.
    case numberOutOfRange
  }

  /// What is wrong.
  let reason: Reason

  /// Scalars from the start of the rule, counted from 0.
  let offset: Int
}

extension CompositeRuleError: CustomStringConvertible {
  /// What is wrong and where, as one clause without a full stop.
  var description: String { "\(problem) at character \(offset + 1)" }

  private var problem: String {
    switch reason {
    case .tooLong(let limit): "it has more than \(limit) characters"
    case .tooManyElements(let limit): "it has more than \(limit) elements"
    case .tooDeep(let limit): "its parentheses are nested deeper than \(limit)"
    case .expected(let what): "expected \(what)"
    case .unknownWord(let word): "\(name: word) is not a word of rules"
    case .openQuote: "a quote is not closed"
    case .mixedOperators: "`AND` and `OR` are mixed without parentheses"
    case .numberOutOfRange: "the number is too large"
    }
  }
}
