/// A name as AWS compares names: scalar by scalar, case included.
///
/// Swift strings count `é` and `e` with a combining accent as equal; AWS does not, and a metric
/// that only looks the same carries no data.
public struct AWSName: Sendable, CustomStringConvertible {
  /// The name's text.
  public let text: String

  /// Creates a name from its text.
  public init(_ text: String) {
    self.text = text
  }

  /// The name's text.
  public var description: String { text }
}

extension AWSName: Hashable {
  /// Whether both names have the same scalars.
  public static func == (left: AWSName, right: AWSName) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Hashes the scalars.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension AWSName: Comparable {
  /// Orders by UTF-8 bytes.
  public static func < (left: AWSName, right: AWSName) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension AWSName: ExpressibleByStringLiteral {
  /// Creates a name from a literal.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
