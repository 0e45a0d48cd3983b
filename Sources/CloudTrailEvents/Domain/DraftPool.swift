import EvidenceJSON
import FilterPatterns

/// Drafts of events to try patterns on: names, principals and failures that the patterns speak of.
struct DraftPool: EventDrafts {
  /// How many drafts are tried; each costs one evaluation of all patterns.
  static let limit = 400

  /// What the drafts are made of: every name by every principal, without a failure and with each.
  private let names: [ExactText]
  private let principals: [Principal]
  private let failures: [EventDraft.Failure?]

  /// The source of events whose names are not listed; absent when the patterns name none.
  private let fallbackSource: ExactText?

  private let scope: EventScope
  private let store: DraftStore

  init(fields: [TestedField], scope: EventScope, store: DraftStore) {
    self.scope = scope
    self.store = store
    names = DraftPool.names(fields)
    let roles = DraftPool.texts(fields, "userIdentity.sessionContext.sessionIssuer.userName")
    let users = DraftPool.texts(fields, "userIdentity.userName")
    principals =
      Principal.everyday + roles.map { .role($0, session: "session") } + users.map { .user($0) }
    failures = DraftPool.failures(fields, names)
    // A name that is not listed is likely one of a service that the patterns speak of.
    fallbackSource = scope.sources?.min() ?? DraftPool.texts(fields, "eventSource").first
  }

  var count: Int { min(DraftPool.limit, names.count * principals.count * failures.count) }

  subscript(index: Int) -> DraftedEvent {
    let name = names[index % names.count]
    let principal = principals[index / names.count % principals.count]
    let failure = failures[index / names.count / principals.count]
    return store.event(
      of: EventDraft(
        name: name, source: EventCatalog.source(of: name, in: scope),
        fallbackSource: fallbackSource, principal: principal, place: scope.place, error: failure))
  }

  func events(near known: KnownFields) -> [DraftedEvent] {
    drafts(near: known).map(store.event)
  }

  /// Drafts with the chosen name, source and account by every principal.
  private func drafts(near known: KnownFields) -> [EventDraft] {
    let names = known(EventField.name).text.map { [$0] } ?? plainNames(known)
    return names.flatMap { name -> [EventDraft] in
      let source =
        known(EventField.source).text ?? EventCatalog.source(of: name, in: scope)
      return places(known).flatMap { place in
        principals.flatMap { drafts(name, source, $0, place) }
      }
    }
  }

  /// Names of events where a choice leaves the name open.
  private func plainNames(_ known: KnownFields) -> [ExactText] {
    let category = known(EventField.category).text
    let isManagement = known(EventField.isManagement).boolean
    let isOther = category.map { $0 != "Management" } ?? (isManagement == false)
    guard !isOther else { return [EventCatalog.dataName] }
    let examples = known(EventField.source).text.map(EventCatalog.examples) ?? []
    guard examples.isEmpty else { return examples + [EventCatalog.consoleName] }
    let first = names.first
    return (first.map { [$0] } ?? [])
      + ["DescribeInstances", EventCatalog.consoleName].filter { $0 != first }
  }

  private func drafts(
    _ name: ExactText,
    _ source: ExactText?,
    _ principal: Principal,
    _ place: EventPlace
  ) -> [EventDraft] {
    var draft = EventDraft(
      name: name, source: source, fallbackSource: fallbackSource, principal: principal,
      place: place)
    guard draft.isSignIn else { return [draft] }
    let plain = draft
    draft.usedMFA = true
    var failed = plain
    failed.error = EventDraft.Failure(message: "Failed authentication")
    return [plain, draft, failed]
  }

  /// The places that a choice leaves: another account where one is chosen.
  private func places(_ known: KnownFields) -> [EventPlace] {
    let own = scope.place
    if let account = known(EventField.recipient).text, account.isAccountID {
      return [own.moved(to: account)]
    }
    guard let caller = known(EventField.identityAccount).text, caller.isAccountID,
      caller != own.account
    else { return [own] }
    return [own, own.moved(to: caller)]
  }

  /// The names that a pattern asks for, then common ones, then those that it excludes.
  private static func names(_ fields: [TestedField]) -> [ExactText] {
    let field = fields.first { $0.selector == FieldSelector(path: "eventName") }
    let globs = (field?.tests ?? []).compactMap { test -> (Bool, FilterGlob)? in
      switch test {
      case .equals(.text(let glob)): (true, glob)
      case .differs(.text(let glob)): (false, glob)
      default: nil
      }
    }
    let asked = globs.filter(\.0).flatMap { likely($0.1, among: EventCatalog.names) }
    let excluded = globs.filter { !$0.0 }.flatMap { likely($0.1, among: []) }
    return unique(asked + ["CreateAccessKey", "DescribeInstances"] + excluded)
  }

  /// The glob's own text without stars, and the texts of a list that it matches.
  private static func likely(_ glob: FilterGlob, among texts: [ExactText]) -> [ExactText] {
    if let literal = glob.literal { return literal.isEmpty ? [] : [literal] }
    let plain = ExactText(utf8: glob.pieces.flatMap(\.utf8))
    return texts.filter { glob.matches($0.bytes) } + (plain.isEmpty ? [] : [plain])
  }

  private static func failures(
    _ fields: [TestedField],
    _ names: [ExactText]
  ) -> [EventDraft.Failure?] {
    var failures: [EventDraft.Failure?] = [nil]
    if names.contains(where: { name in name == "ConsoleLogin" }) {
      failures.append(.init(message: "Failed authentication"))
    }
    let codes = texts(fields, "errorCode")
    if !codes.isEmpty {
      failures += unique(LikelyTexts.errorCodes + codes).map { .init(code: $0, message: denial) }
    }
    return failures + texts(fields, "errorMessage").map { .init(message: $0) }
  }

  private static let denial: ExactText = "You are not authorized to perform this operation."

  /// The texts that a field is compared with, stars dropped, in the order of the tests.
  private static func texts(_ fields: [TestedField], _ path: String) -> [ExactText] {
    let field = fields.first { $0.selector == FieldSelector(path: path) }
    return unique(
      (field?.tests ?? []).flatMap { test -> [ExactText] in
        guard case .text(let glob)? = test.value else { return [] }
        return likely(glob, among: [])
      })
  }

  private static func unique(_ texts: [ExactText]) -> [ExactText] {
    var seen: Set<ExactText> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
