/// What CloudTrail is taken to write in a field.
struct FieldRule: Sendable {
  /// The values that a field holds where it is present.
  enum Content: Hashable, Sendable {
    /// One of these texts.
    case texts([ExactText])

    /// A text that is not empty.
    case text

    /// An account's id: twelve digits.
    case account

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
    case (.account, .string(let text)): text.isAccountID
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
    if case .string(let name)? = value { EventCatalog.mark(of: name) } else { [] }
  }

  /// Keeps codes apart that only some services refuse calls with.
  static let eachRefusal: @Sendable (EventTree?) -> [ExactText] = { value in
    if case .string(let code)? = value, code.isRefusalOfEC2 { ["EC2"] } else { [] }
  }

  /// Keeps the address of log delivery apart from others.
  static let eachDelivery: @Sendable (EventTree?) -> [ExactText] = { value in
    value == .string(EventRule.logDelivery) ? ["delivery"] : []
  }

  /// Keeps booleans apart.
  static let eachBoolean: @Sendable (EventTree?) -> [ExactText] = { value in
    if case .boolean(let value)? = value { [value ? "true" : "false"] } else { [] }
  }
}

extension ExactText {
  /// Whether the text is an account's id.
  var isAccountID: Bool {
    utf8.count == 12 && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Whether the text is a code that EC2 refuses calls with, such as `Client.UnauthorizedOperation`.
  var isRefusalOfEC2: Bool { utf8.reversed().starts(with: "UnauthorizedOperation".utf8.reversed()) }
}
