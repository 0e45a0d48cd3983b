/// What CloudTrail is taken to write in a field.
struct FieldRule: Sendable {
  /// The values that a field holds where it is present.
  enum Content: Hashable, Sendable {
    /// One of these texts.
    case texts([ExactText])

    /// A text that is not empty.
    case text

    /// A boolean.
    case boolean

    /// An object.
    case object

    /// Whatever JSON can write.
    case anything
  }

  let content: Content

  /// Whether every event has the field.
  let isRequired: Bool

  /// The assumption that the content rests on.
  let assumption: CloudTrailAssumption

  /// What tells values apart that matter to other fields, though no test may tell them apart.
  let apart: @Sendable (EventTree?) -> [ExactText]

  init(
    _ content: Content,
    isRequired: Bool = false,
    assumption: CloudTrailAssumption = .fieldKinds,
    apart: @escaping @Sendable (EventTree?) -> [ExactText] = { _ in [] }
  ) {
    self.content = content
    self.isRequired = isRequired
    self.assumption = assumption
    self.apart = apart
  }

  /// Whether the field may hold a value.
  func allows(_ value: EventTree) -> Bool {
    switch (content, value) {
    case (.texts(let texts), .string(let text)): texts.contains(text)
    case (.text, .string(let text)): !text.isEmpty
    case (.boolean, .boolean), (.object, .object), (.anything, _): true
    default: false
    }
  }

  /// Keeps every text apart from every other.
  static let eachText: @Sendable (EventTree?) -> [ExactText] = { value in
    if case .string(let text)? = value { [text] } else { [] }
  }

  /// Keeps event names apart that come from different sources.
  static let eachSource: @Sendable (EventTree?) -> [ExactText] = { value in
    if case .string(let name)? = value { EventCatalog.sources(of: name) } else { [] }
  }
}
