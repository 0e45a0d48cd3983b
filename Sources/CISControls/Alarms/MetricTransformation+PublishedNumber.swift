import AWSEvidence
import EvidenceJSON

extension MetricTransformation {
  /// The published value; `nil` when it is a field's selector rather than a number.
  var publishedNumber: Double? {
    guard let text = metricValue,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
      let value = DecimalText(text)?.double
    else { return nil }
    return value
  }
}
