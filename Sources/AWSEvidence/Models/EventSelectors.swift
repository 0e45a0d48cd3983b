import AuditModel
public import EvidenceIntake
import EvidenceJSON

/// The answer of `get-event-selectors`: basic selectors or advanced ones, never both.
///
/// - SeeAlso:
///   <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetEventSelectors.html>
public struct EventSelectors: EvidenceAnswer {
  /// Where the answer stands.
  public let place: EvidencePlace

  /// The basic selectors; empty when the trail has advanced ones.
  public let basic: [EventSelector]

  /// The advanced selectors; empty when the trail has basic ones.
  public let advanced: [AdvancedEventSelector]

  /// The members that AWS always prints and that are not shown; empty for what nobody cut down.
  public let unshown: [String]

  init(_ place: EvidencePlace) throws(FieldError) {
    self.place = place
    if place.value.kind == .array {
      unshown = ["TrailARN"]
      (basic, advanced) = try Self.readBareList(place)
      return
    }
    let fields = try FieldReader(place)
    _ = try fields.arn("TrailARN")
    unshown = try fields.unshown([AlwaysPrinted("TrailARN", .string)])
    basic = try fields.list("EventSelectors", EventSelector.init) ?? []
    advanced = try fields.list("AdvancedEventSelectors", AdvancedEventSelector.init) ?? []
  }

  static let decidingMembers = ["EventSelectors", "AdvancedEventSelectors"]

  /// Whether the answer shows all selectors: others in it would record more, never less.
  public var isWhole: Bool { place.isObject && !isProjected }

  static func agree(_ copies: [EventSelectors]) -> Bool {
    guard copies.count > 1 else { return true }
    let whole = copies.filter(\.isWhole)
    guard
      decidingMembers.allSatisfy({ member in
        agree(on: whole.map { (value: $0.place.value[member], isProjected: false) })
      })
    else { return false }
    // What an excerpt shows must stand in a whole answer, or else in all excerpts alike.
    let measure = whole.first ?? copies[0]
    return copies.allSatisfy { $0.isWhole || $0.isPart(of: measure) }
  }

  /// Whether every selector is one of the other answer's.
  private func isPart(of other: EventSelectors) -> Bool {
    let known = Set(other.selectors.map(\.value.meaning))
    return selectors.allSatisfy { known.contains($0.value.meaning) }
  }

  private var selectors: [EvidencePlace] { basic.map(\.place) + advanced.map(\.place) }

  /// Reads the list that `--query EventSelectors` or `--query AdvancedEventSelectors` prints.
  private static func readBareList(
    _ place: EvidencePlace
  ) throws(FieldError) -> ([EventSelector], [AdvancedEventSelector]) {
    var basic: [EventSelector] = []
    var advanced: [AdvancedEventSelector] = []
    for element in place.elements {
      if element.hasField("FieldSelectors") {
        advanced.append(try AdvancedEventSelector(element))
      } else {
        basic.append(try EventSelector(element))
      }
    }
    return (basic, advanced)
  }
}

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

  init(_ place: EvidencePlace) throws(FieldError) {
    let fields = try FieldReader(place)
    self.place = place
    readWriteType = try fields.string("ReadWriteType")
    includeManagementEvents = try fields.boolean("IncludeManagementEvents")
    excludeManagementEventSources = try fields.strings("ExcludeManagementEventSources") ?? []
    recordsDataEvents = place.field("DataResources").map { !$0.elements.isEmpty } ?? false
    showsExclusions = place.hasField("ExcludeManagementEventSources")
  }
}

/// An advanced event selector, which takes an event when all its field selectors do.
///
/// - SeeAlso:
///   <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedEventSelector.html>
public struct AdvancedEventSelector: Hashable, Sendable {
  /// Where the selector stands.
  public let place: EvidencePlace

  /// The label that the account owner gave it.
  public let name: String?

  /// The conditions, all of which must hold.
  public let fieldSelectors: [FieldSelector]

  init(_ place: EvidencePlace) throws(FieldError) {
    let fields = try FieldReader(place)
    self.place = place
    name = try fields.string("Name")
    fieldSelectors = try fields.required(
      "FieldSelectors",
      try fields.list("FieldSelectors", FieldSelector.init)
    )
    guard fieldSelectors.contains(where: { $0.field.isSame(as: "eventCategory") }) else {
      throw .impossible(
        place, field: "FieldSelectors", reason: Message(.namesNoCategory))
    }
  }
}

/// One condition of an advanced event selector.
///
/// - SeeAlso:
///   <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedFieldSelector.html>
public struct FieldSelector: Hashable, Sendable {
  /// The operators, in the order in which AWS documents them.
  public enum Operator: String, CaseIterable, Sendable {
    /// One of the values is the field's.
    case equals = "Equals"

    /// The field starts with one of the values.
    case startsWith = "StartsWith"

    /// The field ends with one of the values.
    case endsWith = "EndsWith"

    /// None of the values is the field's.
    case notEquals = "NotEquals"

    /// The field starts with none of the values.
    case notStartsWith = "NotStartsWith"

    /// The field ends with none of the values.
    case notEndsWith = "NotEndsWith"

    /// Whether the operator leaves events out rather than taking some in.
    public var isExclusion: Bool {
      switch self {
      case .equals, .startsWith, .endsWith: false
      case .notEquals, .notStartsWith, .notEndsWith: true
      }
    }
  }

  /// Where the condition stands.
  public let place: EvidencePlace

  /// The event's field, such as `eventCategory` or `readOnly`.
  public let field: String

  /// The values by operator; operators that are not used are absent.
  public let values: [Operator: [String]]

  /// Whether the condition has an operator that is known here, and none besides.
  public let isUnderstood: Bool

  init(_ place: EvidencePlace) throws(FieldError) {
    let fields = try FieldReader(place)
    self.place = place
    field = try fields.required("Field", try fields.name("Field")).text
    var values: [Operator: [String]] = [:]
    for selector in Operator.allCases {
      values[selector] = try fields.strings(selector.rawValue)
    }
    self.values = values
    if let hollow = values.first(where: { $0.value.isEmpty }) {
      throw .impossible(
        place, field: hollow.key.rawValue, reason: Message(.hasNoValue))
    }
    let known = Set(Operator.allCases.map { AWSName($0.rawValue) } + ["Field"])
    let members = place.value.members.filter { !$0.value.isNull }
    guard members.count > 1 else {
      throw .impossible(place, field: "Field", reason: Message(.hasNoOperator))
    }
    isUnderstood = !values.isEmpty && members.allSatisfy { known.contains(AWSName($0.name)) }
  }
}
