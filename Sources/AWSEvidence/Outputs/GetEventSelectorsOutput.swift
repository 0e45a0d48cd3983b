/// The output of `aws cloudtrail get-event-selectors`.
///
/// - SeeAlso: CloudTrail's API reference, action `GetEventSelectors`.
public struct GetEventSelectorsOutput: Hashable, Sendable {
  /// The trail.
  public let trailARN: String?

  /// The basic event selectors; `nil` for a trail with advanced ones.
  public let eventSelectors: [EventSelector]?

  /// The advanced event selectors; `nil` for a trail with basic ones.
  public let advancedEventSelectors: [AdvancedEventSelector]?

  /// Reads the output as the AWS CLI or boto3 prints it, in UTF-8 or UTF-16.
  ///
  /// - Throws: ``OutputError`` at the first place that is not as AWS writes it.
  public init(parsing bytes: some Collection<UInt8>) throws(OutputError) {
    let reader = try OutputReader(parsing: bytes)
    trailARN = try reader.string("TrailARN")
    eventSelectors = try reader.list("EventSelectors", EventSelector.init)
    advancedEventSelectors = try reader.list("AdvancedEventSelectors", AdvancedEventSelector.init)
  }

  /// What a basic selector records data events of.
  ///
  /// - SeeAlso: CloudTrail's API reference, data type `DataResource`.
  public struct DataResource: Hashable, Sendable {
    /// The type, such as `AWS::S3::Object`.
    public let type: String?

    /// The ARNs, or what they begin with.
    public let values: [String]?

    init(_ reader: OutputReader) throws(OutputError) {
      type = try reader.string("Type")
      values = try reader.strings("Values")
    }
  }

  /// A basic event selector.
  ///
  /// - SeeAlso: CloudTrail's API reference, data type `EventSelector`.
  public struct EventSelector: Hashable, Sendable {
    /// `ReadOnly`, `WriteOnly` or `All`.
    public let readWriteType: String?

    /// Whether management events are recorded.
    public let includeManagementEvents: Bool?

    /// What data events are recorded of.
    public let dataResources: [DataResource]?

    /// The services whose management events are left out.
    public let excludeManagementEventSources: [String]?

    init(_ reader: OutputReader) throws(OutputError) {
      readWriteType = try reader.string("ReadWriteType")
      includeManagementEvents = try reader.boolean("IncludeManagementEvents")
      dataResources = try reader.list("DataResources", DataResource.init)
      excludeManagementEventSources = try reader.strings("ExcludeManagementEventSources")
    }
  }

  /// A condition on one field of events.
  ///
  /// - SeeAlso: CloudTrail's API reference, data type `AdvancedFieldSelector`.
  public struct FieldSelector: Hashable, Sendable {
    /// The field, such as `eventCategory`.
    public let field: String?

    /// The values that match.
    public let equals: [String]?

    /// What matching values begin with.
    public let startsWith: [String]?

    /// What matching values end with.
    public let endsWith: [String]?

    /// The values that do not match.
    public let notEquals: [String]?

    /// What values that do not match begin with.
    public let notStartsWith: [String]?

    /// What values that do not match end with.
    public let notEndsWith: [String]?

    init(_ reader: OutputReader) throws(OutputError) {
      field = try reader.string("Field")
      equals = try reader.strings("Equals")
      startsWith = try reader.strings("StartsWith")
      endsWith = try reader.strings("EndsWith")
      notEquals = try reader.strings("NotEquals")
      notStartsWith = try reader.strings("NotStartsWith")
      notEndsWith = try reader.strings("NotEndsWith")
    }
  }

  /// An advanced event selector.
  ///
  /// - SeeAlso: CloudTrail's API reference, data type `AdvancedEventSelector`.
  public struct AdvancedEventSelector: Hashable, Sendable {
    /// The selector's name.
    public let name: String?

    /// The conditions, all of which an event must meet.
    public let fieldSelectors: [FieldSelector]?

    init(_ reader: OutputReader) throws(OutputError) {
      name = try reader.string("Name")
      fieldSelectors = try reader.list("FieldSelectors", FieldSelector.init)
    }
  }
}
