// What is told in sentences until it has an id of its own; it goes when the last of them has.

extension Message {
  /// A sentence in which values stand in backticks; its pieces are the message's values in order.
  package init(prose: String) {
    let pieces = prose.unicodeScalars.split(separator: "`", omittingEmptySubsequences: false)
    let arguments = pieces.enumerated().map { index, piece in
      let isValue = index % 2 == 1 && index < pieces.count - 1
      let mark = index % 2 == 1 && !isValue ? "`" : ""
      return isValue
        ? Argument(.value, .text(String(piece))) : Argument(.clause, .word(mark + String(piece)))
    }
    self.init(.prose, arguments: arguments)
  }
}

extension Step {
  /// Creates a link with two judgements and a sentence.
  package init(
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
  package init(
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
  package init(unreached kind: StepKind, because reason: String) {
    self.init(unreached: kind, because: Message(prose: reason))
  }
}

extension Advisory {
  /// Creates an advisory with a sentence.
  package init(id: String, message: String, citations: [Citation]) {
    self.init(id: id, message: Message(prose: message), citations: citations)
  }
}

extension EvidenceProblem {
  /// Creates a problem with a sentence.
  package init(id: ID, file: String, line: Int = 1, column: Int = 1, message: String) {
    self.init(id: id, file: file, line: line, column: column, message: Message(prose: message))
  }
}

extension MissingEvidence {
  /// Creates a missing command with a sentence.
  package init(
    _ question: Question,
    reason: String,
    account: String? = nil,
    file: String? = nil,
    call: Call? = nil
  ) {
    self.init(question, reason: Message(prose: reason), account: account, file: file, call: call)
  }

  /// Creates a missing command with a sentence.
  package init(
    command: String,
    reason: String,
    account: String? = nil,
    file: String? = nil,
    call: Call? = nil
  ) {
    self.init(.command(command), reason: reason, account: account, file: file, call: call)
  }
}
