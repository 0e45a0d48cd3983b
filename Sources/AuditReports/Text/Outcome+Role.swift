import AuditModel

extension Outcome {
  /// The colour that repeats the verdict.
  var role: TextStyle.Role {
    switch self {
    case .pass: .good
    case .fail: .bad
    case .incomplete, .review: .unsure
    case .notApplicable: .faint
    }
  }
}
