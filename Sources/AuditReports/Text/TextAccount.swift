import AuditModel

/// The findings of one account in a report of several findings.
///
/// What the controls share stands first, then what is to be done, then what is settled.
struct TextAccount: Sendable {
  private let account: AccountFindings
  private let trails: SharedTrails
  private let advisories: SharedAdvisories
  private let order: ControlOrder
  private let columns: TextColumns
  private let style: TextStyle

  init(
    _ account: AccountFindings, order: ControlOrder, columns: TextColumns, style: TextStyle
  ) {
    self.account = account
    self.order = order
    self.columns = columns
    self.style = style
    trails = SharedTrails(account.findings)
    advisories = SharedAdvisories(account.findings)
  }

  /// The parts of the section, each as its lines.
  var blocks: [[String]] {
    [heading] + trails.all.map(lines) + [notes] + open + [linksOfPasses + settled]
  }

  private var heading: [String] {
    guard account.findings.count > 1 else { return [] }
    let counts = OutcomeCounts(account.findings.map(\.outcome))
    let parts = Outcome.inSummaryOrder.filter { counts[$0] > 0 }
      .map { "\(counts[$0]) \($0.phrase)" }
    let title = style.paint("Account \(account.account.visible):", .strong)
    return ["\(title) \(parts.joined(separator: ", "))"]
  }

  private func lines(_ trail: SharedTrail) -> [String] {
    TextTrail(trail, numbers: order.numbers(of: trail.controls), style: style).lines
  }

  private var notes: [String] {
    advisories.all.flatMap { advisory, controls in
      TextAdvisory(advisory, style: style)
        .lines(concerned: order.numbers(of: controls).visible)
    }
  }

  /// The findings that are not settled, worst verdict first.
  private var open: [[String]] {
    [Outcome.fail, .incomplete, .review].flatMap { outcome in
      account.findings.filter { $0.outcome == outcome }.map { finding in
        TextOpenFinding(
          finding, verdict: verdict(finding),
          trail: finding.chains.first.flatMap(trails.trail),
          advisories: advisories.own(of: finding), style: style
        ).lines
      }
    }
  }

  /// The links that every passing control's chain holds by, named once for all of them.
  private var linksOfPasses: [String] {
    let chains = account.findings.filter { $0.outcome == .pass }.map(\.chains.first)
    let holds = chains.allSatisfy { $0?.steps.allSatisfy { $0.state == .held } ?? false }
    guard !chains.isEmpty, holds else { return [] }
    let names = StepKind.allCases.map { "\($0.number) \($0.rawValue)" }
    let mark = style.paint("✓ held", .good)
    return [
      "Links 1 to 7 of every PASS below, \(mark):",
      "  " + names.prefix(4).joined(separator: ", ") + ",",
      "  " + names.dropFirst(4).joined(separator: ", "),
    ]
  }

  private var settled: [String] {
    [Outcome.notApplicable, .pass].flatMap { outcome in
      account.findings.filter { $0.outcome == outcome }.flatMap { finding in
        TextSettledFinding(
          finding, verdict: verdict(finding), isTrailNamed: isTrailNamed(for: finding),
          advisories: advisories.own(of: finding), style: style
        ).lines
      }
    }
  }

  /// Whether it would not be clear from the section which trail a finding rests on.
  private func isTrailNamed(for finding: Finding) -> Bool {
    trails.all.count != 1 || finding.chains.first.flatMap(trails.trail) == nil
  }

  private func verdict(_ finding: Finding) -> TextVerdict {
    TextVerdict(finding, account: account.account, columns: columns, style: style)
  }
}

/// The links that several controls of one account share, told once.
struct TextTrail: Sendable {
  private let trail: SharedTrail
  private let numbers: String
  private let style: TextStyle

  /// Lays out a trail; `numbers` are those of the controls that rest on it.
  init(_ trail: SharedTrail, numbers: String, style: TextStyle) {
    self.trail = trail
    self.numbers = numbers
    self.style = style
  }

  /// What the trail is for, its names and the proof of each link.
  var lines: [String] {
    let title = "\(trail.title), links 1 to \(trail.head.steps.count) for \(numbers):".visible
    let names = ChainName.all(of: trail.head.resources).map(\.line)
    return [style.paint(title, .strong)] + names
      + trail.head.steps.flatMap { TextStep($0, style: style).lines }
  }
}

/// An advisory as it stands in a text report.
struct TextAdvisory: Sendable {
  private let advisory: Advisory
  private let style: TextStyle

  init(_ advisory: Advisory, style: TextStyle) {
    self.advisory = advisory
    self.style = style
  }

  /// The advisory with the places it rests on; `concerned` stands behind its id in brackets.
  func lines(concerned: String? = nil) -> [String] {
    let controls = concerned.map { " (\($0))" } ?? ""
    return ["  note \(advisory.id.visible)\(controls): \(advisory.message.text.visible)"]
      + TextCitations(advisory.citations, style: style).lines.map { "    \($0)" }
  }

  /// The advisory on one line with the first place it rests on.
  var shortLine: String {
    let place = advisory.citations.first.map { "  " + style.paint($0.place.visible, .faint) } ?? ""
    return "  note \(advisory.id.visible): \(advisory.message.text.visible)\(place)"
  }
}
