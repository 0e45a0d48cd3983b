import AuditModel

/// What the evidence list of a report covers, counted.
struct EvidenceScope: Sendable {
  /// The accounts that were judged, in the order of the report.
  let accounts: [String]

  /// The accounts that only the evidence names, ascending.
  let otherAccounts: [String]

  /// Those of them that only own what the judged accounts use, ascending.
  let supportingAccounts: [String]

  /// The regions that the evidence names, ascending.
  let regions: [String]

  /// The number of files.
  let fileCount: Int

  /// The size of all files.
  let byteCount: Int

  /// The bindings that occur with the number of their files, strongest first.
  let bindings: [(binding: EvidenceBinding, count: Int)]

  /// Counts the evidence of a report.
  init(_ report: AuditReport) {
    let entries = report.evidence
    let judged = report.accounts.map(\.account)
    accounts = judged
    otherAccounts = Set(entries.compactMap(\.account) + report.supportingAccounts)
      .subtracting(judged).sorted()
    supportingAccounts = report.supportingAccounts
    regions = Set(entries.compactMap(\.region)).sorted()
    fileCount = entries.count
    byteCount = entries.reduce(0) { $0 + $1.bytes }
    let counts = entries.reduce(into: [:]) { $0[$1.binding, default: 0] += 1 }
    bindings = EvidenceBinding.allCases.compactMap { binding in
      counts[binding].map { (binding, $0) }
    }
  }

  /// The files by binding, such as `12 files: 8 by content, 3 by parameter, 1 unrecognised`.
  var files: String {
    guard fileCount > 0 else { return "no files" }
    let parts = bindings.map { "\($0.count) \($0.binding.phrase)" }
    return "\(fileCount.counted("file")): \(parts.joined(separator: ", "))"
  }
}

extension EvidenceBinding {
  /// How a file was tied, behind a number of files.
  fileprivate var phrase: String {
    switch self {
    case .manifest, .transcript, .content, .parameter, .folder: "by \(rawValue)"
    case .custody: "for custody"
    case .inferred, .unbound, .unrecognised: rawValue
    }
  }
}

extension EvidenceCollection {
  /// How the files that the manifest lists were found, such as `9 of 9 listed files verified`.
  var integrity: String { "\(verified) of \(listed.counted("listed file")) verified" }

  /// When the calls were made, such as `2026-11-23T09:14:02Z to 2026-11-23T09:15:40Z`.
  var period: String? {
    guard let started else { return finished }
    return finished.map { $0 == started ? $0 : "\(started) to \($0)" } ?? started
  }
}

extension ClosedRange<String> {
  /// The two ends, or the one that they share.
  var words: String {
    lowerBound == upperBound ? lowerBound : "\(lowerBound) to \(upperBound)"
  }
}

extension Citation {
  /// The place as `file:line:column`, which editors and terminals open.
  var place: String { "\(file):\(line):\(column)" }
}
