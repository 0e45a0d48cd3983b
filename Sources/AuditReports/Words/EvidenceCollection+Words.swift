import AuditModel

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
