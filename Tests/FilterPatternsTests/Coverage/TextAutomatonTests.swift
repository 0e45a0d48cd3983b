import EvidenceJSON
import Testing

@testable import FilterPatterns

/// Texts sorted by the operands that describe them.
@Suite struct TextAutomatonTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let chains: [[ChainLink]]
    let text: String
    let accepted: [Int]

    init(_ name: String, _ chains: [[ChainLink]], _ text: String, _ accepted: [Int]) {
      testDescription = name
      self.chains = chains
      self.text = text
      self.accepted = accepted
    }
  }

  private static let ab = ChainLink.chain(of: "ab")
  private static let optionalA: [ChainLink] = [.optional(ScalarSet("a")), .one(ScalarSet("b"))]
  private static let startsA = ChainLink.chain(of: "a") + [.anything]
  private static let holdsB = [.anything] + ChainLink.chain(of: "b") + [.anything]

  @Test(arguments: [
    Row("a literal", [ab], "ab", [0]),
    Row("a text that goes on", [ab], "abc", []),
    Row("a beginning of a literal", [ab], "a", []),
    Row("a literal and a beginning", [ab, startsA], "ab", [0, 1]),
    Row("a beginning alone", [ab, startsA], "axb", [1]),
    Row("a word within", [startsA, holdsB], "xbx", [1]),
    Row("three at once", [ab, startsA, holdsB], "ab", [0, 1, 2]),
    Row("an optional link left out", [optionalA], "b", [0]),
    Row("an optional link twice", [optionalA], "aab", []),
    Row("a repeated link", [[.many(.digits), .one(ScalarSet("b"))]], "0071b", [0]),
    Row("the empty text", [ab, [.anything]], "", [1]),
    Row("a scalar that no operand names", [ab, [.anything]], "é", [1]),
  ])
  func `a text is accepted by the operands that describe it`(row: Row) throws {
    let alphabet = TextAlphabet(of: row.chains)
    var automaton = TextAutomaton(
      operands: row.chains.enumerated().map { ($0.offset, [$0.element]) }, alphabet: alphabet)
    var state = TextAutomaton.start
    for scalar in row.text.unicodeScalars {
      let letter = try #require(
        alphabet.members.indices.first { index in
          row.chains.joined().map(\.set).allSatisfy {
            $0.contains(scalar.value) == $0.contains(alphabet.members[index])
          }
        })
      state = automaton.next(state, letter)
    }
    #expect(automaton.accepted[state] == row.accepted)
    #expect(!automaton.isOverfull)
  }

  @Test func `texts fall into as many classes as operands tell apart`() {
    let classes = TextClasses(operands: [[Self.ab], [Self.startsA], [Self.holdsB]])
    let truths = Set(classes.classes.map(\.truth))
    let expected: Set<[Bool]> = [
      [false, false, false], [false, true, false], [true, true, true], [false, true, true],
      [false, false, true],
    ]
    #expect(truths == expected)
    #expect(!classes.isCutOff && classes.classes.filter(\.hasEmpty).count == 1)
  }

  @Test func `literals make a class each and one for all others`() {
    let classes = TextClasses(literals: ["x", "", "y", "x"])
    #expect(classes.classes.map(\.sample) == ["xx", nil, "x", "y"])
    #expect(classes.classes.map(\.hasEmpty) == [false, true, false, false])
    #expect(classes.classes[2].truth == [true, false, false, true])
  }
}
