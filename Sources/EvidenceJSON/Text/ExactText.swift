/// A text that is equal to another only when both have the same scalars.
///
/// Swift strings call `é` and `e` with a combining accent equal; CloudWatch Logs does not.
public struct ExactText: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The text as bytes.
  public let utf8: [UInt8]

  /// Creates a text from bytes that are valid UTF-8.
  public init(utf8: some Sequence<UInt8>) {
    self.utf8 = Array(utf8)
  }

  /// Creates a text from a string.
  public init(_ string: some StringProtocol) {
    utf8 = Array(string.utf8)
  }

  /// Creates a text from a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// Creates a text from scalars.
  package init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(String(view))
  }

  /// The text as a string.
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The text as a string.
  public var description: String { string }

  /// Whether the text has no scalars.
  public var isEmpty: Bool { utf8.isEmpty }
}

extension ExactText: Comparable {
  /// Whether one text sorts before another, byte by byte.
  public static func < (left: ExactText, right: ExactText) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
