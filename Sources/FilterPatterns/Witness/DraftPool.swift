/// Drafts of events to try patterns on: names, principals and failures that the patterns speak of.
struct DraftPool {
  /// How many drafts are tried; each costs one evaluation of all patterns.
  static let limit = 400

  /// The drafts, the likeliest first.
  let drafts: [EventDraft]

  /// The principals of the drafts.
  let principals: [Principal]

  /// The source of events whose names are not listed; absent when the patterns name none.
  let fallbackSource: ExactText?

  init(fields: [TestedField], scope: EventScope) {
    let names = DraftPool.names(fields)
    let roles = DraftPool.texts(fields, "userIdentity.sessionContext.sessionIssuer.userName")
    let users = DraftPool.texts(fields, "userIdentity.userName")
    principals =
      Principal.everyday + roles.map { .role($0, session: "session") } + users.map { .user($0) }
    let failures = DraftPool.failures(fields, names)
    // A name that is not listed is likely one of a service that the patterns speak of.
    let source = scope.sources?.min() ?? DraftPool.texts(fields, "eventSource").first
    fallbackSource = source
    var drafts: [EventDraft] = []
    for failure in failures {
      for principal in principals {
        drafts += names.map {
          EventDraft(
            name: $0, source: EventCatalog.source(of: $0, in: scope), fallbackSource: source,
            principal: principal, place: scope.place, error: failure)
        }
      }
    }
    self.drafts = Array(drafts.prefix(DraftPool.limit))
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
    return texts.filter { glob.matches($0.utf8) } + (plain.isEmpty ? [] : [plain])
  }

  private static func failures(
    _ fields: [TestedField],
    _ names: [ExactText]
  ) -> [EventDraft.Failure?] {
    var failures: [EventDraft.Failure?] = [nil]
    if names.contains("ConsoleLogin") { failures.append(.init(message: "Failed authentication")) }
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
