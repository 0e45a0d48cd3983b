public import AuditModel
import AuditReports

extension Message {
  /// The message as reports print it, for tests to read.
  public var words: String { text }
}

extension Message: ExpressibleByStringLiteral,
  ExpressibleByStringInterpolation
{
  /// Creates a message from the words of a test.
  public init(stringLiteral words: String) { self.init(prose: words) }
}

extension Step {
  /// Creates a link with two judgements and a sentence.
  public init(
    _ kind: StepKind,
    asWritten: StepState,
    inEffect: StepState,
    reason: String,
    citations: [Citation] = [],
    comparison: FilterComparison? = nil,
    missing: [MissingEvidence] = []
  ) {
    self.init(
      kind, asWritten: asWritten, inEffect: inEffect, reason: Message(prose: reason),
      citations: citations, comparison: comparison, missing: missing)
  }

  /// Creates a link whose two judgements agree, with a sentence.
  public init(
    _ kind: StepKind,
    _ state: StepState,
    reason: String,
    citations: [Citation] = [],
    comparison: FilterComparison? = nil,
    missing: [MissingEvidence] = []
  ) {
    self.init(
      kind, state, reason: Message(prose: reason), citations: citations, comparison: comparison,
      missing: missing)
  }

  /// Creates a link that the ones before it did not lead to, with a sentence.
  public init(unreached kind: StepKind, because reason: String) {
    self.init(unreached: kind, because: Message(prose: reason))
  }
}

extension Advisory {
  /// Creates an advisory with a sentence.
  public init(id: String, message: String, citations: [Citation]) {
    self.init(id: id, message: Message(prose: message), citations: citations)
  }
}

extension EvidenceProblem {
  /// Creates a problem with a sentence.
  public init(id: ID, file: String, line: Int = 1, column: Int = 1, message: String) {
    self.init(id: id, file: file, line: line, column: column, message: Message(prose: message))
  }
}

extension MissingEvidence {
  /// Creates a missing command with a sentence.
  public init(
    _ question: Question,
    reason: String,
    account: String? = nil,
    file: String? = nil,
    call: Call? = nil
  ) {
    self.init(question, reason: Message(prose: reason), account: account, file: file, call: call)
  }

  /// Creates a missing command with a sentence.
  public init(
    command: [String],
    reason: String,
    account: String? = nil,
    file: String? = nil,
    call: Call? = nil
  ) {
    self.init(.command(command), reason: reason, account: account, file: file, call: call)
  }
}
