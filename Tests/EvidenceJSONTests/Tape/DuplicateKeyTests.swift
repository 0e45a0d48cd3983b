import EvidenceJSON
import TestSupport
import Testing

@Suite struct DuplicateKeyTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let offsets: [Int]

    init(_ testDescription: String, _ text: String, at offsets: [Int]) {
      self.testDescription = testDescription
      self.text = text
      self.offsets = offsets
    }
  }

  @Test(arguments: [
    Example("none", #"{"a":1,"b":2}"#, at: []),
    Example("once", #"{"a":1,"a":2}"#, at: [7]),
    Example("twice", #"{"a":1,"a":2,"a":3}"#, at: [7, 13]),
    Example("two names", #"{"a":1,"b":2,"b":3,"a":4}"#, at: [13, 19]),
    Example("empty names", #"{"":1,"":2}"#, at: [6]),
    Example("nothing but the case differs", #"{"a":1,"A":2}"#, at: []),
    Example("plain and escaped", #"{"a":1,"\u0061":2}"#, at: [7]),
    Example("escaped and plain", #"{"\u0061":1,"a":2}"#, at: [12]),
    Example("escaped in two ways", #"{"\/":1,"\u002f":2}"#, at: [8]),
    Example("an escaped pair and its scalar", #"{"\ud83d\ude00":1,"😀":2}"#, at: [18]),
    Example("composed and decomposed are two names", "{\"é\":1,\"e\u{301}\":2}", at: []),
    Example("the same name in an inner object", #"{"a":{"a":1}}"#, at: []),
    Example("the same name in a neighbour", #"[{"a":1},{"a":1}]"#, at: []),
    Example(
      "inner and outer, in the order of the text", #"{"a":{"b":1,"b":2},"a":3}"#, at: [12, 19]),
    Example("behind an inner object", #"{"a":1,"x":{"y":[{}]},"a":3}"#, at: [22]),
    Example("eight bytes", #"{"12345678":1,"12345678":2}"#, at: [14]),
    Example("seven and eight bytes", #"{"1234567":1,"12345678":2}"#, at: []),
    Example("the middle differs", #"{"12345678-a-12345678":1,"12345678-b-12345678":2}"#, at: []),
    Example("the same but long", #"{"12345678-a-12345678":1,"12345678-a-12345678":2}"#, at: [25]),
    Example("a NUL behind the name", #"{"a":1,"a\u0000":2}"#, at: []),
  ])
  func places(_ example: Example) throws {
    let document = try JSONDocument(parsing: example.text)
    #expect(document.duplicateKeys.map(\.offset) == example.offsets)
    #expect(document.duplicateKeys.allSatisfy { $0.kind == .string })
  }

  @Test(arguments: [1, 2, 31, 32, 33, 34, 100, 1000])
  func `the size of an object does not matter`(_ count: Int) throws {
    let names = (0..<count).map { "name-\($0)" }
    let members = names.map { "\"\($0)\":0" }
    let unique = try JSONDocument(parsing: "{\(members.joined(separator: ","))}")
    #expect(unique.duplicateKeys.isEmpty)
    for name in [names[0], names[count / 2], names[count - 1]] {
      let text = "{\(members.joined(separator: ",")),\"\(name)\":1}"
      let duplicates = try JSONDocument(parsing: text).duplicateKeys
      #expect(duplicates.map(\.string) == [name])
      #expect(duplicates.map(\.offset) == [text.utf8.count - name.utf8.count - 5])
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func `random names repeat where a plain count says so`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<60 {
      let count = random.number(below: 80)
      let pool = 1 + random.number(below: 200)
      let names = (0..<count).map { _ in Self.name(random.number(below: pool)) }
      let escapes = random.isOne(in: 2)
      let keys = names.map { name in
        escapes && random.isOne(in: 5) ? name.replacing("a", with: "\\u0061") : name
      }
      let text = "{\(keys.map { "\"\($0)\":[]" }.joined(separator: ", "))}"
      let found = try JSONDocument(parsing: text).duplicateKeys.compactMap(\.string)
      var seen: Set<String> = []
      #expect(found == names.filter { !seen.insert($0).inserted }, "\(text)")
    }
  }

  /// One of many names of one to thirty bytes, many of which share their ends.
  private static func name(_ number: Int) -> String {
    switch number % 3 {
    case 0: "a\(number)"
    case 1: "a-common-start-\(number)-a-common-end"
    default: String(repeating: "a", count: number % 31)
    }
  }
}
