import AuditModel

extension Outcome {
  /// The outcomes in the order that summaries count them.
  static let inSummaryOrder: [Outcome] = [.pass, .fail, .incomplete, .review, .notApplicable]

  /// The verdict in capitals.
  var word: String {
    switch self {
    case .pass: "PASS"
    case .fail: "FAIL"
    case .incomplete: "INCOMPLETE"
    case .review: "REVIEW"
    case .notApplicable: "NOT APPLICABLE"
    }
  }

  /// A sign beside the word, never in its place.
  var symbol: String {
    switch self {
    case .pass: "✓"
    case .fail: "✗"
    case .incomplete: "?"
    case .review: "~"
    case .notApplicable: "–"
    }
  }

  /// The verdict in lower case, within a sentence.
  var phrase: String { word.lowercased() }

  /// What the verdict means, as a sentence.
  var meaning: String {
    switch self {
    case .pass: "The evidence proves a chain from a trail to a confirmed subscriber."
    case .fail: "The evidence proves that every chain is broken."
    case .incomplete: "Evidence that would decide is missing, cut, unreadable or contradictory."
    case .review: "The evidence is there, but a person has to decide."
    case .notApplicable: "The control does not concern the account."
    }
  }
}

extension Outcome {
  /// The sign with the letter that stands for the verdict where there is no room for the word.
  var mark: String { symbol + letter }

  /// What every mark means, on one line.
  static var legend: String {
    inSummaryOrder.map { "\($0.mark) \($0.phrase)" }.joined(separator: ", ")
  }

  /// Whether there is nothing left to do about the control.
  var isSettled: Bool { self == .pass || self == .notApplicable }

  private var letter: String {
    switch self {
    case .pass: "P"
    case .fail: "F"
    case .incomplete: "I"
    case .review: "R"
    case .notApplicable: "N"
    }
  }
}

extension Judgement {
  /// Which judgements decide, as a clause.
  var clause: String {
    switch self {
    case .both: "verdicts are the weaker of two judgements, as written and in effect"
    case .asWritten: "verdicts rest only on the judgement as written: the benchmark's letter"
    case .inEffect: "verdicts rest only on the judgement in effect: whether somebody would be told"
    }
  }
}
