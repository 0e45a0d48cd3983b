import EvidenceJSON
import Testing

@Suite struct JSONNumberTests {
  struct Example<Number: Equatable & Sendable>: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let number: Number?

    init(_ text: String, _ number: Number?) {
      testDescription = text
      self.number = number
    }
  }

  @Test(arguments: [
    Example("0", 0), Example("-0", 0), Example("1", 1), Example("-1", -1), Example("300", 300),
    Example("3.0", 3), Example("3.000", 3), Example("3e0", 3), Example("3e2", 300),
    Example("1.5e1", 15), Example("-1.50E+2", -150), Example("1200e-2", 12), Example("0.0", 0),
    Example("0.5e1", 5), Example("0.005e3", 5), Example("1e18", 1_000_000_000_000_000_000),
    Example("0e99999999999999999999", 0), Example("-0.0e-99999999999999999999", 0),
    Example("9007199254740993", 9_007_199_254_740_993),
    Example("9007199254740993.0", 9_007_199_254_740_993),
    Example("9223372036854775807", .max), Example("-9223372036854775808", .min),
    Example("922337203685477580.7e1", .max), Example("-9223372036854775808.00", .min),
    // Not whole, or more than 64 bits hold.
    Example("0.5", nil), Example("3.01", nil), Example("1e-1", nil), Example("1e-400", nil),
    Example("12e-2", nil), Example("1.00000000000000000001", nil),
    Example("9223372036854775808", nil), Example("-9223372036854775809", nil),
    Example("1e19", nil), Example("-1e19", nil), Example("1e400", nil),
    Example("1e99999999999999999999", nil), Example("1e-99999999999999999999", nil),
  ])
  func integer(_ example: Example<Int>) throws {
    let root = try JSONDocument(parsing: example.testDescription).root
    #expect(root.integer == example.number)
  }

  @Test func `an integer may be written with ten thousand zeros`() throws {
    let zeros = String(repeating: "0", count: 10_000)
    #expect(try JSONDocument(parsing: "7.\(zeros)").root.integer == 7)
    #expect(try JSONDocument(parsing: "7\(zeros)e-10000").root.integer == 7)
    #expect(try JSONDocument(parsing: "0.\(zeros)7e10001").root.integer == 7)
    #expect(try JSONDocument(parsing: "7\(zeros)").root.integer == nil)
    #expect(try JSONDocument(parsing: "7e\(zeros)1").root.integer == 70)
  }

  @Test(arguments: [
    Example("0", 0), Example("1.5", 1.5), Example("-2e3", -2000), Example("0.1", 0.1),
    Example("80.0", 80), Example("1e308", 1e308), Example("1e-400", 0),
    Example("5e-324", .leastNonzeroMagnitude),
    Example("9007199254740993", 9_007_199_254_740_992), Example("1e400", nil),
    Example("-1e400", nil), Example("1e99999999999999999999", nil),
    Example("1e-99999999999999999999", 0),
  ])
  func double(_ example: Example<Double>) throws {
    let root = try JSONDocument(parsing: example.testDescription).root
    #expect(root.double == example.number)
  }

  @Test func `a double may be written with ten thousand digits`() throws {
    let threes = String(repeating: "3", count: 10_000)
    #expect(try JSONDocument(parsing: "0.\(threes)").root.double == 1.0 / 3)
    #expect(try JSONDocument(parsing: "\(threes)e-10000").root.double == 1.0 / 3)
    #expect(try JSONDocument(parsing: threes).root.double == nil)
  }
}
