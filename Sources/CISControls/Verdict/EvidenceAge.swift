import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// What is worth knowing of when an account's evidence was collected.
struct EvidenceAge {
  /// The times of its outputs, ascending.
  let times: [EvidenceTime]

  /// The date from which ages are counted; `nil` says nothing of ages.
  let asOf: EvidenceTime?

  /// From how many days on evidence is called old: a quarter, the rhythm of most reviews.
  static let oldFrom = 92

  /// How far apart outputs of one collection may be, in seconds: a day.
  static let longestCollection = 86_400

  /// What keeps outputs of unknown age from being used, and what would date them; `nil` when none is.
  static func undated(_ problems: [EvidenceProblem]) -> Advisory? {
    let undated = problems.filter { $0.id == .undated }
    guard let first = undated.first else { return nil }
    let others = undated.count > 1 ? " and \(undated.count - 1) more outputs" : ""
    return Advisory(
      id: "undated-evidence",
      message:
        "nothing dates \(name: first.file)\(others), and the age of evidence is limited: saving "
        + "the same output again dates it only with a manifest, as `trailwitness collect` and "
        + "`trailwitness next` write one",
      citations: undated.map {
        Citation(file: $0.file, pointer: "", line: $0.line, column: $0.column)
      }
    )
  }

  /// The advisories, without citations: times stand in manifests and headers, not in answers.
  var advisories: [Advisory] {
    [apart, old, later].compactMap(\.self)
  }

  private var apart: Advisory? {
    guard let first = times.first, let last = times.last,
      last.seconds - first.seconds > Self.longestCollection
    else { return nil }
    return Advisory(
      id: "collected-apart",
      message: "the evidence was collected at times far apart, from \(first.text) to \(last.text): "
        + "the parts of the chain may never have existed together",
      citations: []
    )
  }

  private var old: Advisory? {
    guard let asOf, let first = times.first, asOf.day - first.day >= Self.oldFrom else {
      return nil
    }
    return Advisory(
      id: "old-evidence",
      message: "evidence was collected on \(first.date), \(asOf.day - first.day) days before "
        + asOf.date,
      citations: []
    )
  }

  private var later: Advisory? {
    guard let asOf, let last = times.last, last.day > asOf.day else { return nil }
    return Advisory(
      id: "collected-later",
      message: "evidence was collected on \(last.date), after \(asOf.date)",
      citations: []
    )
  }
}
