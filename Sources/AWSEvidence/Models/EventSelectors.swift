import EvidenceJSON

/// The answer of `get-event-selectors`: basic selectors or advanced ones, never both.
///
/// - SeeAlso:
///   <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetEventSelectors.html>
public struct EventSelectors: EvidenceItem {
  /// Where the answer stands.
  public let place: EvidencePlace

  /// The trail's ARN; `nil` when the answer was cut down to the selectors.
  public let trailARN: ARN?

  /// The basic selectors; empty when the trail has advanced ones.
  public let basic: [EventSelector]

  /// The advanced selectors; empty when the trail has basic ones.
  public let advanced: [AdvancedEventSelector]

  init(_ place: EvidencePlace) throws(EvidenceFault) {
    self.place = place
    if place.value.kind == .array {
      (trailARN, basic, advanced) = try Self.readBareList(place)
      return
    }
    let fields = try FieldReader(place)
    trailARN = try fields.arn("TrailARN")
    basic = try fields.list("EventSelectors", EventSelector.init) ?? []
    advanced = try fields.list("AdvancedEventSelectors", AdvancedEventSelector.init) ?? []
  }

  var identity: Bool { true }

  /// Reads the list that `--query EventSelectors` or `--query AdvancedEventSelectors` prints.
  private static func readBareList(
    _ place: EvidencePlace
  ) throws(EvidenceFault) -> (ARN?, [EventSelector], [AdvancedEventSelector]) {
    var basic: [EventSelector] = []
    var advanced: [AdvancedEventSelector] = []
    for element in place.value.elements {
      let place = EvidencePlace(file: place.file, value: element)
      if element["FieldSelectors"] == nil {
        basic.append(try EventSelector(place))
      } else {
        advanced.append(try AdvancedEventSelector(place))
      }
    }
    return (nil, basic, advanced)
  }
}
