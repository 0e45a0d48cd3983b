/// The output of `aws cloudtrail describe-trails`.
///
/// - SeeAlso: CloudTrail's API reference, action `DescribeTrails`.
public struct DescribeTrailsOutput: Hashable, Sendable {
  /// The trails.
  public let trailList: [Trail]

  /// Reads the output as the AWS CLI or boto3 prints it, in UTF-8 or UTF-16.
  ///
  /// - Throws: ``OutputError`` at the first place that is not as AWS writes it.
  public init(parsing bytes: some Collection<UInt8>) throws(OutputError) {
    let reader = try OutputReader(parsing: bytes)
    trailList = try reader.required(
      "trailList", try reader.list("trailList", Trail.init))
  }

  /// A trail, with all sixteen members; one that is absent or null is `nil`.
  ///
  /// - SeeAlso: CloudTrail's API reference, data type `Trail`.
  public struct Trail: Hashable, Sendable {
    /// The trail's name.
    public let name: String?

    /// The bucket that log files are delivered to.
    public let s3BucketName: String?

    /// What the names of log files begin with.
    public let s3KeyPrefix: String?

    /// The topic that is told of each delivery, by the name of old.
    public let snsTopicName: String?

    /// The topic that is told of each delivery.
    public let snsTopicARN: String?

    /// Whether events of global services, such as IAM, are recorded.
    public let includeGlobalServiceEvents: Bool?

    /// Whether the trail is one of all regions.
    public let isMultiRegionTrail: Bool?

    /// The region that the trail was made in.
    public let homeRegion: String?

    /// The trail's ARN.
    public let trailARN: String?

    /// Whether digests of log files are delivered.
    public let logFileValidationEnabled: Bool?

    /// The log group that events are delivered to.
    public let cloudWatchLogsLogGroupARN: String?

    /// The role that delivers to the log group.
    public let cloudWatchLogsRoleARN: String?

    /// The key that log files are encrypted with.
    public let kmsKeyID: String?

    /// Whether event selectors were set.
    public let hasCustomEventSelectors: Bool?

    /// Whether insight selectors were set.
    public let hasInsightSelectors: Bool?

    /// Whether the trail is the organization's.
    public let isOrganizationTrail: Bool?

    init(_ reader: OutputReader) throws(OutputError) {
      name = try reader.string("Name")
      s3BucketName = try reader.string("S3BucketName")
      s3KeyPrefix = try reader.string("S3KeyPrefix")
      snsTopicName = try reader.string("SnsTopicName")
      snsTopicARN = try reader.string("SnsTopicARN")
      includeGlobalServiceEvents = try reader.boolean("IncludeGlobalServiceEvents")
      isMultiRegionTrail = try reader.boolean("IsMultiRegionTrail")
      homeRegion = try reader.string("HomeRegion")
      trailARN = try reader.string("TrailARN")
      logFileValidationEnabled = try reader.boolean("LogFileValidationEnabled")
      cloudWatchLogsLogGroupARN = try reader.string("CloudWatchLogsLogGroupArn")
      cloudWatchLogsRoleARN = try reader.string("CloudWatchLogsRoleArn")
      kmsKeyID = try reader.string("KmsKeyId")
      hasCustomEventSelectors = try reader.boolean("HasCustomEventSelectors")
      hasInsightSelectors = try reader.boolean("HasInsightSelectors")
      isOrganizationTrail = try reader.boolean("IsOrganizationTrail")
    }
  }
}
