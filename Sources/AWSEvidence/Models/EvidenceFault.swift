import AuditModel
import EvidenceJSON

/// A field that is not what AWS writes there.
enum EvidenceFault: Error {
  /// The field has another type than AWS gives it.
  case wrongType(EvidencePlace, field: String, expected: String)

  /// A field that identifies the item is absent or null.
  case missingField(EvidencePlace, field: String)

  /// The text of a field is not an ARN of the kind that belongs there.
  case notAnARN(EvidencePlace, field: String)

  /// The place of the field, or of the item when the field is absent.
  var citation: Citation {
    switch self {
    case .wrongType(let place, let field, _), .missingField(let place, let field),
      .notAnARN(let place, let field):
      place.citation(of: field)
    }
  }

  /// What is wrong, without the place.
  private var message: String {
    switch self {
    case .wrongType(let place, let field, let expected) where field.isEmpty:
      "expected \(expected), found \(place.value.kind)"
    case .wrongType(let place, let field, let expected):
      "\(name: field): expected \(expected), found \(place.value[field]?.kind.rawValue ?? "nothing")"
    case .missingField(_, let field): "\(name: field) is missing"
    case .notAnARN(_, let field): "\(name: field) is not an ARN of that kind"
    }
  }

  /// The fault as a report shows it.
  var problem: EvidenceProblem {
    let citation = citation
    return EvidenceProblem(
      id: .wrongType,
      file: citation.file,
      line: citation.line,
      column: citation.column,
      message: message
    )
  }
}
