import AuditModel
public import EvidenceIntake
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

  /// The members that AWS always prints and that are not shown; empty for what nobody cut down.
  public let unshown: [String]

  init(_ place: EvidencePlace) throws(FieldError) {
    let fields = try FieldReader(place)
    let text = try fields.required("TrailARN", try fields.string("TrailARN"))
    guard let arn = ARN(text), arn.service.isSame(as: "cloudtrail"), arn.isOfItsPartition,
      let nameInARN = arn.resource.without(prefix: "trail/"), !arn.account.utf8.isEmpty
    else { throw .notAnARN(place, field: "TrailARN") }
    self.place = place
    self.arn = arn
    name = try fields.name("Name") ?? AWSName(nameInARN)
    try Self.hold(name.text, against: nameInARN, "Name", place)
    let homeRegion = try fields.name("HomeRegion")
    try Self.hold(homeRegion?.text ?? arn.region, against: arn.region, "HomeRegion", place)
    unshown = try fields.unshown([
      AlwaysPrinted("Name", .string), AlwaysPrinted("S3BucketName", .string),
      AlwaysPrinted("IncludeGlobalServiceEvents", .boolean),
      AlwaysPrinted("IsMultiRegionTrail", .boolean), AlwaysPrinted("HomeRegion", .string),
      AlwaysPrinted("LogFileValidationEnabled", .boolean),
    ])
    isMultiRegionTrail = try fields.boolean("IsMultiRegionTrail")
    // `UpdateTrail` refuses the pair: what covers all regions records the global services too.
    if isMultiRegionTrail == true, try fields.boolean("IncludeGlobalServiceEvents") == false {
      throw .contradiction(
        place, field: "IncludeGlobalServiceEvents",
        reason: Message(.isFalseForAllRegions))
    }
    isOrganizationTrail = try fields.boolean("IsOrganizationTrail")
    logGroupARN = try fields.string("CloudWatchLogsLogGroupArn")
    hasCustomEventSelectors = try fields.boolean("HasCustomEventSelectors")
  }

  /// Throws when a field says something else than the trail's ARN.
  private static func hold(
    _ text: String,
    against part: String,
    _ field: String,
    _ place: EvidencePlace
  ) throws(FieldError) {
    guard text.isSame(as: part) else {
      throw .contradiction(place, field: field, reason: Message(.contradictsARN))
    }
  }

  static let identifyingMembers = ["TrailARN"]

  static let decidingMembers = [
    "Name", "HomeRegion", "IsMultiRegionTrail", "IsOrganizationTrail", "CloudWatchLogsLogGroupArn",
    "HasCustomEventSelectors",
  ]

  var identity: ARN { arn }

  /// The region that the trail was created in.
  public var homeRegion: String { arn.region }

  /// The log group that the trail delivers to; `nil` without one, when its ARN is damaged, or when
  /// the trail cannot deliver there.
  ///
  /// A trail delivers in its home region, and to another account only as an organization's trail,
  /// which a delegated administrator may have made.
  public var logGroup: LogGroup? {
    guard let group = logGroupARN.flatMap(LogGroup.init(arn:)), group.region.isSame(as: arn.region),
      group.account.isSame(as: arn.account) || isOrganizationTrail == true
    else { return nil }
    return group
  }
}
