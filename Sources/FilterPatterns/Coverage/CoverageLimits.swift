/// Bounds on the work that a comparison may cost; beyond them the answer is "undecided".
///
/// Collected patterns stay far below: at most 23 classes for a field and 60 search nodes.
enum CoverageLimits {
  /// How many table look-ups the classes of one field's texts may cost.
  ///
  /// Nine `*word*` globs on one field have 512 classes and need some three million; each further
  /// one doubles that.
  static let lookUps = 8_000_000

  /// How many states the automaton of one regular expression or glob may have.
  static let states = 4000

  /// How many places in operands the states of one automaton may hold together.
  ///
  /// A bounded repetition such as `{0,150}` holds one place for each count in each state.
  static let places = 12_000

  /// How many combinations of a number's size and its text a field may have.
  static let numberKinds = 4000

  /// How many choices of a class for a field a search may try.
  static let nodes = 20_000

  /// How many solutions of a search may be turned into events.
  ///
  /// Each costs some ten evaluations; the first one nearly always does.
  static let events = 200

  /// How many sets of elements the classes of a selector with a wildcard may need.
  static let elementSets = 4096

  /// The largest power of ten for which a number is written out.
  static let magnitude = 400
}
