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

  init(_ place: EvidencePlace) throws(EvidenceFault) {
    self.place = place
    if place.value.kind == .array {
      (basic, advanced) = try Self.readBareList(place)
      return
    }
    let fields = try FieldReader(place)
    _ = try fields.arn("TrailARN")
    basic = try fields.list("EventSelectors", EventSelector.init) ?? []
    advanced = try fields.list("AdvancedEventSelectors", AdvancedEventSelector.init) ?? []
  }

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
