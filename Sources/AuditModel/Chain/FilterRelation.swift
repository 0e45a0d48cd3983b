/// How configured filter patterns relate to a prescribed one.
///
/// The raw values are part of the JSON contract. Ordered from worst to best.
public enum FilterRelation: String, CaseIterable, Sendable {
  /// No event can be matched.
  case neverMatches = "never-matches"

  /// CloudWatch Logs would refuse the configured text.
  case malformed

  /// Some prescribed event is not matched.
  case misses

  /// The relation could not be decided.
  case undecided

  /// Every event is matched.
  case matchesEverything = "matches-everything"

  /// Every prescribed event is matched, and others too.
  case covers

  /// Exactly the prescribed events are matched.
  case equivalent

  /// The prescribed text is configured, blanks aside.
  case literal
}

extension FilterRelation: Comparable {
  /// Orders by how good the relation is.
  public static func < (left: FilterRelation, right: FilterRelation) -> Bool {
    let order = allCases
    return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
  }
}
