import AuditModel
import TestSupport
import Testing

@testable import CloudWatchAlarms

/// Alarms on metric math and on queries: which of them watch the filter's metric.
@Suite struct MetricMathTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String

    /// The state of the step in effect; `nil` when the alarm has nothing to do with the metric.
    let state: StepState?
    let metrics: [String]
    var alarm: [String: String] = [:]
    var transformation: [String: String] = [:]

    init(
      _ testDescription: String,
      _ state: StepState?,
      _ metrics: [String],
      alarm: [String: String] = [:],
      filter transformation: [String: String] = [:]
    ) {
      self.testDescription = testDescription
      self.state = state
      self.metrics = metrics
      self.alarm = alarm
      self.transformation = transformation
    }
  }

  /// A query for a metric; `stat` holds members of `MetricStat`, `more` of the query.
  static func metric(
    _ id: String, of name: String = "m", stat: String = #""Stat": "Sum""#,
    metric: String = #", "Dimensions": []"#,
    _ more: String = #""ReturnData": false"#
  ) -> String {
    #"{"Id": "\#(id)", "MetricStat": {"Metric": {"Namespace": "n", "MetricName": "\#(name)"\#(metric)}, "#
      + #""Period": 300, \#(stat)}, \#(more)}"#
  }

  static func expression(_ text: String, id: String = "e", returned: Bool = true) -> String {
    #"{"Id": "\#(id)", "Expression": "\#(text)", "ReturnData": \#(returned)}"#
  }

  static let shown = #""ReturnData": true"#
  static let zero = ["defaultValue": "0"]

  private func response(_ row: Row) throws -> AlarmResponse? {
    let changes = [
      "MetricName": "", "Namespace": "", "Statistic": "", "Period": "",
      "Metrics": "[\(row.metrics.joined(separator: ", "))]",
    ]
    return try SampleAlarm(
      alarm: changes.merging(row.alarm) { $1 }, transformation: row.transformation
    ).response()
  }

  private func check(_ row: Row) throws {
    let response = try response(row)
    #expect(response?.state == row.state, "\(response?.reason.words ?? "none")")
  }

  @Test(arguments: [
    Row("the metric alone", .held, [metric("m1", shown)]),
    Row("the metric alone, not said to be returned", .held, [metric("m1", #""Label": "x""#)]),
    Row("its id", .held, [metric("m1"), expression("m1")]),
    Row("its id among blanks", .held, [metric("m1"), expression(" m1\\n")]),
    Row(
      "the id of its id", .held,
      [metric("m1"), expression("m1", id: "e1", returned: false), expression("e1")]),
    Row("gaps filled with zero", .held, [metric("m1"), expression("FILL(m1, 0)")]),
    Row("gaps filled with zero, without a blank", .held, [metric("m1"), expression("FILL(m1,0)")]),
    Row("the sum of all metrics", .held, [metric("m1"), expression("SUM(METRICS())")]),
    Row("the sum with itself", .held, [metric("m1"), metric("m2"), expression("m1 + m2")]),
    Row(
      "the sum with itself, at least 2", .held, [metric("m1"), metric("m2"), expression("m1+m2")],
      alarm: ["Threshold": "2"]),
    Row(
      "a sum, at least 3", .broken, [metric("m1"), expression("m1+m1")], alarm: ["Threshold": "3"]),
    Row(
      "the filter's unit", .broken, [metric("m1", stat: #""Stat": "Sum", "Unit": "Bytes""#, shown)]),
    Row(
      "dimensions", .broken,
      [metric("m1", metric: #", "Dimensions": [{"Name": "a", "Value": "b"}]"#, shown)]),
    Row("a percentile", .open, [metric("m1", stat: #""Stat": "p99""#, shown)]),
    Row(
      "Average, default 0", .broken, [metric("m1", stat: #""Stat": "Average""#, shown)],
      filter: zero),
    Row("no statistic", .unknown, [metric("m1", stat: #""Unit": "None""#, shown)]),
  ])
  func `math that amounts to the metric is decided`(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row(
      "a threshold of 0", .open, [metric("m1"), expression("FILL(m1, 0)")],
      alarm: ["Threshold": "0"]),
    Row(
      "missing data breaches", .open, [metric("m1"), expression("FILL(m1, 0)")],
      alarm: ["TreatMissingData": #""breaching""#]),
    Row(
      "missing data keeps the state", .open, [metric("m1"), expression("FILL(m1, 0)")],
      alarm: ["TreatMissingData": #""ignore""#]),
    Row(
      "two periods", .open, [metric("m1"), expression("FILL(m1, 0)")],
      alarm: ["EvaluationPeriods": "2"]),
    Row(
      "two periods, not breaching", .broken, [metric("m1"), expression("FILL(m1, 0)")],
      alarm: ["EvaluationPeriods": "2", "TreatMissingData": #""notBreaching""#]),
  ])
  func `filled gaps decide nothing where an empty range would differ`(row: Row) throws {
    try check(row)
  }

  @Test(arguments: [
    Row(
      "a sum with another metric", .open,
      [metric("m1"), metric("m2", of: "x"), expression("m1+m2")]),
    Row(
      "all metrics, one of them another", .open,
      [metric("m1"), metric("m2", of: "x"), expression("SUM(METRICS())")]),
    Row(
      "two statistics", .open,
      [metric("m1"), metric("m2", stat: #""Stat": "Maximum""#), expression("m1+m2")]),
    Row("a difference", .open, [metric("m1"), expression("m1-m1")]),
    Row("a rate", .open, [metric("m1"), expression("RATE(m1)")]),
    Row("gaps filled with one", .open, [metric("m1"), expression("FILL(m1, 1)")]),
    Row("gaps repeated", .open, [metric("m1"), expression("FILL(m1, REPEAT)")]),
    Row("an id that is not there", .open, [metric("m1"), expression("m9")]),
    Row("an expression of itself", .open, [metric("m1"), expression("e")]),
    Row(
      "a learned band", .open, [metric("m1", shown), expression("ANOMALY_DETECTION_BAND(m1, 2)")],
      alarm: [
        "ThresholdMetricId": #""e""#, "Threshold": "",
        "ComparisonOperator": #""GreaterThanUpperThreshold""#,
      ]),
    Row("a query for the metric", .open, [expression("SELECT SUM(m) FROM n")]),
    Row("a search in the namespace", .open, [expression("SEARCH('{n} x', 'Sum')")]),
    Row(
      "a PromQL query for the metric", .open, [],
      alarm: [
        "Metrics": "", "EvaluationCriteria": #"{"PromQLCriteria": {"Query": "sum(m) > 0"}}"#,
      ]),
  ])
  func `other math on the metric is for a person to judge`(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("another metric", nil, [metric("m1", of: "x", shown)]),
    Row("a query for another metric", nil, [expression("SELECT SUM(x) FROM y")]),
    Row("a search elsewhere", nil, [expression("SEARCH('{y} x', 'Su')")]),
    Row(
      "a PromQL query for another metric", nil, [],
      alarm: ["Metrics": "", "EvaluationCriteria": #"{"PromQLCriteria": {"Query": "up"}}"#]),
    Row("the metric of another account", .broken, [metric("m1", #""AccountId": "999988887777""#)]),
    Row("the metric of its own account", .held, [metric("m1", #""AccountId": "111122223333""#)]),
    Row(
      "a sum with the metric of another account", .open,
      [
        metric("m1"), metric("m2", #""AccountId": "999988887777", "ReturnData": false"#),
        expression("m1+m2"),
      ]),
  ])
  func `what is not about the metric does not watch it`(row: Row) throws { try check(row) }

  @Test func `endless expressions end`() throws {
    let doubling = (0..<30).map { index in
      Self.expression("e\(index + 1)+e\(index + 1)", id: "e\(index)", returned: index == 0)
    }
    try check(Row("doubling", .open, doubling + [Self.metric("e30")]))
  }

  @Test(arguments: [
    Row("another metric returned", .broken, [metric("m1"), metric("m2", of: "x", shown)]),
    Row(
      "math on another metric", .broken,
      [metric("a1"), metric("b2", of: "x"), expression("SUM([b2])")]),
    Row(
      "math on math on another metric", .broken,
      [
        metric("a1"), metric("b2", of: "x"), expression("RATE(b2)", id: "r", returned: false),
        expression("IF(r > 1, r, 0)"),
      ]),
    Row(
      "the metric in one branch", .open,
      [metric("a1"), metric("b2", of: "x"), expression("IF(b2 > 1, a1, 0)")]),
    Row(
      "all metrics, filtered", .open,
      [metric("a1"), metric("b2", of: "x"), expression("SUM(METRICS('b'))")]),
    Row(
      "a search", .open,
      [metric("a1"), metric("b2", of: "x"), expression("SUM(SEARCH('{n} x', 'Sum', 300))")]),
    Row(
      "an id that nobody has", .open, [metric("a1"), metric("b2", of: "x"), expression("b2 + c9")]),
  ])
  func `math that reads only other metrics does not watch this one`(row: Row) throws {
    try check(row)
  }
}
