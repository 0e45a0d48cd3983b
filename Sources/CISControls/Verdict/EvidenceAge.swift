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
    return Advisory(
      id: "undated-evidence",
      message: Message(
        .evidenceUndated, .file(first.file),
        undated.count > 1 ? .count(undated.count - 1, as: .more) : nil),
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
      message: Message(
        .evidenceFarApart, .time(first.text, as: .oldest), .time(last.text, as: .newest)),
      citations: []
    )
  }

  private var old: Advisory? {
    guard let asOf, let first = times.first, asOf.day - first.day >= Self.oldFrom else {
      return nil
    }
    return Advisory(
      id: "old-evidence",
      message: Message(
        .evidenceOld, .time(first.date, as: .oldest), .count(asOf.day - first.day),
        .time(asOf.date, as: .newest)),
      citations: []
    )
  }

  private var later: Advisory? {
    guard let asOf, let last = times.last, last.day > asOf.day else { return nil }
    return Advisory(
      id: "collected-later",
      message: Message(
        .evidenceLater, .time(last.date, as: .newest), .time(asOf.date)),
      citations: []
    )
  }
}
