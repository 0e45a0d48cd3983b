import AuditModel

extension [Branch] {
  /// How many branches that are judged alike are kept: enough to show, and few enough that
  /// thousands of alarms on one metric do not make thousands of chains.
  private static let mostAlike = 5

  /// The branches without those of which enough others are judged alike.
  ///
  /// An outcome depends only on which pairs of judgements occur, so none is lost.
  var pruned: [Branch] {
    var counts: [Judgements: Int] = [:]
    return filter { branch in
      let steps = branch.links.map(\.step)
      let judged = Judgements(
        asWritten: steps.map(\.asWritten).min() ?? .unknown,
        inEffect: steps.map(\.inEffect).min() ?? .unknown
      )
      counts[judged, default: 0] += 1
      return counts[judged, default: 0] <= Self.mostAlike
    }
  }
}
