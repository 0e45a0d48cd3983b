/// Values of a field that its tests do not tell apart, and that stand alike in a document.
struct ValueClass: Hashable, Sendable {
  /// What matters about a value for the fields above and below it.
  enum Shape: Hashable, Sendable {
    /// There is no value.
    case missing

    /// A null, boolean, number or string.
    case scalar

    /// An object.
    case object

    /// An array, and whether it directly holds a null.
    case array(holdsNull: Bool)

    /// What a selector with a wildcard ranges over: an array without or with elements.
    case list(isEmpty: Bool)
  }

  /// For each test of the field, whether the values satisfy it.
  let truth: [Bool]

  let shape: Shape

  /// A value of the class; absent when the value is missing, or none could be found.
  let sample: EventTree?

  /// Whether there surely is such a value: a class without a known one may be empty.
  var isCertain: Bool { sample != nil || shape == .missing }
}
