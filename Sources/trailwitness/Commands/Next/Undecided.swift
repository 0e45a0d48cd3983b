import AuditModel

/// What keeps verdicts open that no command decides.
struct Undecided: Sendable {
  /// How many verdicts are incomplete because files are not what a manifest lists.
  let altered: Int

  /// How many others are incomplete although no command is missing for them.
  let unanswerable: Int

  /// How many need a person's review.
  let reviewed: Int

  /// Counts the verdicts of a report.
  init(_ report: AuditReport) {
    let findings = report.accounts.flatMap(\.findings)
    let incomplete = findings.filter { $0.outcome == .incomplete }
    altered = incomplete.count(where: \.isOfAlteredEvidence)
    unanswerable = incomplete.count { finding in
      !finding.isOfAlteredEvidence && !finding.missing.contains { $0.commandWords != nil }
    }
    reviewed = findings.count { $0.outcome == .review }
  }

  /// What is left, a sentence each.
  var lines: [String] {
    [
      Self.line(
        altered, "is", "are",
        "incomplete because the evidence is not as it was collected: collect it anew"),
      Self.line(
        unanswerable, "is", "are",
        "incomplete, and no command is known that would bring what is missing"),
      Self.line(reviewed, "needs", "need", "review by a person: no command decides it"),
    ].compactMap(\.self)
  }

  private static func line(_ count: Int, _ one: String, _ many: String, _ text: String) -> String? {
    switch count {
    case 0: nil
    case 1: "1 verdict \(one) \(text)."
    default: "\(count) verdicts \(many) \(text)."
    }
  }
}

extension Finding {
  /// Whether a breach of custody is what keeps the verdict from being a better one.
  fileprivate var isOfAlteredEvidence: Bool {
    outcome == .incomplete && advisories.contains { $0.id == "custody" }
  }
}
