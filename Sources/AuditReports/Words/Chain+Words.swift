import AuditModel

extension Chain {
  /// Where the chain is decided, such as `breaks at link 4, metric-filter`.
  ///
  /// Named is the first of its weakest links; links behind it may hold all the same.
  var progress: String {
    guard let stop = steps.filter(\.isReached).min(by: { $0.state < $1.state }),
      stop.state != .held
    else { return "all \(steps.count.counted("link")) hold" }
    let place = "link \(stop.kind.number), \(stop.kind.rawValue)"
    return stop.state == .broken ? "breaks at \(place)" : "\(StepMark(stop).word) at \(place)"
  }
}
