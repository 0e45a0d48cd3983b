package import EvidenceJSON

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
  package let event: JSONTree

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

/// Bounds on the work that a comparison may cost; beyond them the answer is "undecided".
///
/// Collected patterns stay far below: at most 23 classes for a field and 60 search nodes.
enum CoverageLimits {
  /// How many table look-ups the classes of one field's texts may cost.
  ///
  /// Nine `*word*` globs on one field have 512 classes and need some three million; each further
  /// one doubles that.
  static let lookUps = 8_000_000

  /// How many states the automaton of one regular expression or glob may have.
  static let states = 4000

  /// How many places in operands the states of one automaton may hold together.
  ///
  /// A bounded repetition such as `{0,150}` holds one place for each count in each state.
  static let places = 12_000

  /// How many combinations of a number's size and its text a field may have.
  static let numberKinds = 4000

  /// How many choices of a class for a field a search may try.
  static let nodes = 20_000

  /// How many solutions of a search may be turned into events.
  ///
  /// Each costs some ten evaluations; the first one nearly always does.
  static let events = 200

  /// How many sets of elements the classes of a selector with a wildcard may need.
  static let elementSets = 4096

  /// The largest power of ten for which a number is written out.
  static let magnitude = 400
}
