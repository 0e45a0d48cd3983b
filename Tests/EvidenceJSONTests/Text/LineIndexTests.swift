import TestSupport
import Testing

@testable import EvidenceJSON

@Suite struct LineIndexTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let offset: Int
    let position: TextPosition

    init(_ testDescription: String, _ text: String, _ offset: Int, line: Int, column: Int) {
      self.testDescription = testDescription
      self.text = text
      self.offset = offset
      position = TextPosition(line: line, column: column)
    }
  }

  @Test(arguments: [
    Example("an empty text", "", 0, line: 1, column: 1),
    Example("the first byte", "abc", 0, line: 1, column: 1),
    Example("the end", "abc", 3, line: 1, column: 4),
    Example("beyond the end", "abc", 9, line: 1, column: 4),
    Example("the line feed itself", "ab\ncd", 2, line: 1, column: 3),
    Example("behind a line feed", "ab\ncd", 3, line: 2, column: 1),
    Example("the carriage return is part of the line", "ab\r\ncd", 3, line: 1, column: 4),
    Example("behind CRLF", "ab\r\ncd", 4, line: 2, column: 1),
    Example("a carriage return alone ends no line", "ab\rcd", 3, line: 1, column: 4),
    Example("empty lines", "\n\n\n", 3, line: 4, column: 1),
    Example("two-byte scalars count once", "éé|", 4, line: 1, column: 3),
    Example("four-byte scalars count once", "😀😀|", 8, line: 1, column: 3),
    Example("a combining mark counts", "e\u{301}|", 3, line: 1, column: 3),
  ])
  func position(_ example: Example) {
    Array(example.text.utf8).withUnsafeBufferPointer { bytes in
      let found = LineIndex(bytes).position(of: example.offset, in: bytes)
      #expect(found == example.position)
    }
  }

  /// Texts that put line feeds and long scalars at and around the edges of blocks.
  @Test(arguments: [
    "\n", "a", "é", "😀", "ab\r\n", "a€\n", String(repeating: "x", count: 4095) + "\n",
    String(repeating: "x", count: 4096) + "\n", String(repeating: "x", count: 9000) + "é\n",
  ])
  func `an offset has the position that plain counting gives`(_ piece: String) {
    let bytes = Array(String(repeating: piece, count: 12_500 / piece.utf8.count + 1).utf8)
    check(bytes)
    check(Array(bytes.prefix(4096)))
    check(Array(bytes.prefix(8192)))
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `random bytes have the positions that plain counting gives`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let choices: [UInt8] = [0x0A, 0x0B, 0x0D, 0x61, 0x80, 0x8A, 0xBF, 0xC0, 0xC3, 0xFF, 0x00, 0x01]
    check((0..<10_000).map { _ in random.element(of: choices) })
  }

  /// Checks the places around the edges of blocks, and some between.
  private func check(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    let wrong = bytes.withUnsafeBufferPointer { buffer in
      let index = LineIndex(buffer)
      var expected = TextPosition(line: 1, column: 1)
      for offset in 0...bytes.count {
        let isChecked = (offset + 20) % LineIndex.blockSize < 40 || offset % 61 == 0
        if isChecked, index.position(of: offset, in: buffer) != expected { return offset as Int? }
        guard offset < bytes.count else { break }
        expected = Self.position(after: bytes[offset], at: expected)
      }
      return nil
    }
    #expect(wrong == nil, sourceLocation: sourceLocation)
  }

  private static func position(after byte: UInt8, at place: TextPosition) -> TextPosition {
    guard byte != 0x0A else { return TextPosition(line: place.line + 1, column: 1) }
    let isNew = byte & 0xC0 != 0x80
    return TextPosition(line: place.line, column: place.column + (isNew ? 1 : 0))
  }

  @Test func `a value far into a long text knows its place`() throws {
    let lines = (0..<5000).map { "  \"clé-\($0)\"," }.joined(separator: "\r\n")
    let document = try JSONDocument(parsing: "[\r\n\(lines)\r\n  0]")
    for number in [0, 1, 255, 256, 1023, 4999] {
      let value = try #require(document.root.elements[number])
      #expect(value.position == TextPosition(line: number + 2, column: 3))
    }
    #expect(document.root.elements.last?.position == TextPosition(line: 5002, column: 3))
  }

  @Test func `a column counts on in a line of many blocks`() throws {
    let text = "[\"é\"" + String(repeating: ", \"é\"", count: 5000) + "]"
    let document = try JSONDocument(parsing: text)
    for (number, element) in document.root.elements.enumerated() {
      #expect(element.position == TextPosition(line: 1, column: 2 + 5 * number))
    }
  }
}
