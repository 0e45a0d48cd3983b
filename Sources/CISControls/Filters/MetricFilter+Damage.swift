import AWSEvidence
import EvidenceJSON

extension MetricFilter {
  /// Why a transformation of the filter cannot be what AWS printed, as a clause; `nil` when it can.
  ///
  /// Of a filter that somebody cut down, a default value, dimensions and a unit that are absent may
  /// have been left out.
  func damage(in transformation: MetricTransformation) -> String? {
    if let cut = cutDown { return "of its filter \(cut)" }
    guard let value = transformation.metricValue else {
      return "the `metricValue` of its filter is not shown"
    }
    guard value.starts(withScalars: "$") || DecimalText(value) != nil else {
      return "the `metricValue` of its filter is neither a number nor a field"
    }
    guard transformation.unit.map(StandardUnit.isKnown) ?? true else {
      return "the `unit` of its filter is none that AWS documents"
    }
    return nil
  }

  /// That members are missing which AWS always prints, as a clause; `nil` when none is.
  var cutDown: String? {
    unshown.first.map { "\(name: $0) is not shown, so more may be left out" }
  }
}
