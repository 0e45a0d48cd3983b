package import AuditModel
import EvidenceJSON

/// A field that is not what AWS writes there.
package enum EvidenceFault: Error {
  /// The field has another type than AWS gives it.
  case wrongType(EvidencePlace, field: String, expected: String)

  /// A field that identifies the item is absent or null.
  case missingField(EvidencePlace, field: String)

  /// The text of a field is not an ARN of the kind that belongs there.
  case notAnARN(EvidencePlace, field: String)

  /// The value of a field is none that AWS prints there; the reason follows the field's name.
  case impossible(EvidencePlace, field: String, reason: String)

  /// Two fields that AWS makes agree do not; the reason follows the field's name.
  case contradiction(EvidencePlace, field: String, reason: String)

  /// Where the item stands, and the field in it; the field is empty for the item itself.
  private var spot: (place: EvidencePlace, field: String) {
    switch self {
    case .wrongType(let place, let field, _), .missingField(let place, let field),
      .notAnARN(let place, let field), .impossible(let place, let field, _),
      .contradiction(let place, let field, _):
      (place, field)
    }
  }

  /// The place of the field, or of the item when the field is absent.
  package var citation: Citation { spot.place.citation(of: spot.field) }

  /// What is wrong, without the place.
  private var message: String {
    switch self {
    case .wrongType(let place, let field, let expected) where field.isEmpty:
      "expected \(expected), found \(place.value.kind)"
    case .wrongType(let place, let field, let expected):
      "\(name: field): expected \(expected), found \(place.value[field]?.kind.rawValue ?? "nothing")"
    case .missingField(_, let field): "\(name: field) is missing"
    case .notAnARN(_, let field): "\(name: field) is not an ARN of that kind"
    case .impossible(_, let field, let reason), .contradiction(_, let field, let reason):
      "\(name: field) \(reason)"
    }
  }

  /// What the item leaves open: it shows nothing, not even that something is absent.
  package var gap: EvidenceGap {
    switch self {
    case .contradiction: EvidenceGap(.contradictory, citations: [citation])
    case .wrongType, .missingField, .notAnARN, .impossible:
      EvidenceGap(.damaged, citations: [citation])
    }
  }

  /// The fault as a report shows it.
  package var problem: EvidenceProblem {
    let citation = citation
    let id: EvidenceProblem.ID =
      switch self {
      case .contradiction: .contradiction
      case .wrongType, .missingField, .notAnARN, .impossible: .wrongType
      }
    return EvidenceProblem(
      id: id,
      file: citation.file,
      line: citation.line,
      column: citation.column,
      message: message
    )
  }
}
