import Testing

@testable import CloudWatchAlarms

/// The datapoints that an alarm may see around one matching event.
@Suite struct EventDatapointsTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let statistic: String
    let steady: [Double]
    let withMatch: ClosedRange<Double>
    let withoutMatch: ClosedRange<Double>?
  }

  @Test(arguments: [
    Example(
      testDescription: "a sum alone", statistic: "Sum", steady: [], withMatch: 1...1,
      withoutMatch: nil),
    Example(
      testDescription: "a sum among zeros", statistic: "Sum", steady: [0], withMatch: 1...1,
      withoutMatch: 0...0),
    Example(
      testDescription: "a sum among ones", statistic: "Sum", steady: [1],
      withMatch: 1...(.infinity),
      withoutMatch: 1...(.infinity)),
    Example(
      testDescription: "a sum among negative values", statistic: "Sum", steady: [-1],
      withMatch: -(.infinity)...1, withoutMatch: -(.infinity)...(-1)),
    Example(
      testDescription: "a count among zeros", statistic: "SampleCount", steady: [0],
      withMatch: 1...(.infinity), withoutMatch: 1...(.infinity)),
    Example(
      testDescription: "a maximum among zeros", statistic: "Maximum", steady: [0],
      withMatch: 1...1, withoutMatch: 0...0),
    Example(
      testDescription: "a minimum among zeros", statistic: "Minimum", steady: [0],
      withMatch: 0...1, withoutMatch: 0...0),
    Example(
      testDescription: "an average alone", statistic: "Average", steady: [], withMatch: 1...1,
      withoutMatch: nil),
    Example(
      testDescription: "an average comes near zeros but never reaches them", statistic: "Average",
      steady: [0], withMatch: Double.leastNonzeroMagnitude...1, withoutMatch: 0...0),
  ])
  func `one match of value 1 among what is published all the time`(_ example: Example) throws {
    let points = try #require(
      EventDatapoints(statistic: example.statistic, matched: [1], steady: example.steady))
    #expect(points.withMatch == example.withMatch)
    #expect(points.withoutMatch == example.withoutMatch)
  }

  @Test func `a percentile is none of the five statistics`() {
    #expect(EventDatapoints(statistic: "p99", matched: [1], steady: []) == nil)
  }

  @Test func `metric math adds datapoints up, and may fill gaps`() throws {
    let points = try #require(EventDatapoints(statistic: "Sum", matched: [1], steady: []))
    #expect(points.multiplied(by: 3).withMatch == 3...3)
    #expect(points.withZeroInGaps.withoutMatch == 0...0)
  }

  @Test(arguments: [(1.0, "1"), (0.5, "0.5"), (300, "300"), (-0.0, "0")])
  func `a number is printed without a needless fraction`(number: Double, text: String) {
    #expect(number.plainText == text)
  }
}
