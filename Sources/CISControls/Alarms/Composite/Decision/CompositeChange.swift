/// What a composite alarm does in a world.
struct CompositeChange {
  /// Whether it is in ALARM before its alarm goes there.
  let before: Truth

  /// Whether it is in ALARM after that.
  let after: Truth

  /// A state that has to be chosen first, where something is unknown; `nil` when no choice helps.
  let question: AlarmWorld.Question?

  /// Whether it goes to ALARM, which is when it acts.
  var fires: Truth { min(!before, after) }
}
