import EvidenceJSON

extension FieldReader {
  /// The ARN of an alarm; `nil` when the field is absent.
  func alarmARN(_ field: String) throws(EvidenceFault) -> AlarmARN? {
    guard let text = try string(field) else { return nil }
    guard let arn = AlarmARN(text) else { throw .notAnARN(place, field: field) }
    return arn
  }

  /// An object inside this one, read by `item`; `nil` when the field is absent.
  func object<Item>(
    _ field: String,
    _ item: (EvidencePlace) throws(EvidenceFault) -> Item
  ) throws(EvidenceFault) -> Item? {
    guard let inner = place.field(field), !inner.value.isNull else { return nil }
    guard inner.isObject else { throw .wrongType(place, field: field, expected: "object") }
    return try item(inner)
  }

  /// The metric that `Namespace` and `MetricName` name together; `nil` unless both are there.
  func metric() throws(EvidenceFault) -> MetricIdentity? {
    guard let namespace = try name("Namespace"), let name = try name("MetricName") else {
      return nil
    }
    return MetricIdentity(namespace: namespace, name: name)
  }
}
