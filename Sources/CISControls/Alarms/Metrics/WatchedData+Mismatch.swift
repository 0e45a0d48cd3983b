import AWSEvidence
import AuditModel
import EvidenceJSON

extension WatchedData {
  /// Why an alarm that reads this sees some or none of the published data, or `nil` when it sees
  /// all of it.
  ///
  /// A match that lacks the field of one dimension is published without any.
  func mismatch(
    _ filter: MetricFilter,
    _ transformation: MetricTransformation
  ) -> AlarmResponse? {
    guard filter.emitSystemFieldDimensions.isEmpty else {
      return .open("the filter publishes dimensions for source account or region")
    }
    let published = transformation.dimensionNames
    if dimensions.isEmpty, !published.isEmpty {
      return .broken(
        "the filter publishes dimension \(Self.quoted(published)), so it sees only events that "
          + "lack such a field"
      )
    }
    if published != dimensions.map(\.name) {
      return .broken("it watches other dimensions than the filter publishes, so it sees no data")
    }
    if !published.isEmpty { return .open("it sees only events with its dimensions' values") }
    return unitMismatch(transformation)
  }

  private func unitMismatch(_ transformation: MetricTransformation) -> AlarmResponse? {
    let published = transformation.unit ?? "None"
    guard let unit, AWSName(unit) != AWSName(published) else { return nil }
    return .broken("it counts only data in \(name: unit), the filter publishes \(name: published)")
  }

  private static func quoted(_ names: [AWSName]) -> String {
    names.map { "\(name: $0)" }.joined(separator: ", ")
  }
}
