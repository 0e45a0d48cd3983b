import AuditModel
import EvidenceIntake
import TestSupport
import Testing

@testable import AWSEvidence

@Suite struct ListingTests {
  static let sample = SampleFolder.completeChain
  static let alarmText = sample.texts[SampleFolder.alarms] ?? ""

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let folder: SampleFolder
    let count: Int
    let gap: EvidenceGap.Kind?
  }

  @Test(arguments: [
    Row(testDescription: "a whole list", folder: sample, count: 1, gap: nil),
    Row(
      testDescription: "no file", folder: sample.removing(SampleFolder.alarms), count: 0,
      gap: .missing),
    Row(
      testDescription: "an empty list",
      folder: sample.adding(SampleFolder.alarms, #"{"MetricAlarms": [], "CompositeAlarms": []}"#),
      count: 0, gap: nil),
    Row(
      testDescription: "a cut list",
      folder: sample.replacing(
        in: SampleFolder.alarms, #""CompositeAlarms""#,
        with: #""NextToken": "x", "CompositeAlarms""#),
      count: 1, gap: .cut),
    Row(
      testDescription: "a bare list",
      folder: sample.replacing(in: SampleFolder.alarms, "{\n    \"MetricAlarms\": [", with: "[")
        .replacing(in: SampleFolder.alarms, "],\n    \"CompositeAlarms\": []\n}", with: "]"),
      count: 1, gap: .excerpt),
    Row(
      testDescription: "the same list twice", folder: sample.adding("again.json", alarmText),
      count: 1, gap: nil),
    Row(
      testDescription: "two lists that differ",
      folder: sample.adding(
        "again.json", alarmText.replacing("\"Threshold\": 1.0", with: "\"Threshold\": 2.0")),
      count: 0, gap: .contradictory),
    Row(
      testDescription: "two lists that differ only in state",
      folder: sample.adding("again.json", alarmText.replacing("\"OK\"", with: "\"ALARM\"")),
      count: 1, gap: nil),
    Row(
      testDescription: "one of two whole lists lacks the alarm",
      folder: sample.adding(
        "us-east-1/again.json", #"{"MetricAlarms": [], "CompositeAlarms": []}"#),
      count: 0, gap: .contradictory),
    Row(
      testDescription: "an alarm has a field of a wrong type",
      folder: sample.replacing(
        in: SampleFolder.alarms, #""ActionsEnabled": true"#, with: #""ActionsEnabled": "true""#),
      count: 0, gap: .damaged),
    Row(
      testDescription: "a field stands there twice",
      folder: sample.replacing(
        in: SampleFolder.alarms, #""ActionsEnabled": true"#,
        with: #""ActionsEnabled": false, "ActionsEnabled": true"#),
      count: 0, gap: .unusable),
    Row(
      testDescription: "composite alarms were asked for in a call of their own",
      folder: sample.adding(
        "composite.json",
        #"{"MetricAlarms": [], "CompositeAlarms": [{"AlarmName": "c", "AlarmArn": "#
          + #""arn:aws:cloudwatch:us-east-1:111122223333:alarm:c", "AlarmRule": "TRUE"}]}"#),
      count: 1, gap: nil),
  ])
  func listing(_ row: Row) {
    let listing = row.folder.bundle.metricAlarms(account: "111122223333", region: "us-east-1")
    #expect(listing.items.count == row.count)
    #expect(listing.gap?.kind == row.gap)
  }

  @Test func `shadow copies of a trail are one trail`() {
    let copy = Self.sample.texts[SampleFolder.trails] ?? ""
    let folder = Self.sample
      .renaming(SampleFolder.trails, to: "111122223333/us-east-1/describe-trails.json")
      .adding("111122223333/eu-west-1/describe-trails.json", copy)
    let trails = folder.bundle.trails(of: "111122223333")
    #expect(trails.items.count == 1)
    #expect(trails.gap == nil)
  }

  @Test func `every citation leads to the value it repeats`() throws {
    let alarm = try #require(Self.sample.bundle.metricAlarms(of: "111122223333").first)
    let citation = alarm.place.citation(of: "AlarmActions", at: 0)
    #expect(citation.pointer == "/MetricAlarms/0/AlarmActions/0")
    #expect(citation.line == 9)
    #expect(citation.column == 17)
    #expect(citation.value == "\"arn:aws:sns:us-east-1:111122223333:security-alerts\"")
  }
}
