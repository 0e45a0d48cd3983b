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

  init(_ place: EvidencePlace) throws(EvidenceFault) {
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
  ) throws(EvidenceFault) -> ([EventSelector], [AdvancedEventSelector]) {
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
