import EvidenceJSON
import Testing

@Suite struct InvalidUTF8Tests {
  /// Bytes that are not UTF-8 wherever they stand.
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]

    init(_ testDescription: String, _ bytes: [UInt8]) {
      self.testDescription = testDescription
      self.bytes = bytes
    }
  }

  @Test(arguments: [
    Example("a continuation byte alone", [0x80]),
    Example("the last continuation byte alone", [0xBF]),
    Example("two bytes, overlong", [0xC0, 0x80]),
    Example("two bytes, overlong at the limit", [0xC1, 0xBF]),
    Example("three bytes, overlong", [0xE0, 0x80, 0x80]),
    Example("three bytes, overlong at the limit", [0xE0, 0x9F, 0xBF]),
    Example("four bytes, overlong", [0xF0, 0x80, 0x80, 0x80]),
    Example("four bytes, overlong at the limit", [0xF0, 0x8F, 0xBF, 0xBF]),
    Example("the first surrogate", [0xED, 0xA0, 0x80]),
    Example("the last surrogate", [0xED, 0xBF, 0xBF]),
    Example("a pair of surrogates", [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]),
    Example("the first scalar past the last", [0xF4, 0x90, 0x80, 0x80]),
    Example("a lead byte past the last", [0xF5, 0x80, 0x80, 0x80]),
    Example("five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80]),
    Example("a byte that is never used", [0xFF]),
    Example("two bytes, cut by a letter", [0xC3, 0x41]),
    Example("three bytes, cut by a letter", [0xE2, 0x82, 0x41]),
    Example("four bytes, cut by a letter", [0xF0, 0x9F, 0x98, 0x41]),
    Example("a lead byte behind a lead byte", [0xC3, 0xC3, 0xA9]),
    Example("a scalar cut by another", [0xE2, 0x82, 0xC3, 0xA9]),
    Example("Latin-1", [0xE9, 0x20]),
  ])
  func `reading stops at the first byte of what is not UTF-8`(_ example: Example) {
    // Far enough from the ends, and at each place within a word of eight bytes.
    for padding in 0..<9 {
      let plain = [UInt8](repeating: 0x61, count: padding)
      for tail in [[0x22], plain + [0x22]] {
        let bytes = [0x22] + plain + example.bytes + tail
        Rejection(example.testDescription, bytes, .invalidUTF8, at: padding + 1).check()
      }
    }
  }

  @Test func `a scalar cut by the quote is not UTF-8`() {
    for scalar in ["é", "€", "😀"] {
      let bytes = Array(scalar.utf8)
      for count in 1..<bytes.count {
        let cut = [0x22] + bytes.prefix(count) + [0x22]
        Rejection(scalar, cut, .invalidUTF8, at: 1).check()
      }
    }
  }

  @Test func `a scalar cut by the end is a cut text`() {
    for scalar in ["é", "€", "😀"] {
      let bytes = Array(scalar.utf8)
      for count in 1..<bytes.count {
        let cut = [0x22] + bytes.prefix(count)
        Rejection(
          scalar,
          cut,
          .unexpectedEnd(expected: "the end of a string"),
          at: cut.count,
          position: TextPosition(line: 1, column: 3)
        ).check()
      }
    }
  }

  @Test func `bytes outside strings are no values`() {
    Rejection("Latin-1", [0x5B, 0xE9, 0x5D], .expected("a value"), at: 1).check()
    Rejection("one byte", [0xFF], .expected("a value"), at: 0).check()
  }
}
