import EvidenceJSON

/// The answer to a ``CoverageQuestion``.
package enum CoverageDecision: Sendable {
  /// No event satisfies what is wanted and nothing unwanted.
  ///
  /// The answer may rest on events being written as compact JSON.
  case impossible(assumesCompactJSON: Bool)

  /// This event does; it was checked by evaluating the patterns.
  case possible(FoundEvent)

  /// Neither was shown.
  case undecided(UndecidedReason)

  package var isImpossible: Bool { if case .impossible = self { true } else { false } }
}

/// An event that a decision found.
package struct FoundEvent: Sendable {
  package let event: EventTree

  /// The place of the event's tier among those of the domain; `nil` for any other JSON.
  package let tier: Int?

  /// Whether no event that counts, or may count, is known to be overlooked.
  package let isTierCertain: Bool
}

/// Why it could not be decided whether there is an event.
public enum UndecidedReason: Hashable, Sendable, CustomStringConvertible {
  /// A pattern without braces is compared with another by what it looks for in an event's text.
  case textPattern

  /// This pattern looks at an event's text, and no event was found that avoids it.
  case unavoidedText(pattern: String)

  /// The fields depend on each other in a way that no event was found for.
  case dependentTests

  /// The service has not shown what a regular expression means.
  case unclearRegex(String)

  /// The texts of one field fall into more classes than are tried.
  case textLimit

  /// The fields together have more cases than are tried.
  case fieldLimit
}

extension UndecidedReason {
  /// The reason as a clause without a full stop.
  public var description: String {
    switch self {
    case .textPattern: "a pattern without braces looks at an event's text"
    case .unavoidedText(let pattern):
      "\(name: pattern) looks at an event's text, not at its fields"
    case .dependentTests: "no event was found for tests that depend on each other"
    case .unclearRegex(let text):
      "the service has not shown what the set in `%\(text)%` means"
    case .textLimit: "the texts of one field have too many cases"
    case .fieldLimit: "the fields have too many cases"
    }
  }
}
