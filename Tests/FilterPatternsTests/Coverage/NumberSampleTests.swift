import Testing

@testable import FilterPatterns

/// Numbers that are tried between the numbers that tests name.
@Suite struct NumberSampleTests {
  @Test(arguments: [
    ("0", "1"), ("1", "2"), ("-1", "0"), ("-2", "-1"), ("-1", "1"), ("0.1", "0.2"),
    ("0.3", "0.30000000000000004"), ("9007199254740992", "9007199254740993"),
    ("1e307", "1e308"), ("-1e308", "-1e307"), ("0", "1e-300"), ("-0.30000000000000004", "-0.3"),
  ])
  func `some number lies between two, and none beside them`(low: String, high: String) throws {
    let low = try #require(DecimalNumber(Array(low.utf8)))
    let high = try #require(DecimalNumber(Array(high.utf8)))
    let samples = low.numbers(below: high)
    #expect(!samples.isEmpty)
    #expect(samples.allSatisfy { low < $0 && $0 < high })
  }

  @Test(arguments: ["0", "1", "-1", "-0.5", "9007199254740993", "1e300", "-1e300"])
  func `some number lies above each, and its negative below`(text: String) throws {
    let number = try #require(DecimalNumber(Array(text.utf8)))
    let above = number.numbers(below: nil)
    let below = number.negated.numbers(below: nil).map(\.negated)
    #expect(!above.isEmpty && above.allSatisfy { number < $0 })
    #expect(!below.isEmpty && below.allSatisfy { $0 < number })
  }

  @Test(arguments: [
    ("0", ["0", "0.0"]), ("-0", ["0", "0.0"]), ("12", ["12", "12.0"]), ("1e3", ["1000", "1000.0"]),
    ("-1.50", ["-1.5"]), ("0.025", ["0.025"]), ("1e2147483647", []),
  ])
  func `a number is spelled as JSON writes it`(text: String, spellings: [String]) throws {
    #expect(try #require(DecimalNumber(Array(text.utf8))).spellings == spellings)
  }
}
