import AuditModel

/// The findings of one account, each with its own section.
struct MarkdownAccount: Sendable {
  private let account: AccountFindings
  private let trails: SharedTrails
  private let order: ControlOrder
  private let isAlone: Bool

  /// Lays out an account; `isAlone` says that the report has no other finding than its one.
  init(_ account: AccountFindings, order: ControlOrder, isAlone: Bool) {
    self.account = account
    self.order = order
    self.isAlone = isAlone
    trails = SharedTrails(account.findings)
  }

  /// The paragraphs, each as its lines.
  var blocks: [[String]] {
    [["## Account \(Markdown.value(account.account))"]] + verdicts + trails.all.flatMap(blocks)
      + account.findings.flatMap { finding in
        let trail = finding.chains.first.flatMap(trails.trail)
        return MarkdownFinding(finding, trail: trail, isAlone: isAlone).blocks
      }
  }

  /// Why each verdict is; absent when the one finding follows at once.
  private var verdicts: [[String]] {
    guard account.findings.count > 1 else { return [] }
    let rows = account.findings.map { MarkdownVerdict($0).cells }
    return [MarkdownTable.lines(MarkdownVerdict.header, rows)]
  }

  private func blocks(_ trail: SharedTrail) -> [[String]] {
    MarkdownTrail(trail, numbers: order.numbers(of: trail.controls)).blocks
  }
}

/// One verdict as a row of a table.
struct MarkdownVerdict: Sendable {
  /// The heads of the columns of ``cells``.
  static let header = ["Verdict", "Control", "Why"]

  /// The heads of the columns of ``cells(in:)``.
  static let headerWithAccount = ["Verdict", "Control", "Account", "Why"]

  private let finding: Finding

  init(_ finding: Finding) { self.finding = finding }

  /// The verdict, its control and why.
  var cells: [String] { [verdict, control, reason] }

  /// The verdict, its control, its account and why.
  func cells(in account: String) -> [String] {
    [verdict, control, Markdown.code(account, isInTable: true), reason]
  }

  private var verdict: String { "\(finding.outcome.symbol) \(finding.outcome.word)" }

  private var control: String {
    Markdown.text("\(finding.control.number) \(finding.control.title)")
  }

  private var reason: String { Markdown.phrase(finding.reason.phrase.sentence, isInTable: true) }
}

/// The links that several controls of one account share, told once.
struct MarkdownTrail: Sendable {
  private let trail: SharedTrail
  private let numbers: String

  /// Lays out a trail; `numbers` are those of the controls that rest on it.
  init(_ trail: SharedTrail, numbers: String) {
    self.trail = trail
    self.numbers = numbers
  }

  /// The paragraphs: what the trail is for, its names and the proof of each link.
  var blocks: [[String]] {
    let names = ChainName.all(of: trail.head.resources)
    let links = "Audit steps 1 to \(trail.head.steps.count)"
    return [
      ["### \(Markdown.sentence(trail.title))"],
      ["\(links) are the same for controls \(Markdown.text(numbers))."],
    ] + (names.isEmpty ? [] : [ChainName.fence(names)])
      + [trail.head.steps.flatMap { MarkdownStep($0).item }]
  }
}
