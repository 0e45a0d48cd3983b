public import EvidenceIntake

/// A dimension that an alarm's metric data must have.
public struct AlarmDimension: Hashable, Sendable {
  /// The dimension's name.
  public let name: AWSName

  /// The dimension's value.
  public let value: AWSName

  init(_ place: EvidencePlace) throws(EvidenceFault) {
    let fields = try FieldReader(place)
    name = try fields.required("Name", try fields.name("Name"))
    value = try fields.required("Value", try fields.name("Value"))
  }
}

extension AlarmDimension: Comparable {
  /// Orders by name, then value.
  public static func < (left: AlarmDimension, right: AlarmDimension) -> Bool {
    (left.name, left.value) < (right.name, right.value)
  }
}
