public import EvidenceIntake
import EvidenceJSON

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

  init(_ place: EvidencePlace) throws(EvidenceFault) {
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
        place, field: hollow.key.rawValue, reason: "has no value, which AWS refuses")
    }
    let known = Set(Operator.allCases.map { AWSName($0.rawValue) } + ["Field"])
    let members = place.value.members.filter { !$0.value.isNull }
    guard members.count > 1 else {
      throw .impossible(place, field: "Field", reason: "has no operator beside it")
    }
    isUnderstood = !values.isEmpty && members.allSatisfy { known.contains(AWSName($0.name)) }
  }
}
