import AuditModel

extension Judgement {
  /// Which judgements decide, as a clause.
  var clause: String {
    switch self {
    case .both: "verdicts are the weaker of two judgements, as written and in effect"
    case .asWritten: "verdicts rest only on the judgement as written: the benchmark's letter"
    case .inEffect: "verdicts rest only on the judgement in effect: whether somebody would be told"
    }
  }
}
