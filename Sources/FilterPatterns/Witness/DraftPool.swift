/// The drafts of events that patterns are tried on: every name with every principal.
struct DraftPool {
  /// The drafts, the likeliest first.
  let drafts: [EventDraft]

  /// Creates a pool from the names and errors that patterns speak of.
  init(patterns: [FilterPattern]) {
    let tests = patterns.flatMap { pattern -> [FieldTest] in
      if case .json(let condition) = pattern.syntax { condition.tests } else { [] }
    }
    var names = DraftPool.texts(tests, "$.eventName")
    if names.isEmpty { names = ["DescribeInstances", "RunInstances"] }
    let roles = DraftPool.texts(tests, "$.userIdentity.sessionContext.sessionIssuer.userName")
    let users = DraftPool.texts(tests, "$.userIdentity.userName")
    let principals =
      Principal.everyday + roles.map { .role($0, session: "session") } + users.map { .user($0) }
    var failures: [EventDraft.Failure?] = [nil]
    failures += DraftPool.texts(tests, "$.errorCode").map { .init(code: $0) }
    failures += DraftPool.texts(tests, "$.errorMessage").map { .init(message: $0) }
    drafts = failures.flatMap { failure in
      principals.flatMap { principal in
        names.map { DraftPool.draft($0, principal, failure) }
      }
    }
  }

  private static func draft(
    _ name: ExactText,
    _ principal: Principal,
    _ failure: EventDraft.Failure?
  ) -> EventDraft {
    let source = EventCatalog.sources(of: name).first ?? "ec2.amazonaws.com"
    return EventDraft(name: name, source: source, principal: principal, error: failure)
  }

  /// The texts that a field is compared with, stars dropped, each once and in the order of the text.
  private static func texts(_ tests: [FieldTest], _ selector: String) -> [ExactText] {
    var seen: Set<ExactText> = []
    return tests.compactMap { test in
      guard test.selector.description == selector, case .text(let glob)? = test.test.value else {
        return nil
      }
      let text = ExactText(utf8: glob.pieces.flatMap(\.utf8))
      return !text.isEmpty && seen.insert(text).inserted ? text : nil
    }
  }
}
