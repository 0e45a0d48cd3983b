/// How the events that configured patterns match relate to those that a prescribed one matches.
///
/// The relation is judged over every JSON object, not only over events that really occur.
public enum PatternRelation: Hashable, Sendable {
  /// A configured pattern is the prescribed one, blanks aside.
  case literal

  /// Together the configured patterns match exactly the same events.
  case equivalent

  /// Together the configured patterns match those events and more.
  case covers

  /// The configured patterns match every event, the prescribed one does not.
  case matchesEverything

  /// Some event is matched by the prescribed pattern only.
  case misses

  /// The configured patterns match no event at all, the prescribed one does.
  case neverMatches

  /// No answer was found within the limits, or a construct has no settled meaning.
  case undecided(UndecidedReason)
}
