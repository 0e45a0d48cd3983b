/// A text that is equal to another only when both have the same scalars.
///
/// Swift strings call `é` and `e` with a combining accent equal; AWS does not, so that what only looks
/// the same is something else.
public struct ExactText: Sendable {
  /// The text as a string.
  public let text: String

  /// Creates a text from a string.
  public init(_ text: some StringProtocol) {
    // A string that is not native would be copied for every comparison.
    var text = String(text)
    text.makeContiguousUTF8()
    self.text = text
  }

  /// Creates a text from bytes of UTF-8; what is not valid is replaced as strings do.
  public init(utf8: some Collection<UInt8>) {
    text = String(decoding: utf8, as: UTF8.self)
  }

  /// Creates a text from scalars.
  package init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    text = String(view)
  }

  /// The text as bytes of UTF-8.
  public var utf8: String.UTF8View { text.utf8 }

  /// The text as bytes of UTF-8 that can be indexed by number.
  package var bytes: [UInt8] { Array(text.utf8) }

  /// Whether the text has no scalars.
  public var isEmpty: Bool { text.utf8.isEmpty }
}

extension ExactText: Hashable {
  /// Whether both texts have the same scalars.
  public static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.count == right.text.utf8.count && left.text.isSame(as: right.text)
  }

  /// Hashes the bytes, all at once.
  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    // No text ends so, which keeps two texts behind each other apart from one.
    hasher.combine(0xFF as UInt8)
  }
}

extension ExactText: Comparable {
  /// Whether one text sorts before another, byte by byte.
  public static func < (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension ExactText: ExpressibleByStringLiteral {
  /// Creates a text from a literal.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}

extension ExactText: CustomStringConvertible {
  /// The text as a string.
  public var description: String { text }
}
