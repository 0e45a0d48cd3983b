import AuditModel

extension Step {
  /// What was seen, without the words that the mark of an unreached link says already.
  var seen: String {
    let prefix = "not reached: "
    guard !isReached, reason.hasPrefix(prefix) else { return reason }
    return String(reason.dropFirst(prefix.count))
  }

  /// Both judgements with their signs; `nil` where they agree.
  var differingJudgements: String? {
    guard asWritten != inEffect else { return nil }
    let written = StepMark.state(asWritten).text
    return "as written \(written), in effect \(StepMark.state(inEffect).text)"
  }
}
