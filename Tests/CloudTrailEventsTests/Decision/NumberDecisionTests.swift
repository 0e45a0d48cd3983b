import CloudTrailEvents
import FilterPatterns
import Testing

/// Numbers are compared exactly, by the evaluator and by the decision alike.
@Suite struct NumberDecisionTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let configured: String
    let prescribed: String
    let relation: PatternRelation

    init(_ configured: String, _ prescribed: String, _ relation: PatternRelation) {
      self.configured = configured
      self.prescribed = prescribed
      self.relation = relation
    }

    var testDescription: String { "\(configured) for \(prescribed)" }
  }

  @Test(arguments: [
    ("{ $.a > 99999999999999999 }", "99999999999999999.0", false),
    ("{ $.a = 99999999999999999 }", "99999999999999999.0", true),
    ("{ $.a > 99999999999999999 }", "99999999999999999.5", true),
    ("{ $.a < 1 }", "0.99999999999999999999", true),
    ("{ $.a = 1 }", "1.00000000000000000001", false),
    ("{ $.a = 1 }", "1e0", true),
    ("{ $.a > 1 }", "1e999", false),
    ("{ $.a = 0 }", "1e-999", true),
    ("{ $.a = 9007199254740993 }", "9007199254740992", false),
  ])
  func `a number is compared digit by digit`(pattern: String, number: String, isMatch: Bool) throws
  {
    let event = Array("{\"a\":\(number)}".utf8)
    #expect(try FilterPattern(pattern).matches(message: event) == isMatch)
  }

  @Test(arguments: [
    Row("{ $.a >= 100000000000000000 }", "{ $.a > 99999999999999999 }", .misses),
    Row("{ $.a > 99999999999999999 }", "{ $.a >= 100000000000000000 }", .covers),
    Row("{ $.a <= 1 || $.a >= 1.00000000000000000001 }", "{ $.a = * }", .misses),
    Row("{ $.a <= -1.5 || $.a >= -1.4999999999999999999 }", "{ $.a < 0 }", .misses),
    Row("{ $.a < 0 || $.a > 0 || $.a = 0 }", "{ $.a >= -1e-30 && $.a < 5 }", .covers),
    Row("{ $.a > 0.1 }", "{ $.a > 0.1000000000000000000001 }", .covers),
    Row("{ $.a > 0.1000000000000000000001 }", "{ $.a > 0.1 }", .misses),
  ])
  func `what lies between two numbers is found`(row: Row) throws {
    let comparison = try compare(row.configured, to: row.prescribed)
    #expect(comparison.relation == row.relation)
    if let witness = comparison.witness {
      #expect(try FilterPattern(row.prescribed).matches(message: Array(witness.utf8)))
      #expect(try !FilterPattern(row.configured).matches(message: Array(witness.utf8)))
    }
  }
}
