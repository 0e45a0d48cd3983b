package import EvidenceJSON

/// The events that a decision prefers to other JSON, and what helps to put them together.
package protocol EventDomain: Sendable {
  /// The sets of events that are searched before any JSON will do, the preferred one first.
  var tiers: [any EventTier] { get }

  /// Events that happen all the time, in a fixed order.
  var everydayEvents: [DraftedEvent] { get }

  /// A field that may hold any text, and a text that stands there in most events.
  var freeText: (selector: FieldSelector, text: ExactText) { get }

  /// Texts that a person expects in a field, the likeliest first; empty where nothing is known.
  func likelyTexts(for selector: FieldSelector) -> [ExactText]

  /// The place of a key among its siblings: smaller numbers stand in front.
  func rank(of key: ExactText) -> Int

  /// Drafts of events that have to do with what some fields are asked for.
  func drafts(about fields: [TestedField]) -> any EventDrafts
}

/// One set of events of a domain, and what is known about the fields of its events.
package protocol EventTier: Sendable {
  /// What it means for a comparison that an event is in the set.
  var standing: EventStanding { get }

  /// What a field may hold.
  func rule(for selector: FieldSelector) -> FieldRule

  /// Whether values that are known of some fields cannot stand in one event of the set.
  func excludes(_ known: KnownFields) -> Bool

  /// Whether an event is in the set.
  func contains(_ event: JSONTree) -> Bool
}

/// What it means for a comparison that an event is in a tier.
package enum EventStanding: Hashable, Sendable {
  /// The event counts.
  case counts

  /// Whether the event counts is not known.
  case mayCount

  /// The event does not count, so that overlooking one changes nothing.
  case doesNotCount
}

/// Drafts of events for the fields of one question.
package protocol EventDrafts {
  /// How many drafts there are.
  var count: Int { get }

  /// One draft; the likeliest stand in front.
  subscript(index: Int) -> DraftedEvent { get }

  /// Drafts that come near what is known of some fields, in the order in which they are tried.
  func events(near known: KnownFields) -> [DraftedEvent]
}

/// An event that was put together, and the same as the evaluator reads it.
package struct DraftedEvent: Sendable {
  /// The event as it can be changed.
  package let tree: JSONTree

  /// The event as it is evaluated; `nil` for a tree that is nested too deep to be read.
  package let root: JSONValue?

  /// Creates a draft and reads it.
  package init(_ tree: JSONTree) {
    self.tree = tree
    root = (try? JSONDocument(parsing: tree.description))?.root
  }
}

/// What is known of a field.
package enum FieldKnowledge: Hashable, Sendable {
  case nothing
  case missing
  case value(JSONTree)

  /// The text, or `nil` when it is not known or no text.
  package var text: ExactText? {
    if case .value(.string(let text)) = self { text } else { nil }
  }

  /// The boolean, or `nil` when it is not known or none.
  package var boolean: Bool? {
    if case .value(.boolean(let value)) = self { value } else { nil }
  }

  /// Whether the field is known not to be there.
  package var isMissing: Bool { self == .missing }

  /// Whether the field is known to be there.
  package var isPresent: Bool { if case .value = self { true } else { false } }
}

/// What is known of every field.
package typealias KnownFields = (FieldSelector) -> FieldKnowledge

/// What the events of a tier hold in a field.
package struct FieldRule: Sendable {
  /// The values that a field holds where it is present.
  package enum Content: Hashable, Sendable {
    /// One of these texts.
    case texts([ExactText])

    /// A text that is not empty.
    case text

    /// A text of so many digits.
    case digits(Int)

    /// A boolean.
    case boolean

    /// An object.
    case object

    /// Whatever JSON can write.
    case anything
  }

  package let content: Content

  /// Whether every event has the field.
  package let isRequired: Bool

  /// What tells values apart that matter to other fields, though no test may tell them apart.
  package let distinguishes: @Sendable (JSONTree?) -> [ExactText]

  /// Creates a rule; by default nothing but the tests tells values apart.
  package init(
    _ content: Content,
    isRequired: Bool = false,
    distinguishes: @escaping @Sendable (JSONTree?) -> [ExactText] = { _ in [] }
  ) {
    self.content = content
    self.isRequired = isRequired
    self.distinguishes = distinguishes
  }

  /// Whether the field may hold a value.
  package func allows(_ value: JSONTree) -> Bool {
    switch (content, value) {
    case (.texts(let texts), .string(let text)): texts.contains(text)
    case (.text, .string(let text)): !text.isEmpty
    case (.digits(let count), .string(let text)): text.isDigits(count)
    case (.boolean, .boolean), (.object, .object), (.anything, _): true
    default: false
    }
  }
}

extension ExactText {
  /// Whether the text consists of so many digits.
  package func isDigits(_ count: Int) -> Bool {
    utf8.count == count && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
