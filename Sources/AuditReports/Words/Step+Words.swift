import AuditModel
import EvidenceJSON

extension Step {
  /// What was seen, without the words that the mark of an unreached link says already.
  var seen: String {
    isReached ? reason : reason.without(prefix: "not reached: ") ?? reason
  }

  /// Both judgements with their signs; `nil` where they agree.
  var differingJudgements: String? {
    guard asWritten != inEffect else { return nil }
    let written = StepMark.state(asWritten).text
    return "as written \(written), in effect \(StepMark.state(inEffect).text)"
  }
}
