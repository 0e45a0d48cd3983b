import AuditModel

extension Chain {
  /// How far the chain holds and what stops it, such as
  /// `3 of 7 links held, then metric-filter is broken`.
  var progress: String {
    let held = "\(heldLinks) of \(steps.count.counted("link")) held"
    guard let stop = steps.first(where: { $0.state != .held }) else { return held }
    return "\(held), then \(stop.kind.rawValue) is \(StepMark(stop).word)"
  }
}
