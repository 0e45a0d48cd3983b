import EvidenceJSON
import TestSupport
import Testing

/// Numbers as texts write them, and which of them a double is printed as.
@Suite struct DecimalTextTests {
  @Test(arguments: [
    ("1", "1.0"), ("10", "1e1"), ("0.10", "1E-1"), ("-0", "0.000"), ("+5", "5."), (".5", "0.5"),
    ("1e-2", "0.01"), ("0e999999999999999999999", "0"), ("100e-2", "001"),
  ])
  func `two texts of one number are equal`(left: String, right: String) {
    let (left, right) = (DecimalText(left), DecimalText(right))
    #expect(left != nil && right != nil)
    #expect(left == right)
  }

  @Test(arguments: [
    ("1", "2"), ("1", "-1"), ("1", "10"), ("1.0000000000000000001", "1"), ("1e400", "1e401"),
    ("0.1", "0.10000000000000001"), ("9007199254740993", "9007199254740992"),
  ])
  func `two texts of different numbers are not`(left: String, right: String) {
    let (left, right) = (DecimalText(left), DecimalText(right))
    #expect(left != nil && right != nil)
    #expect(left != right)
  }

  @Test(arguments: ["", "-", ".", "e5", "1e", "1e+", "nan", "inf", "0x1p3", "1 ", " 1", "1,5", "１"])
  func `anything else is no number`(text: String) {
    #expect(DecimalText(text) == nil)
  }

  @Test(arguments: [
    ("1", 1), ("1.0", 1), ("1.00", 1), ("-2.5", -2.5), ("0.1", 0.1), ("1e300", 1e300),
    ("1.7976931348623157e308", .greatestFiniteMagnitude), ("5e-324", .leastNonzeroMagnitude),
    ("-0.0", 0),
    ("1152921504606846976", 1_152_921_504_606_846_976), ("0e400", 0),
  ])
  func `what a double prints is read exactly`(text: String, number: Double) {
    #expect(DecimalText(text)?.double == number)
  }

  @Test(arguments: [
    "1.0000000000000000001", "0.99999999999999999999", "-1e400", "1e400", "1e-400", "4e-324",
    "9007199254740993", "0.10000000000000000001", "1e999999999999999999999",
  ])
  func `what no double prints is not rounded to one`(text: String) {
    #expect(DecimalText(text) != nil)
    #expect(DecimalText(text)?.double == nil)
  }

  @Test func `doubles come back from what they print`() {
    var random = SeededRandom(seed: 28)
    for _ in 0..<2000 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      #expect(DecimalText(number.description)?.double == number, "\(number)")
    }
  }

  @Test(arguments: [
    (#"{"a": 1, "b": [1, 2]}"#, #"{"b": [2.0, 1e0], "a": 1.0}"#),
    (#"{"a": null}"#, "{}"), (#"["x", "y"]"#, #"["y", "x"]"#), (#""\u0041""#, #""A""#),
  ])
  func `the way of writing takes no part in the meaning`(left: String, right: String) throws {
    let (left, right) = try (JSONDocument(parsing: left), JSONDocument(parsing: right))
    #expect(left.root.meaning == right.root.meaning)
  }

  @Test(arguments: [
    ("[1, 12]", "[11, 2]"), (#"["a,b"]"#, #"["a","b"]"#), ("[[1],2]", "[1,[2]]"), ("[]", "{}"),
    ("1", #""1""#), (#"{"a": []}"#, #"{"a": [null]}"#), ("\"\u{e9}\"", "\"e\u{301}\""),
    ("1.0000000000000000001", "1"), ("true", "false"),
  ])
  func `what says something else means something else`(left: String, right: String) throws {
    let (left, right) = try (JSONDocument(parsing: left), JSONDocument(parsing: right))
    #expect(left.root.meaning != right.root.meaning)
  }
}
