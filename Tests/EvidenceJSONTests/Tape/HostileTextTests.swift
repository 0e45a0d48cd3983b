import EvidenceJSON
import TestSupport
import Testing

/// Texts that are made to be slow: work that grew with the square of their size would show.
@Suite(.serialized) struct HostileTextTests {
  /// A way to make a text of about `size` small pieces.
  struct Attack: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let isRefused: Bool
    let text: @Sendable (_ size: Int) -> String

    init(
      _ testDescription: String,
      isRefused: Bool = false,
      _ text: @escaping @Sendable (Int) -> String
    ) {
      self.testDescription = testDescription
      self.isRefused = isRefused
      self.text = text
    }
  }

  @Test(arguments: [
    Attack("brackets that never close", isRefused: true) {
      String(repeating: "[", count: $0 * 10)
    },
    Attack("deep arrays") {
      String(repeating: "[", count: $0) + String(repeating: "]", count: $0)
    },
    Attack("deep objects") {
      String(repeating: #"{"a":"#, count: $0) + "1" + String(repeating: "}", count: $0)
    },
    Attack("deep objects with two members each") {
      String(repeating: #"{"b":[],"a":"#, count: $0) + "1" + String(repeating: "}", count: $0)
    },
    Attack("empty arrays") { "[" + String(repeating: "[],", count: $0) + "0]" },
    Attack("many names") { size in object((0..<size).map { "\($0)" }) },
    Attack("many names of the same ends") { size in
      object((0..<size).map { "prefix--\(1_000_000 + $0)--suffix" })
    },
    Attack("small objects with names of the same ends") { size in
      let names = (0..<32).map { "prefix--\(10 + $0)--suffix" }
      return "[" + Array(repeating: object(names), count: size / 32).joined(separator: ",") + "]"
    },
    Attack("one name again and again") { object(Array(repeating: "name", count: $0)) },
    Attack("one escaped name again and again") { size in
      object(Array(repeating: #"n\u0061me"#, count: size))
    },
    Attack("one long escaped name in objects of two") { size in
      let name = String(repeating: #"\u0061"#, count: size / 2)
      return object([name, name])
    },
    Attack("an object of objects of thirty-three") { size in
      let inner = object((0..<33).map { "\($0)" })
      return "{" + (0..<size / 33).map { "\"\($0)\":\(inner)" }.joined(separator: ",") + "}"
    },
    Attack("escapes") { "\"" + String(repeating: "\\n", count: $0 * 2) + "\"" },
    Attack("a string that never ends", isRefused: true) {
      "\"" + String(repeating: "a\\u00e9é", count: $0)
    },
    Attack("blanks") { String(repeating: " \n\t\r", count: $0 * 3) + "1" },
    Attack("line feeds and spaces") { String(repeating: "\n ", count: $0 * 5) + "1" },
    Attack("digits") { String(repeating: "9", count: $0 * 5) },
  ])
  func `a text of any size is read as it stands, or refused`(_ attack: Attack) throws {
    for size in [64, 32_000] {
      let text = attack.text(size)
      let limits = JSONLimits(depth: .max, bytes: .max)
      guard !attack.isRefused else {
        #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: text, limits: limits) }
        continue
      }
      let root = try JSONDocument(parsing: text, limits: limits).root
      #expect(root.rawText.utf8.elementsEqual(text.utf8.drop { $0 <= UInt8(ascii: " ") }))
    }
  }

  @Test func `a text nested deeper than the limit is refused`() {
    let limits = JSONLimits(depth: 1999, bytes: .max)
    let text = String(repeating: "[", count: 2000) + String(repeating: "]", count: 2000)
    #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: text, limits: limits) }
  }
}

/// The text of an object with these names, written as they are.
private func object(_ names: [String]) -> String {
  "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
}
