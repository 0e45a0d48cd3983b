import EvidenceJSON

/// A trail as `describe-trails` prints it.
///
/// - SeeAlso: <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Trail.html>
public struct Trail: EvidenceItem {
  /// Where the trail stands.
  public let place: EvidencePlace

  /// The trail's ARN, which carries its home region and its owner.
  public let arn: ARN

  /// The trail's name.
  public let name: AWSName

  /// Whether the trail records all regions; `nil` when the evidence does not say.
  public let isMultiRegionTrail: Bool?

  /// Whether the trail records the whole organization; `nil` when the evidence does not say.
  public let isOrganizationTrail: Bool?

  /// The log group's ARN as written; `nil` when the trail delivers to none.
  public let logGroupARN: String?

  /// Whether the trail's event selectors were changed from the default.
  public let hasCustomEventSelectors: Bool?

  init(_ place: EvidencePlace) throws(EvidenceFault) {
    let fields = try FieldReader(place)
    let text = try fields.required("TrailARN", try fields.string("TrailARN"))
    guard let arn = ARN(text), arn.service.isSame(as: "cloudtrail"),
      let resource = arn.resource.without(prefix: "trail/")
    else {
      throw .notAnARN(place, field: "TrailARN")
    }
    self.place = place
    self.arn = arn
    name = try fields.name("Name") ?? AWSName(resource)
    isMultiRegionTrail = try fields.boolean("IsMultiRegionTrail")
    isOrganizationTrail = try fields.boolean("IsOrganizationTrail")
    logGroupARN = try fields.string("CloudWatchLogsLogGroupArn")
    hasCustomEventSelectors = try fields.boolean("HasCustomEventSelectors")
  }

  var identity: ARN { arn }

  /// The region that the trail was created in.
  public var homeRegion: String { arn.region }

  /// The log group that the trail delivers to; `nil` without one or when its ARN is damaged.
  public var logGroup: LogGroup? { logGroupARN.flatMap(LogGroup.init(arn:)) }
}
