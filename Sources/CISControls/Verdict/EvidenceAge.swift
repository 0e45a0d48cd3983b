import AWSEvidence
import AuditModel

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
