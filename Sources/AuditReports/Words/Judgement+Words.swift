import AuditModel

extension Judgement {
  /// Which judgements decide, as a clause.
  var clause: String {
    switch self {
    case .both: "verdicts are the weaker of two judgements, as written and in effect"
    case .asWritten: "verdicts are by the benchmark's letter alone, as written"
    case .inEffect: "verdicts are by whether somebody would be told alone, in effect"
    }
  }
}
