public import EvidenceIntake
import EvidenceJSON

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

  init(_ place: EvidencePlace) throws(EvidenceFault) {
    let fields = try FieldReader(place)
    self.place = place
    name = try fields.string("Name")
    fieldSelectors = try fields.required(
      "FieldSelectors",
      try fields.list("FieldSelectors", FieldSelector.init)
    )
    guard fieldSelectors.contains(where: { $0.field.isSame(as: "eventCategory") }) else {
      throw .impossible(
        place, field: "FieldSelectors", reason: "names no `eventCategory`, which AWS demands")
    }
  }
}
