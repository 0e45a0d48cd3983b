import AuditModel

extension Step {
  /// Both judgements with their signs; `nil` where they agree.
  var differingJudgements: String? {
    guard asWritten != inEffect else { return nil }
    let written = StepMark.state(asWritten).text
    return "as written \(written), in effect \(StepMark.state(inEffect).text)"
  }
}
