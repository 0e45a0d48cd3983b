import AWSEvidence
import AuditModel
import EvidenceIntake
import TestSupport
import Testing

@testable import CloudWatchAlarms

/// Whether a composite alarm goes to ALARM when alarm `a` alone does.
@Suite struct CompositeDecisionTests {
  static let arn = "arn:aws:cloudwatch:us-east-1:111122223333:alarm"

  @Test(
    arguments: [
      ("ALARM(a)", .held),
      (#"ALARM("\#(arn):a")"#, .held),
      ("ALARM(a) OR ALARM(b)", .held),
      ("ALARM(a) AND ALARM(b)", .broken),
      ("ALARM(a) AND NOT ALARM(b)", .held),
      ("ALARM(a) AND OK(b)", .open),
      ("ALARM(a) AND (OK(b) OR INSUFFICIENT_DATA(b))", .held),
      ("(ALARM(a) OR ALARM(b)) AND NOT ALARM(c)", .held),
      ("NOT OK(a)", .open),
      ("NOT ALARM(a)", .broken),
      ("OK(a)", .broken),
      ("TRUE", .broken),
      ("FALSE", .broken),
      ("TRUE OR ALARM(a)", .broken),
      ("ALARM(a) AND TRUE", .held),
      ("ALARM(a) OR OK(b)", .open),
      ("ALARM(a) OR OK(b) OR INSUFFICIENT_DATA(b)", .broken),
      ("AT_LEAST(1, ALARM, (a, b, c))", .held),
      ("AT_LEAST(2, ALARM, (a, b, c))", .broken),
      ("AT_LEAST(33%, ALARM, (a, b, c))", .held),
      ("AT_LEAST(34%, ALARM, (a, b, c))", .broken),
      ("AT_LEAST(1, NOT OK, (a, b))", .open),
      ("ALARM(a) OR ALARM(unlisted)", .open),
      ("ALARM(a) AND NOT ALARM(unlisted)", .open),
      ("ALARM(a) OR (ALARM(unlisted) AND FALSE)", .held),
      ("ALARM(a) AND ALARM(b) OR ALARM(c)", .open),
      ("ALARM(a", .open),
      (#"ALARM("arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a")"#, .open),
      (#"ALARM("arn:aws:cloudwatch:us-east-1:999988887777:alarm:a")"#, .open),
    ] as [(String, StepState)])
  func `a rule over plain alarms decides`(rule: String, state: StepState) {
    let response = SampleComposites(["x": rule]).response(of: "x")
    #expect(response?.state == state, "\(response?.reason.words ?? "none")")
  }

  @Test(
    arguments: [
      (["x": "ALARM(y)", "y": "ALARM(a)"], .held),
      (["x": "ALARM(y) OR ALARM(b)", "y": "ALARM(z)", "z": "NOT (NOT ALARM(a))"], .held),
      (["x": "OK(y)", "y": "NOT ALARM(a)"], .held),
      (["x": "OK(y)", "y": "ALARM(a)"], .broken),
      (["x": "INSUFFICIENT_DATA(y)", "y": "ALARM(a)"], .broken),
      (["x": "ALARM(y) AND ALARM(z)", "y": "ALARM(a)", "z": "ALARM(a) OR ALARM(b)"], .held),
      (["x": "ALARM(y) AND ALARM(z)", "y": "ALARM(a)", "z": "ALARM(b)"], .broken),
      (["x": "ALARM(y)", "y": "ALARM(x)"], .open),
      (["x": "ALARM(x) OR ALARM(a)"], .open),
      (["x": "ALARM(y) OR ALARM(a)", "y": "ALARM(z)", "z": "ALARM(y)"], .open),
      (["x": "ALARM(y) AND ALARM(a)", "y": "ALARM(a) AND ALARM(b) OR ALARM(c)"], .open),
      (["x": "ALARM(y) AND FALSE", "y": "ALARM(a) AND ALARM(b) OR ALARM(c)"], .broken),
      (["x": #"ALARM("\#(arn):y")"#, "y": "ALARM(a)"], .held),
    ] as [(KeyValuePairs<String, String>, StepState)])
  func `rules over composite alarms are followed`(
    rules: KeyValuePairs<String, String>, state: StepState
  ) {
    let response = SampleComposites(rules).response(of: "x")
    #expect(response?.state == state, "\(response?.reason.words ?? "none")")
  }

  @Test(arguments: [
    ("ALARM(a) AND OK(b)", "it depends on whether alarm `b` is OK or has no data"),
    ("ALARM(a) OR ALARM(d)", "it depends on alarm `d`, which the evidence does not show"),
    ("NOT OK(a)", "it depends on whether the alarm was OK or had no data before"),
    ("TRUE", "its rule holds before the event already"),
    ("ALARM(a) AND ALARM(b)", "its rule does not hold with that alarm alone"),
    ("ALARM(a))", "its rule is not read: expected `AND`, `OR` or the end at character 9"),
  ])
  func `a reason says what it is about`(rule: String, reason: String) {
    #expect(SampleComposites(["x": rule]).response(of: "x")?.reason.words == reason)
  }

  @Test func `an alarm that is OK when quiet raises what waits for it to leave OK`() {
    #expect(SampleComposites(["x": "NOT OK(a)"]).response(of: "x", before: [.ok])?.state == .held)
  }

  @Test(arguments: [
    ("ALARM(a)", nil), ("ALARM(a) OR ALARM(b)", "b"), ("ALARM(a) AND NOT ALARM(b)", nil),
    ("AT_LEAST(1, ALARM, (a, c))", "c"),
  ])
  func `another alarm may keep a composite alarm in ALARM`(rule: String, rival: String?) {
    #expect(SampleComposites(["x": rule]).rival(of: "x")?.text == rival)
  }

  @Test func `the composite alarms above an alarm are found, readable or not`() {
    let composites = SampleComposites([
      "direct": "ALARM(a)", "above": "OK(direct)", "other": "ALARM(b)",
      "unreadable": "ALARM(above) AND TRUE OR FALSE", "longer": "ALARM(aa)",
    ])
    let names = composites.family.ancestors(of: "a").map(\.alarm.alarmName)
    #expect(names == ["direct", "above", "unreadable"])
  }

  @Test func `too many states are given up`() {
    let names = (0..<40).map { AWSName("b\($0)") }
    let parts = names.map { "(OK(\($0)) OR INSUFFICIENT_DATA(\($0)))" }
    let rule = "ALARM(a) AND " + parts.joined(separator: " AND ")
    let response = SampleComposites(["x": rule], plain: names + ["a"]).response(of: "x")
    #expect(response == .open(.statesTooMany))
  }

  @Test func `long chains of composite alarms are followed or given up`() {
    for (length, state) in [(900, StepState.held), (5000, .open)] {
      let rules = (0..<length).map { "ALARM(\($0 + 1 == length ? "a" : "x\($0 + 1)"))" }
      let alarms = rules.enumerated().map { index, rule in
        #"{"AlarmName": "x\#(index)", "AlarmRule": "\#(rule)"}"#
      }
      #expect(SampleComposites(json: alarms).response(of: "x0")?.state == state)
    }
  }
}
