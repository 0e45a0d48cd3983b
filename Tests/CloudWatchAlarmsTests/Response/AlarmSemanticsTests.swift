import AuditModel
import TestSupport
import Testing

@testable import CloudWatchAlarms

/// What one matching event makes an alarm do.
@Suite struct AlarmSemanticsTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let state: StepState
    var alarm: [String: String] = [:]
    var transformation: [String: String] = [:]
    var filter: [String: String] = [:]

    init(
      _ testDescription: String,
      _ state: StepState,
      alarm: [String: String] = [:],
      filter transformation: [String: String] = [:],
      more: [String: String] = [:]
    ) {
      self.testDescription = testDescription
      self.state = state
      self.alarm = alarm
      self.transformation = transformation
      filter = more
    }
  }

  static let zero = ["defaultValue": "0"]
  static let dimension = ["Dimensions": #"[{"Name": "a", "Value": "b"}]"#]

  static func comparing(_ name: String, _ more: [String: String] = [:]) -> [String: String] {
    more.merging(["ComparisonOperator": "\"\(name)\""]) { $1 }
  }

  static func statistic(_ name: String, _ more: [String: String] = [:]) -> [String: String] {
    more.merging(["Statistic": "\"\(name)\""]) { $1 }
  }

  static func missing(_ treatment: String, _ more: [String: String] = [:]) -> [String: String] {
    more.merging(["TreatMissingData": "\"\(treatment)\""]) { $1 }
  }

  private func check(_ row: Row) throws {
    let sample = SampleAlarm(
      alarm: row.alarm, transformation: row.transformation, filter: row.filter)
    let response = try #require(try sample.response())
    #expect(response.state == row.state, "\(response.reason.words)")
  }

  @Test(arguments: [
    Row("Sum at least 1", .held),
    Row("Sum at least 1, default 0", .held, filter: zero),
    Row("Sum above 0", .held, alarm: comparing("GreaterThanThreshold", ["Threshold": "0"])),
    Row("Sum above 1", .broken, alarm: comparing("GreaterThanThreshold")),
    Row("Sum at least 2, value 1", .broken, alarm: ["Threshold": "2"]),
    Row(
      "Sum at least 2, value 2", .held, alarm: ["Threshold": "2"], filter: ["metricValue": #""2""#]),
    Row("a published zero", .broken, filter: ["metricValue": #""0""#]),
    Row("a published field", .open, filter: ["metricValue": #""$.bytes""#]),
    Row("a published nan", .unknown, filter: ["metricValue": #""nan""#]),
    Row("a published 1e999", .open, filter: ["metricValue": #""1e999""#]),
    Row("nothing published", .unknown, filter: ["metricValue": ""]),
    Row("Sum below 1", .broken, alarm: comparing("LessThanThreshold")),
    Row(
      "Sum at most 1, undone by a second match", .broken,
      alarm: comparing("LessThanOrEqualToThreshold")),
    Row(
      "Sum below 2, undone by a second match", .broken,
      alarm: comparing("LessThanThreshold", ["Threshold": "2"])),
    Row(
      "Average at most 1", .open,
      alarm: statistic("Average", comparing("LessThanOrEqualToThreshold"))),
    Row("threshold 0, no default", .held, alarm: ["Threshold": "0"]),
    Row("threshold 0, default 0", .broken, alarm: ["Threshold": "0"], filter: zero),
    Row("threshold below 0, default 0", .broken, alarm: ["Threshold": "-1"], filter: zero),
    Row("no threshold", .unknown, alarm: ["Threshold": ""]),
    Row("an unknown comparison", .unknown, alarm: comparing("Sideways")),
    Row("outside a band", .unknown, alarm: comparing("LessThanLowerOrGreaterThanUpperThreshold")),
    Row("below a band", .unknown, alarm: comparing("LessThanLowerThreshold")),
    Row("above a band", .unknown, alarm: comparing("GreaterThanUpperThreshold")),
    Row("a learned band", .unknown, alarm: ["ThresholdMetricId": #""ad1""#]),
  ])
  func `a datapoint is compared with the threshold`(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("Maximum without a default", .held, alarm: statistic("Maximum")),
    Row("Maximum, default 0", .held, alarm: statistic("Maximum"), filter: zero),
    Row(
      "Maximum, a default that breaches", .broken, alarm: statistic("Maximum"),
      filter: ["defaultValue": "1"]),
    Row("Average without a default", .held, alarm: statistic("Average")),
    Row("Average, default 0", .broken, alarm: statistic("Average"), filter: zero),
    Row(
      "Average, default 0, above 0", .held,
      alarm: statistic("Average", comparing("GreaterThanThreshold", ["Threshold": "0"])),
      filter: ["defaultValue": "-0"]),
    Row("Minimum without a default", .held, alarm: statistic("Minimum")),
    Row("Minimum, default 0", .broken, alarm: statistic("Minimum"), filter: zero),
    Row("SampleCount without a default", .held, alarm: statistic("SampleCount")),
    Row("SampleCount, default 0", .broken, alarm: statistic("SampleCount"), filter: zero),
    Row("SampleCount at least 2", .broken, alarm: statistic("SampleCount", ["Threshold": "2"])),
    Row("Sum, a default that breaches", .broken, filter: ["defaultValue": "1"]),
    Row(
      "Sum, a default that breaches when added up", .broken, alarm: ["Threshold": "5"],
      filter: ["defaultValue": "1", "metricValue": #""9""#]),
    Row("Sum, a negative default", .broken, filter: ["defaultValue": "-1"]),
    Row("a percentile", .open, alarm: ["ExtendedStatistic": #""p99""#, "Statistic": ""]),
    Row("a trimmed mean", .open, alarm: ["ExtendedStatistic": #""tm90""#, "Statistic": ""]),
    Row("an interquartile mean", .open, alarm: ["ExtendedStatistic": #""IQM""#, "Statistic": ""]),
    Row("no statistic", .unknown, alarm: ["Statistic": ""]),
  ])
  func `other events count by statistic and default`(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row(
      "12 periods, 1 datapoint, as AWS's own remediation sets it", .held,
      alarm: ["EvaluationPeriods": "12", "DatapointsToAlarm": "1"]),
    Row(
      "2 periods, not breaching", .broken,
      alarm: missing("notBreaching", ["EvaluationPeriods": "2"])),
    Row("2 periods, breaching", .broken, alarm: missing("breaching", ["EvaluationPeriods": "2"])),
    Row(
      "2 periods, keeping the state", .broken, alarm: missing("ignore", ["EvaluationPeriods": "2"])),
    Row("2 periods, missing", .open, alarm: ["EvaluationPeriods": "2"]),
    Row("2 periods, missing, default 0", .broken, alarm: ["EvaluationPeriods": "2"], filter: zero),
    Row("240 periods, default 0", .broken, alarm: ["EvaluationPeriods": "240"], filter: zero),
    Row("periods that cannot be", .unknown, alarm: ["EvaluationPeriods": "0"]),
    Row("more datapoints than periods", .unknown, alarm: ["DatapointsToAlarm": "2"]),
    Row("a treatment that nobody knows", .unknown, alarm: ["TreatMissingData": #""Breaching""#]),
    Row("a period that cannot be", .unknown, alarm: ["Period": "45"]),
    Row("no dimensions shown", .unknown, alarm: ["Dimensions": ""]),
    Row("no periods", .unknown, alarm: ["EvaluationPeriods": ""]),
    Row("missing data breaches", .broken, alarm: missing("breaching")),
    Row("missing data breaches, default 0", .held, alarm: missing("breaching"), filter: zero),
    Row("missing data keeps the state", .open, alarm: missing("ignore")),
    Row("missing data keeps the state, default 0", .held, alarm: missing("ignore"), filter: zero),
    Row("missing data is missing", .held, alarm: missing("missing")),
    Row("missing data does not breach", .held, alarm: missing("notBreaching")),
    Row("periods of a day", .held, alarm: ["Period": "86400"]),
    Row("periods of ten seconds", .held, alarm: ["Period": "10"]),
    Row(
      "periods by the wall clock", .held,
      alarm: ["EvaluationWindow": #"{"WallClockWindow": {"Timezone": "UTC"}}"#]),
  ])
  func `periods and missing data decide whether it goes to ALARM`(row: Row) throws {
    try check(row)
  }

  @Test(arguments: [
    Row("another unit", .broken, alarm: ["Unit": #""Seconds""#]),
    Row("the same unit", .held, alarm: ["Unit": #""Count""#], filter: ["unit": #""Count""#]),
    Row("no unit where one is published", .held, filter: ["unit": #""Count""#]),
    Row("None where no unit is published", .held, alarm: ["Unit": #""None""#]),
    Row("dimensions that are not published", .broken, alarm: dimension),
    Row("published dimensions", .broken, filter: ["dimensions": #"{"a": "$.x"}"#]),
    Row(
      "published dimensions that are watched", .open, alarm: dimension,
      filter: ["dimensions": #"{"a": "$.x"}"#]),
    Row(
      "one of two published dimensions", .broken, alarm: dimension,
      filter: ["dimensions": #"{"a": "$.x", "b": "$.y"}"#]),
    Row(
      "dimensions for the source account", .open,
      more: ["emitSystemFieldDimensions": #"["@aws.account"]"#]),
  ])
  func `unit and dimensions must agree`(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("evaluated on some of the data", .held, alarm: ["EvaluationState": #""PARTIAL_DATA""#]),
    Row("not evaluated for a while", .held, alarm: ["EvaluationState": #""EVALUATION_FAILURE""#]),
    Row("in a state that is not known", .open, alarm: ["EvaluationState": #""SUSPENDED""#]),
    Row("not evaluated by mistake", .open, alarm: ["EvaluationState": #""EVALUATION_ERROR""#]),
    Row(
      "not evaluated by mistake, and broken", .broken,
      alarm: ["EvaluationState": #""EVALUATION_ERROR""#, "Threshold": "2"]),
    Row("in ALARM", .held, alarm: ["StateValue": #""ALARM""#]),
  ])
  func `the state when saved is no configuration`(row: Row) throws { try check(row) }

  @Test(arguments: [
    ("StateValue", #""OK""#, []),
    ("StateValue", #""ALARM""#, ["already-in-alarm"]),
    ("Period", "10", ["period-below-a-minute"]),
    ("Period", "30", ["period-below-a-minute"]),
    ("Period", "60", []),
    ("EvaluationState", #""PARTIAL_DATA""#, ["evaluation-state"]),
    ("EvaluationState", #""EVALUATION_FAILURE""#, ["evaluation-state"]),
    ("EvaluationState", #""EVALUATION_ERROR""#, ["evaluation-state"]),
    ("EvaluationState", #""SOMETHING_NEW""#, ["evaluation-state"]),
    ("SomethingNew", "1", ["alarm-member-not-understood"]),
    ("EvaluationWindow", #"{"SlidingWindow": {}}"#, []),
    ("ActionConfiguration", "{}", []),
  ])
  func `what does not decide is worth a word`(
    field: String, value: String, advisories: [String]
  ) throws {
    #expect(try SampleAlarm(alarm: [field: value]).advisories() == advisories)
  }
}
