import CloudTrailEvents
import FilterPatterns
import TestSupport
import Testing

/// Inputs that are made to be expensive.
@Suite struct LimitTests {
  /// Globs that each ask for a word somewhere in a field, joined by an operator.
  private static func globs(_ count: Int, _ operation: String) -> String {
    let words = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india"]
    let tests = (0..<count).map { "$.a = \"*\(words[$0 % 9])\($0 / 9 == 0 ? "" : "\($0)")*\"" }
    return "{ \(tests.joined(separator: " \(operation) ")) }"
  }

  @Test(.timeLimit(.minutes(15))) func `nine words in any order are decided`() throws {
    let comparison = try compare(LimitTests.globs(9, "||"), to: LimitTests.globs(9, "&&"))
    #expect(comparison.relation == .covers)
  }

  @Test(.timeLimit(.minutes(15))) func `thirty words end as undecided or decided`() throws {
    let comparison = try compare(LimitTests.globs(30, "||"), to: LimitTests.globs(30, "&&"))
    #expect(comparison.witness == nil)
  }

  @Test(.timeLimit(.minutes(15))) func `many fields that all differ are cut off`() throws {
    let fields = (0..<20).map { "($.f\($0) != a || $.g\($0) != b)" }.joined(separator: " && ")
    let other = (0..<20).map { "($.g\($0) != b || $.f\($0) != a)" }.joined(separator: " && ")
    let comparison = try compare("{ \(fields) }", to: "{ \(other) && $.z = x }")
    #expect(comparison.witness == nil)
  }

  @Test(.timeLimit(.minutes(15))) func `counted repetitions of a regular expression end`() throws {
    let comparison = try compare("{ $.a = %a.{40}b% }", to: "{ $.a = %b.{40}a% }")
    #expect(comparison.relation == .misses)
  }

  @Test(.timeLimit(.minutes(15))) func `a hundred patterns on one log group end`() throws {
    let configured = try (0..<100).map { try FilterPattern("{ $.eventName = \"Event\($0)\" }") }
    let names = (0..<20).map { "$.eventName = Event\($0)" }.joined(separator: " || ")
    let comparison = PatternComparison.sufficient(
      of: configured, prescribed: try FilterPattern("{ \(names) }"))
    #expect(comparison.relation == .equivalent)
  }

  @Test(.timeLimit(.minutes(15))) func `long repetitions are left undecided`() throws {
    let comparison = try compare(
      "{ $.a = %^[a-z]{0,900}$% }", to: "{ $.a = %^[a-z0-9]{0,1000}$% }")
    guard case .undecided = comparison.relation else {
      #expect(comparison.relation == .misses)
      return
    }
  }

  @Test(.timeLimit(.minutes(15)), arguments: 0..<8 as Range<UInt64>)
  func `no pair of patterns crashes the comparison`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let tests = [
      "$.a = x", "$.a != *x*", "$.a[*] = 1", "$.a.* != 1", "$.a[999999999999] = 1", "$.* = y",
      "$.a > 1e2147483647", "$.a < -1e-2147483648", "$.a = 1e400", "$.a = %a{3,}|^b$%",
      "$.a.b NOT EXISTS", "$.a[0] IS NULL", "$.a IS NULL", "$.['']= x", "$.a = \"\"",
      "$.b[*].c > 0",
      "$.a[1].b = \"\u{0}\"", "$.a = 0.30000000000000004", "$.a >= 0.1", "$.a = \"0.1*\"",
    ]
    let others = ["", "x -y", "?x ?y", "%x%", "[a = 1, ...]", "[]", "\"\\\"a\\\":1\""]
    for _ in 0..<12 {
      let patterns = (0..<3).compactMap { _ -> FilterPattern? in
        let chosen = (0..<3).map { _ in tests.randomElement(using: &random) ?? "" }
        let text = "{ \(chosen[0]) && (\(chosen[1]) || \(chosen[2])) }"
        let other = others.randomElement(using: &random) ?? ""
        return try? FilterPattern(Int.random(in: 0..<5, using: &random) == 0 ? other : text)
      }
      guard let prescribed = patterns.first else { continue }
      let configured = Array(patterns.dropFirst())
      let comparison = PatternComparison.of(configured: configured, prescribed: prescribed)
      let witness = comparison.witness.map { Array($0.utf8) } ?? Array("{}".utf8)
      #expect(comparison.witness == nil || prescribed.matches(message: witness))
      #expect(
        comparison.witness == nil || !configured.contains { $0.matches(message: witness) })
    }
  }
}
