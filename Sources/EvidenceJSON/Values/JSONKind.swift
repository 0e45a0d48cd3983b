/// The six kinds of JSON value, named as error messages name them.
public enum JSONKind: String, CaseIterable, Sendable {
  /// The literal `null`.
  case null

  /// One of the literals `true` and `false`.
  case boolean

  /// A number of any size and precision.
  case number

  /// A string.
  case string

  /// An ordered list of values.
  case array

  /// A list of names and values.
  case object
}
