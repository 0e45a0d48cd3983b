import EvidenceJSON
import Testing

@Suite struct TextEncodingTests {
  /// The bytes of `text` in an encoding, with a byte-order mark or without.
  static func bytes(_ text: String, in encoding: TextEncoding, mark: Bool) -> [UInt8] {
    let text = mark ? "\u{FEFF}" + text : text
    return switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    }
  }

  @Test(arguments: TextEncoding.allCases, [false, true])
  func `a text is the same in every encoding`(_ encoding: TextEncoding, mark: Bool) throws {
    let text = "{\r\n  \"é€😀\": [\"\u{FFFF}\u{10FFFF}\", 1]\r\n}\r\n"
    let document = try JSONDocument(parsing: Self.bytes(text, in: encoding, mark: mark))
    #expect(document.encoding == encoding)
    #expect(document.root.rawText + "\r\n" == text)
    let value = try #require(document.value(at: "/é€😀/0"))
    #expect(value.string == "\u{FFFF}\u{10FFFF}")
    #expect(value.position == TextPosition(line: 2, column: 11))
    #expect(value.offset == 19)
  }

  @Test(arguments: TextEncoding.allCases, [false, true])
  func `a short text is recognised`(_ encoding: TextEncoding, mark: Bool) throws {
    for text in ["1", " 1", "\n\n{}", "[]", "\"é\""] {
      let document = try JSONDocument(parsing: Self.bytes(text, in: encoding, mark: mark))
      #expect(document.encoding == encoding)
      #expect(document.root.rawText == text.drop(while: \.isWhitespace))
    }
  }

  @Test func `fewer than two bytes are UTF-8`() {
    #expect(TextEncoding(detecting: []) == .utf8)
    #expect(TextEncoding(detecting: [0x00]) == .utf8)
    #expect(TextEncoding(detecting: [0xFF]) == .utf8)
    #expect(TextEncoding(detecting: [0x00, 0x00]) == .utf8)
  }

  @Test(arguments: [
    Rejection("LE, half a unit", [0xFF, 0xFE, 0x31, 0x00, 0x0A], .invalidUTF16, at: 1),
    Rejection("BE, half a unit", [0xFE, 0xFF, 0x00, 0x31, 0x00], .invalidUTF16, at: 1),
    Rejection("no mark, half a unit", [0x31, 0x00, 0x0A], .invalidUTF16, at: 1),
    Rejection("a mark and half a unit", [0xFF, 0xFE, 0x31], .invalidUTF16, at: 0),
    Rejection("a lead unit at the end", [0x22, 0x00, 0x3D, 0xD8], .invalidUTF16, at: 1),
    Rejection(
      "a lead unit and a letter", [0x00, 0x22, 0xD8, 0x3D, 0x00, 0x41], .invalidUTF16, at: 1),
    Rejection("two lead units", [0x22, 0x00, 0x3D, 0xD8, 0x3D, 0xD8], .invalidUTF16, at: 1),
    Rejection("a trail unit", [0x22, 0x00, 0x00, 0xDE, 0x22, 0x00], .invalidUTF16, at: 1),
    Rejection("a cut pair", [0x22, 0x00, 0x3D, 0xD8, 0x00], .invalidUTF16, at: 1),
    Rejection("a mark alone", [0xFF, 0xFE], .unexpectedEnd(expected: "a value"), at: 0),
    Rejection("two marks", [0xFE, 0xFF, 0xFE, 0xFF, 0x00, 0x31], .expected("a value"), at: 0),
    Rejection(
      "UTF-32LE", [0xFF, 0xFE, 0x00, 0x00, 0x31, 0x00, 0x00, 0x00], .expected("a value"), at: 0),
    Rejection("UTF-32BE", [0x00, 0x00, 0x00, 0x31], .expected("a value"), at: 0),
    Rejection("a NUL unit", [0x5B, 0x00, 0x00, 0x00], .expected("a value"), at: 1),
    Rejection(
      "an error behind wide scalars",
      bytes("[\"é😀\",\n x]", in: .utf16LittleEndian, mark: true),
      .expected("a value"),
      at: 12,
      position: TextPosition(line: 2, column: 2)
    ),
  ])
  func `UTF-16 is read strictly`(_ rejection: Rejection) { rejection.check() }
}
