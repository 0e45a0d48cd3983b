import EvidenceJSON
import TestSupport
import Testing

/// Texts that are made to be slow: sixteen times the size may cost about sixteen times as much.
@Suite(.serialized) struct HostileTextTests {
  /// A way to make a text of about `size` small pieces.
  struct Attack: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: @Sendable (_ size: Int) -> String

    init(_ testDescription: String, _ text: @escaping @Sendable (Int) -> String) {
      self.testDescription = testDescription
      self.text = text
    }
  }

  @Test(arguments: [
    Attack("brackets that never close") { String(repeating: "[", count: $0 * 10) },
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
    Attack("a string that never ends") { "\"" + String(repeating: "a\\u00e9é", count: $0) },
    Attack("blanks") { String(repeating: " \n\t\r", count: $0 * 3) + "1" },
    Attack("line feeds and spaces") { String(repeating: "\n ", count: $0 * 5) + "1" },
    Attack("digits") { String(repeating: "9", count: $0 * 5) },
  ])
  func `time grows with the size and not with its square`(_ attack: Attack) {
    let size = 2000
    let (small, large) = (attack.text(size), attack.text(16 * size))
    // A square would make it 256 times as much, every time; a busy machine makes it jump at times.
    let isSteady = (0..<20).contains { _ in
      Self.seconds(reading: large) < 64 * Self.seconds(reading: small) + 0.05
    }
    #expect(isSteady)
  }

  @Test func `time to find the end of a deep value grows with its depth`() throws {
    let isSteady = try (0..<20).contains { _ in
      let seconds = try Self.secondsToEnd(ofDepths: [2000, 32_000])
      return seconds[1] < 64 * seconds[0] + 0.05
    }
    #expect(isSteady)
  }

  private static func secondsToEnd(ofDepths depths: [Int]) throws -> [Double] {
    try depths.map { depth in
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      let limits = JSONLimits(depth: depth, bytes: .max)
      let root = try JSONDocument(parsing: text, limits: limits).root
      return least { #expect(root.rawText.utf8.count == 2 * depth) }
    }
  }

  private static func seconds(reading text: String) -> Double {
    let bytes = Array(text.utf8)
    let limits = JSONLimits(depth: .max, bytes: .max)
    return least { _ = try? JSONDocument(parsing: bytes, limits: limits) }
  }

  /// The least time of two runs, in seconds.
  private static func least(_ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    let times = (0..<2).map { _ in clock.measure(body) }
    return (times.min() ?? .zero) / .seconds(1)
  }
}

/// The text of an object with these names, written as they are.
private func object(_ names: [String]) -> String {
  "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
}
