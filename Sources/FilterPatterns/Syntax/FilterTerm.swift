public import EvidenceJSON

/// One word or quoted phrase of a term pattern.
public struct FilterTerm: Hashable, Sendable {
  /// What a term asks of a log event.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// The event holds the text.
    case required = ""

    /// The event does not hold the text, written `-`.
    case excluded = "-"

    /// The event holds the text of at least one such term, written `?`.
    ///
    /// The service ignores these when any term of another role is present.
    case optional = "?"
  }

  /// What the term asks.
  public let role: Role

  /// The text to look for, case included, anywhere in the event; never empty.
  public let text: ExactText

  /// Creates a term.
  public init(role: Role, text: ExactText) {
    self.role = role
    self.text = text
  }
}
