import EvidenceJSON
import TestSupport
import Testing

@testable import EvidenceIntake

@Suite struct JSONSequenceTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `joined values are split where they were joined`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<40 {
      let values = (0...random.number(below: 6)).map { _ in
        random.element(of: [
          "{}", "[]", "[1, 2]", "[-1e3]", "[[true],null]", #"{"a\"}": "]\\"}"#,
          "{\"ü\":\n [\"$ aws x y-z\"]}", "[\"é\",\n{}]",
        ])
      }
      var text = ""
      var starts: [TextPosition] = []
      for value in values {
        text += random.element(of: ["", " ", "\n", "\r\n", "\n\t ", "\n\n"])
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        starts.append(TextPosition(line: lines.count, column: (lines.last?.count ?? 0) + 1))
        text += value
      }
      let bytes = Array(text.utf8)
      let sequence = JSONSequence(in: bytes)
      #expect(sequence.isPure && sequence.isFinished, "\(text)")
      try #require(sequence.values.count == values.count, "\(text)")
      for (index, slice) in sequence.values.enumerated() {
        #expect(Array(bytes[slice.range]) == Array(values[index].utf8))
        let root = try slice.document(in: bytes).root
        #expect(root.position == starts[index])
        #expect(try root.rawText == JSONDocument(parsing: values[index]).root.rawText)
      }
    }
  }

  @Test func `other text is told by its place`() {
    let before = JSONSequence(in: Array("[INFO] x\n{}\n".utf8))
    #expect(before.hasTextBefore && !before.hasTextAfter && before.values.count == 1)
    let between = JSONSequence(in: Array("{}\nx\nnull\n".utf8))
    #expect(between.hasTextBetween && !between.hasTextAfter && between.values.count == 2)
    let after = JSONSequence(in: Array("{} x".utf8))
    #expect(after.hasTextAfter && !after.hasTextBefore && !after.isPure)
  }

  @Test func `an unclosed value reaches to the end`() {
    let sequence = JSONSequence(in: Array("{}\n{\"a\": \"}\n".utf8))
    #expect(!sequence.isFinished)
    #expect(sequence.values.map(\.range) == [0..<2, 3..<12])
  }

  @Test(.timeLimit(.minutes(15))) func `a megabyte of brackets is one unfinished value`() {
    let sequence = JSONSequence(in: [UInt8](repeating: UInt8(ascii: "{"), count: 1 << 20))
    #expect(sequence.values.count == 1 && !sequence.isFinished)
  }

  @Test func `escape sequences and byte-order marks in front of a value are blanks`() {
    let terminal = TerminalText.shown(Array("\u{1B}[?2004l\r{}\n\u{1B}]0;title\u{7}[]".utf8))
    let escape = JSONSequence(in: terminal)
    #expect(escape.isPure && escape.values.count == 2)
    let joined = JSONSequence(in: Array("{}\n\u{FEFF}{}".utf8))
    #expect(joined.isPure && joined.values.map(\.column) == [1, 2])
  }

  @Test func `a part of a text counts lines from where it starts`() {
    let text = Array("x\ny\n {}\nz".utf8)
    let sequence = JSONSequence(in: text, range: 4..<8, line: 3)
    #expect(sequence.values == [JSONSlice(range: 5..<7, line: 3, column: 2)])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `random bytes give ascending places within the text`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let likely = Array("{}[]\"\\\n\r ,1-nul\u{1B}\u{7}\u{FEFF}".utf8)
    for _ in 0..<200 {
      let text = (0..<random.number(below: 60)).map { _ in
        random.isOne(in: 4) ? UInt8(random.number(below: 256)) : random.element(of: likely)
      }
      var last = 0
      for slice in JSONSequence(in: text).values {
        #expect(slice.range.lowerBound >= last && slice.range.upperBound <= text.count)
        #expect(!slice.range.isEmpty)
        last = slice.range.upperBound
        _ = try? slice.document(in: text)
      }
    }
  }

  @Test func `values far down a long text cost no more than those at its top`() throws {
    let count = 20_000
    let text = Array((0..<count).map { "{\"n\": \($0)}\n" }.joined().utf8)
    let values = JSONSequence(in: text).values
    #expect(values.count == count)
    for index in [0, 1, count / 2, count - 1] {
      let number = try #require(try values[index].document(in: text).root["n"])
      #expect(number.integer == index)
      #expect(number.position == TextPosition(line: index + 1, column: 7))
    }
    let decoded = DecodedFile(text, of: "all.json", call: nil)
    #expect(decoded.faults.isEmpty && decoded.values.count == count)
  }

  @Test func `a fault in a value stands at its place in the whole text`() throws {
    let text = Array("{}\n  {\"a\":\n 01}".utf8)
    let slice = try #require(JSONSequence(in: text).values.last)
    let error = #expect(throws: JSONSyntaxError.self) { try slice.document(in: text) }
    #expect(error?.position == TextPosition(line: 3, column: 3))
  }
}
