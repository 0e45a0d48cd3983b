import EvidenceIntake
import EvidenceJSON

extension MetricTransformation {
  /// The fields that every event of CloudTrail has.
  ///
  /// - SeeAlso: "CloudTrail record contents for management, data, and network activity events" in the
  ///   CloudTrail user guide.
  private static let presentAlways = [
    "$.eventVersion", "$.eventTime", "$.eventSource", "$.eventName", "$.awsRegion", "$.eventID",
    "$.eventType", "$.eventCategory", "$.recipientAccountId", "$.userIdentity.type",
  ]

  /// Whether every event of CloudTrail has all fields that become dimensions.
  public var areDimensionsAlwaysThere: Bool {
    place.value["dimensions"]?.members.allSatisfy { member in
      Self.presentAlways.contains { member.value.isString($0) }
    } ?? true
  }
}
