/// A text as the key of a set or dictionary: equal to another only when both have the same scalars.
package struct ScalarText: Sendable {
  /// The text itself.
  package let text: String

  /// Creates a key.
  package init(_ text: some StringProtocol) { self.text = String(text) }
}

extension ScalarText: Hashable {
  /// Whether both texts have the same scalars.
  package static func == (left: ScalarText, right: ScalarText) -> Bool {
    left.text.isSame(as: right.text)
  }

  /// Hashes the bytes.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(bytesOf: text)
  }
}

extension Hasher {
  /// Adds the bytes of a text, by which texts with the same scalars hash alike.
  package mutating func combine(bytesOf text: String) {
    var text = text
    text.withUTF8 { combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension ScalarText: Comparable {
  /// Orders by bytes of UTF-8.
  package static func < (left: ScalarText, right: ScalarText) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
