import AuditModel
import EvidenceIntake
import TestSupport
import Testing

@testable import AWSEvidence

@Suite struct BindingTests {
  static let sample = SampleFolder.completeChain

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let folder: SampleFolder
    let file: String
    let binding: EvidenceBinding
  }

  @Test(arguments: [
    Row(
      testDescription: "the only status is the only trail's", folder: sample,
      file: SampleFolder.status, binding: .inferred),
    Row(
      testDescription: "a status file is named for its trail",
      folder: sample.renaming(
        SampleFolder.status, to: "get-trail-status__management-events.json"),
      file: "get-trail-status__management-events.json", binding: .parameter),
    Row(
      testDescription: "a status file is named for its trail's ARN",
      folder: sample.renaming(
        SampleFolder.status,
        to: "cloudtrail-get-trail-status/"
          + "arn%3Aaws%3Acloudtrail%3Aus-east-1%3A111122223333%3Atrail%2Fmanagement-events.json"),
      file: "cloudtrail-get-trail-status/"
        + "arn%3Aaws%3Acloudtrail%3Aus-east-1%3A111122223333%3Atrail%2Fmanagement-events.json",
      binding: .parameter),
    Row(
      testDescription: "a folder is named for the trail",
      folder: sample.renaming(
        SampleFolder.status, to: "trails/management-events/trail_status.json"),
      file: "trails/management-events/trail_status.json", binding: .folder),
    Row(
      testDescription: "a status file is named for a trail that is not there",
      folder: sample.renaming(SampleFolder.status, to: "get-trail-status__other.json"),
      file: "get-trail-status__other.json", binding: .unbound),
    Row(
      testDescription: "the operation's name in capitals, and another trail's",
      folder: sample.renaming(SampleFolder.status, to: "GetTrailStatus-legacy.json"),
      file: "GetTrailStatus-legacy.json", binding: .unbound),
    Row(
      testDescription: "the operation's name in capitals alone",
      folder: sample.renaming(SampleFolder.status, to: "GetTrailStatus_2026-11-23.json"),
      file: "GetTrailStatus_2026-11-23.json", binding: .inferred),
    Row(
      testDescription: "a status file is named for a day",
      folder: sample.renaming(SampleFolder.status, to: "get-trail-status-2026-11-23.json"),
      file: "get-trail-status-2026-11-23.json", binding: .inferred),
    Row(
      testDescription: "a status stands in another account's folder",
      folder: sample.renaming(SampleFolder.status, to: "999988887777/get-trail-status.json"),
      file: "999988887777/get-trail-status.json", binding: .unbound),
    Row(
      testDescription: "there are two status files",
      folder: sample.adding("status.json", #"{"IsLogging": false}"#),
      file: SampleFolder.status, binding: .unbound),
    Row(
      testDescription: "there are two copies of one status",
      folder: sample.adding("status.json", sample.texts[SampleFolder.status] ?? ""),
      file: SampleFolder.status, binding: .inferred),
    Row(
      testDescription: "a second status stands in a folder of another name",
      folder: sample.adding("legacy/get-trail-status.json", #"{"IsLogging": false}"#),
      file: "legacy/get-trail-status.json", binding: .unbound),
    Row(
      testDescription: "a word before the command names another trail",
      folder: sample.renaming(SampleFolder.status, to: "legacy_get-trail-status.json"),
      file: "legacy_get-trail-status.json", binding: .unbound),
    Row(
      testDescription: "a folder is named for the trail and the file for another",
      folder: sample.renaming(
        SampleFolder.status, to: "management-events/get-trail-status__legacy.json"),
      file: "management-events/get-trail-status__legacy.json", binding: .unbound),
    Row(
      testDescription: "the file is named for another trail's ARN",
      folder: sample.renaming(
        SampleFolder.status,
        to: "arn%3Aaws%3Acloudtrail%3Aus-east-1%3A111122223333%3Atrail%2Flegacy.json"),
      file: "arn%3Aaws%3Acloudtrail%3Aus-east-1%3A111122223333%3Atrail%2Flegacy.json",
      binding: .unbound),
    Row(
      testDescription: "a name that says nothing does not stand in the way",
      folder: sample.renaming(SampleFolder.status, to: "step-2.json"), file: "step-2.json",
      binding: .inferred),
    Row(
      testDescription: "an empty list of another region is that region's",
      folder: sample.adding(
        SampleFolder.alarms, #"{"MetricAlarms": [], "CompositeAlarms": []}"#
      ).renaming(SampleFolder.alarms, to: "describe-alarms-eu-west-1.json"),
      file: "describe-alarms-eu-west-1.json", binding: .folder),
    Row(
      testDescription: "filters without a group's name belong to the group in the path",
      folder: sample.replacing(
        in: SampleFolder.filters, #""logGroupName": "CloudTrail/management""#, with: #""x": 1"#
      ).renaming(
        SampleFolder.filters, to: "describe-metric-filters__CloudTrail%2Fmanagement.json"),
      file: "describe-metric-filters__CloudTrail%2Fmanagement.json", binding: .parameter),
    Row(
      testDescription: "subscriptions of the account's alarm stand in a stranger's folder",
      folder: sample.renaming(
        SampleFolder.subscriptions, to: "999988887777/us-east-1/subscriptions.json"
      ).renaming(SampleFolder.alarms, to: "111122223333/us-east-1/alarms.json"),
      file: "999988887777/us-east-1/subscriptions.json", binding: .unbound),
    Row(
      testDescription: "an empty list of subscriptions belongs to the only topic",
      folder: sample.adding(SampleFolder.subscriptions, #"{"Subscriptions": []}"#),
      file: SampleFolder.subscriptions, binding: .inferred),
    Row(
      testDescription: "an empty list of filters belongs to the only log group",
      folder: sample.adding(SampleFolder.filters, #"{"metricFilters": []}"#),
      file: SampleFolder.filters, binding: .inferred),
    Row(
      testDescription: "an empty list of alarms belongs to the only region",
      folder: sample.adding(SampleFolder.alarms, #"{"MetricAlarms": [], "CompositeAlarms": []}"#),
      file: SampleFolder.alarms, binding: .inferred),
    Row(
      testDescription: "a note beside the evidence is no evidence",
      folder: sample.adding("README.md", "# Notes"), file: "README.md", binding: .unrecognised),
  ])
  func binding(_ row: Row) {
    let entry = row.folder.bundle.entries.first { $0.file == row.file }
    #expect(entry?.binding == row.binding)
  }

  @Test func `two status files for one trail that differ contradict each other`() throws {
    let folder = Self.sample
      .renaming(SampleFolder.status, to: "a/get-trail-status__management-events.json")
      .adding("b/get-trail-status__management-events.json", #"{"IsLogging": false}"#)
    let trail = try #require(
      ARN("arn:aws:cloudtrail:us-east-1:111122223333:trail/management-events"))
    guard case .gap(let gap) = folder.bundle.status(of: trail, seenFrom: trail.account) else {
      Issue.record("one of two answers was believed")
      return
    }
    #expect(gap.kind == .contradictory)
    #expect(gap.citations.count == 2)
  }

  @Test func `an alarm in another account's folder is a contradiction`() {
    let folder = Self.sample.renaming(
      SampleFolder.alarms, to: "999988887777/us-east-1/describe-alarms.json")
    #expect(folder.bundle.problems.map(\.id).contains(.contradiction))
    #expect(folder.bundle.metricAlarms(of: "111122223333").isEmpty)
  }

  @Test func `selectors whose path names another trail are a contradiction`() {
    let trails = SampleFolder.completeChain.texts[SampleFolder.trails] ?? ""
    let other = trails.replacing("management-events", with: "second")
    let folder = Self.sample
      .adding("111122223333/eu-west-1/describe-trails.json", other)
      .renaming(SampleFolder.selectors, to: "get-event-selectors__second.json")
    #expect(folder.bundle.problems.map(\.id).contains(.contradiction))
  }

  @Test func `the order of files does not matter`() {
    let files = Self.sample.files
    let forth = EvidenceBundle(files)
    let back = EvidenceBundle(files.reversed())
    #expect(forth.entries == back.entries)
    #expect(forth.problems == back.problems)
  }
}
