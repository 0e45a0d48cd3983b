import FilterPatterns
import Testing

/// Patterns in braces against one line of values of the field `a`.
@Suite struct FieldEvaluationTests {
  /// The values, by the names that the examples use; `missing` is an event without the field.
  private static let events: KeyValuePairs<String, String> = [
    "missing": "{}", "null": #"{"a":null}"#, "true": #"{"a":true}"#, "object": #"{"a":{"b":5}}"#,
    "array": #"{"a":[5,6]}"#, "nulls": #"{"a":[null]}"#, "nested": #"{"a":[[null]]}"#,
    "empty": #"{"a":""}"#, "five": #"{"a":5}"#, "5.0": #"{"a":5.0}"#, "5e0": #"{"a":5e0}"#,
    "'5'": #"{"a":"5"}"#, "'05'": #"{"a":"05"}"#, "'true'": #"{"a":"true"}"#,
    "'five'": #"{"a":"five"}"#, "huge": #"{"a":5e999}"#, "listed": #"{"a":[{"b":5},{"b":null}]}"#,
  ]

  @Test(arguments: [
    ("$.a = 5", "five 5.0 5e0 '5'"),
    ("$.a = 5.0", "five 5.0 5e0"),
    (#"$.a = "5""#, "five '5'"),
    (#"$.a = "5.0""#, "5.0 5e0"),
    ("$.a = 5e0", "five 5.0 5e0"),
    ("$.a = true", "'true'"),
    (#"$.a = """#, "empty"),
    ("$.a = *", "empty five 5.0 5e0 '5' '05' 'true' 'five' huge"),
    ("$.a = f*", "'five'"),
    ("$.a = *5", "five '5' '05'"),
    ("$.a = *i*", "'five' huge"),
    ("$.a = f*v*", "'five'"),
    ("$.a = fi*ive", ""),
    ("$.a != 5", "empty '05' 'true' 'five'"),
    (#"$.a != "5""#, "empty 5.0 5e0 '05' 'true' 'five' huge"),
    ("$.a != f*", "empty five 5.0 5e0 '5' '05' 'true' huge"),
    ("$.a = %^5%", "five 5.0 5e0 '5'"),
    ("$.a != %5%", "empty 'true' 'five' huge"),
    ("$.a > 4.5", "five 5.0 5e0"),
    ("$.a >= 5", "five 5.0 5e0"),
    ("$.a < 5", ""),
    ("$.a <= 5", "five 5.0 5e0"),
    ("$.a IS NULL", "null nulls"),
    ("$.a IS TRUE", "true"),
    ("$.a IS FALSE", ""),
    ("$.a NOT EXISTS", "missing"),
    ("$.a.b = 5", "object"),
    (
      "$.a.b NOT EXISTS",
      "missing null true array nulls nested empty five 5.0 5e0 '5' '05' 'true' 'five' huge listed"
    ),
    ("$.a[0] = 5", "array"),
    ("$.a[1].b IS NULL", "listed"),
    ("$.a[7] NOT EXISTS && $.a[0] = *", "array"),
    ("$.a[*] = 5", "object array"),
    ("$.a.* = 6", "array"),
    (
      "$.a[*] != 5",
      "null true nulls nested empty five 5.0 5e0 '5' '05' 'true' 'five' huge listed"
    ),
    ("$.a[*] > 5", "array"),
    ("$.a[*] IS NULL", "nulls"),
    ("$.a[*].b IS NULL", "listed"),
    ("$.a[*].b = 5", "listed"),
    (
      "$.a[*].b != 5",
      "null true object array nulls nested empty five 5.0 5e0 '5' '05' 'true' 'five' huge"
    ),
    (
      "$.a[*] NOT EXISTS",
      "missing null true empty five 5.0 5e0 '5' '05' 'true' 'five' huge"
    ),
    ("$.A = 5", ""),
  ])
  func values(condition: String, matched: String) throws {
    let pattern = try FilterPattern("{ \(condition) }")
    let found = FieldEvaluationTests.events.filter {
      pattern.matches(message: Array($0.value.utf8))
    }
    #expect(found.map(\.key).joined(separator: " ") == matched)
  }

  @Test(arguments: ["[1]", "5", #""a""#, "null", "text", "", "{} x", "{", "\u{FEFF}"])
  func `a pattern in braces matches objects only`(message: String) throws {
    let pattern = try FilterPattern("{ $.a NOT EXISTS }")
    #expect(!pattern.matches(message: Array(message.utf8)))
  }

  @Test func `of members with one name the last counts`() throws {
    let pattern = try FilterPattern("{ $.a = 2 && $.*.b = 2 }")
    let message = #"{"a":1,"a":2,"c":{"b":1},"c":{"b":2}}"#
    #expect(pattern.matches(message: Array(message.utf8)))
  }

  @Test(arguments: [
    ("9007199254740993", "= 9007199254740993", true),
    ("9007199254740993", "= 9007199254740992", false),
    ("0.1", "= 0.1", true),
    ("0.1", #"= "0.1""#, true),
    ("1e3", #"= "1000.0""#, true),
    ("1e7", #"= "1.0E7""#, true),
    ("12345678.5", #"= "1.23456785E7""#, true),
    ("0.001", #"= "0.001""#, true),
    ("0.00025", #"= "2.5E-4""#, true),
    ("-2.50", #"= "-2.5""#, true),
    ("-0", #"= "0""#, true),
    ("0e5", #"= "0.0""#, true),
    ("1e-999", "= 0", true),
    ("1e-999", "< 1e-999", true),
    ("-1", "< 0", true),
    ("-2", "< -1.5", true),
    ("100", "> 99.99", true),
    ("1e999", "> 0", false),
    ("-1e999", #"= "-Infinity""#, true),
    ("123456789012345678901234567890", "> 123456789012345678901234567889", true),
  ])
  func numbers(value: String, test: String, matches: Bool) throws {
    let pattern = try FilterPattern("{ $.a \(test) }")
    #expect(pattern.matches(message: Array("{\"a\":\(value)}".utf8)) == matches)
  }
}
