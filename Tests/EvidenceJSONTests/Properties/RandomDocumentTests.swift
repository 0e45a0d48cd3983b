import EvidenceJSON
import TestSupport
import Testing

/// What must hold for every document, tried on many that are made up.
@Suite struct RandomDocumentTests {
  static let seeds = Array(1...12 as ClosedRange<UInt64>)

  /// Calls `body` with the values and texts that follow from a seed.
  static func samples(
    seed: UInt64,
    count: Int,
    _ body: (SampleValue, String) throws -> Void
  ) rethrows {
    var random = SeededRandom(seed: seed)
    for _ in 0..<count {
      let value = SampleValue.random(depth: 1 + random.number(below: 5), using: &random)
      var printer = SamplePrinter(random: SeededRandom(seed: random.next()))
      printer.print(value)
      try body(value, printer.text)
    }
  }

  @Test(arguments: seeds)
  func `what was printed is what is read`(seed: UInt64) throws {
    try Self.samples(seed: seed, count: 200) { value, text in
      let document = try JSONDocument(parsing: text)
      #expect(value.matches(document.root), "\(text)")
      #expect(document.duplicateKeys.count == value.repeatedNames, "\(text)")
      #expect(document.duplicateKeys.map(\.offset) == document.duplicateKeys.map(\.offset).sorted())
    }
  }

  @Test(arguments: seeds)
  func `the encoding does not matter`(seed: UInt64) throws {
    try Self.samples(seed: seed, count: 40) { value, text in
      let utf8 = try JSONDocument(parsing: text)
      for encoding in TextEncoding.allCases {
        let bytes = TextEncodingTests.bytes(text, in: encoding, mark: true)
        let document = try JSONDocument(parsing: bytes)
        #expect(document.encoding == encoding)
        #expect(document.root.rawText == utf8.root.rawText)
        #expect(value.matches(document.root))
      }
    }
  }

  @Test(arguments: seeds)
  func `the pointer of a value leads back to it`(seed: UInt64) throws {
    try Self.samples(seed: seed, count: 60) { value, text in
      guard value.repeatedNames == 0 else { return }
      let document = try JSONDocument(parsing: text)
      for value in document.root.withDescendants {
        #expect(document.value(at: value.pointer)?.offset == value.offset, "\(value.pointer)")
      }
    }
  }

  @Test(arguments: seeds)
  func `the raw text of a value is a document of its own`(seed: UInt64) throws {
    try Self.samples(seed: seed, count: 40) { _, text in
      let document = try JSONDocument(parsing: text)
      let utf8 = Array(text.utf8)
      for value in document.root.withDescendants {
        let raw = Array(value.rawText.utf8)
        #expect(Array(utf8[value.offset...].prefix(raw.count)) == raw)
        let again = try JSONDocument(parsing: value.rawText).root
        #expect(again.kind == value.kind)
        #expect(again.offset == 0)
        #expect(again.rawText == value.rawText)
      }
    }
  }

  @Test(arguments: seeds)
  func `a text that is cut anywhere ends too early`(seed: UInt64) {
    Self.samples(seed: seed, count: 40) { value, text in
      let bytes = Array(text.utf8)
      guard bytes.count < 800 else { return }
      // Behind the last bracket or quote only blanks are cut, and numbers may end anywhere.
      guard let last = bytes.lastIndex(where: { $0 > 0x20 }), !value.isScalarWord else { return }
      for count in 0...last {
        do throws(JSONSyntaxError) {
          _ = try JSONDocument(parsing: Array(bytes.prefix(count)))
          Issue.record("read \(count) bytes of \(text)")
        } catch {
          guard case .unexpectedEnd = error.reason, error.offset == count else {
            Issue.record("\(error) at \(error.offset), not \(count), of \(text)")
            return
          }
        }
      }
    }
  }
}

extension SampleValue {
  /// Whether the value is neither in quotes nor in brackets.
  fileprivate var isScalarWord: Bool {
    switch self {
    case .null, .boolean, .number: true
    default: false
    }
  }
}
