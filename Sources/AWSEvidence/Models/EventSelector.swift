public import EvidenceIntake

/// A basic event selector.
///
/// - SeeAlso: <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_EventSelector.html>
public struct EventSelector: Hashable, Sendable {
  /// Where the selector stands.
  public let place: EvidencePlace

  /// `All`, `ReadOnly` or `WriteOnly`; `nil` when the evidence does not say.
  public let readWriteType: String?

  /// Whether management events are recorded; `nil` when the evidence does not say.
  public let includeManagementEvents: Bool?

  /// The services whose management events are left out, such as `kms.amazonaws.com`.
  public let excludeManagementEventSources: [String]

  /// Whether data events are recorded, of whatever resources.
  public let recordsDataEvents: Bool

  /// Whether the list of those services is shown, if only as an empty one, as AWS prints it.
  public let showsExclusions: Bool

  /// The only services whose management events AWS lets basic selectors leave out.
  public static let excludableSources = ["kms.amazonaws.com", "rdsdata.amazonaws.com"]

  init(_ place: EvidencePlace) throws(EvidenceFault) {
    let fields = try FieldReader(place)
    self.place = place
    readWriteType = try fields.string("ReadWriteType")
    includeManagementEvents = try fields.boolean("IncludeManagementEvents")
    excludeManagementEventSources = try fields.strings("ExcludeManagementEventSources") ?? []
    recordsDataEvents = place.field("DataResources").map { !$0.elements.isEmpty } ?? false
    showsExclusions = place.hasField("ExcludeManagementEventSources")
  }
}
