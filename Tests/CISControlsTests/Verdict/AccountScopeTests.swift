import AWSEvidence
import AuditModel
import TestSupport
import Testing

@testable import CISControls

/// Which accounts are judged, which are only named, and what that does to verdicts.
@Suite struct AccountScopeTests {
  private typealias Folder = SampleFolder

  private static let control = Control.consoleSignInWithoutMFA
  private static let chain = SampleFolder.completeChain

  private func report(_ folder: Folder, accounts: Set<String>? = nil) -> AuditReport {
    Audit(controls: [Self.control], accounts: accounts)
      .report(on: folder.bundle, toolVersion: "test")
  }

  private func outcomes(_ folder: Folder) -> [String: Outcome] {
    report(folder).accounts.reduce(into: [:]) { $0[$1.account] = $1.findings.first?.outcome }
  }

  @Test func `selectors that name a trail make an empty list an open question of its account`() {
    let folder = Folder([
      Folder.trails: #"{"trailList": []}"#,
      Folder.selectors: Self.chain.texts[Folder.selectors] ?? "",
    ])
    #expect(outcomes(folder) == ["111122223333": .incomplete])
  }

  @Test(arguments: [
    #"{"MetricAlarms": [], "CompositeAlarms": [{"AlarmName": "x", "AlarmArn": "ARN"}]}"#,
    #"{"MetricAlarms": [], "LogAlarms": [{"AlarmName": "x", "AlarmArn": "ARN"}]}"#,
    #"{"CompositeAlarms": [{"AlarmName": "x", "AlarmArn": "ARN"}]}"#,
    #"{"LogAlarms": [{"AlarmName": "x", "AlarmArn": "ARN"}]}"#,
  ])
  func `alarms of any kind establish their account`(_ text: String) {
    let arn = "arn:aws:cloudwatch:us-east-1:111122223333:alarm:x"
    let folder = Folder([Folder.alarms: text.replacing("ARN", with: arn)])
    #expect(outcomes(folder) == ["111122223333": .incomplete])
  }

  private static let otherTopic = chain.replacing(
    in: Folder.alarms, "sns:us-east-1:111122223333", with: "sns:us-east-1:444455556666"
  ).replacing(
    in: Folder.subscriptions, "sns:us-east-1:111122223333", with: "sns:us-east-1:444455556666")

  @Test(arguments: [
    "subscriptions.json", "444455556666/us-east-1/list-subscriptions-by-topic.json",
  ])
  func `an account that only owns the topic is named and not judged`(_ path: String) {
    let folder = Self.otherTopic.renaming(Folder.subscriptions, to: path)
    #expect(outcomes(folder) == ["111122223333": .pass])
    #expect(report(folder).supportingAccounts == ["444455556666"])
  }

  @Test func `a supporting account is judged when it is chosen`() {
    let report = report(Self.otherTopic, accounts: ["444455556666"])
    #expect(report.accounts.map(\.account) == ["444455556666"])
    #expect(report.accounts.first?.findings.first?.outcome == .incomplete)
    #expect(report.supportingAccounts == [])
  }

  @Test func `only chosen accounts are judged`() {
    let other = #"{"MetricAlarms": [{"AlarmName": "x", "AlarmArn": "ARN"}]}"#
      .replacing("ARN", with: "arn:aws:cloudwatch:us-east-1:444455556666:alarm:x")
    let folder = Self.chain.adding("other.json", other)
    #expect(report(folder).accounts.map(\.account) == ["111122223333", "444455556666"])
    #expect(report(folder, accounts: ["111122223333"]).accounts.map(\.account) == ["111122223333"])
  }

  @Test func `the owner of an organization's trail that others see is only named`() {
    let manager = "999988887777"
    let folder = Folder([
      "111122223333/us-east-1/describe-trails.json":
        (Folder.organizationChain.texts[Folder.trails] ?? "")
        .replacing("us-east-1:111122223333", with: "us-east-1:\(manager)"),
      "\(manager)/us-east-1/get-trail-status/management-events.json": #"{"IsLogging": true}"#,
      "\(manager)/us-east-1/describe-metric-filters.json": #"{"metricFilters": []}"#,
    ])
    #expect(report(folder).accounts.map(\.account) == ["111122223333"])
    #expect(report(folder).supportingAccounts == [manager])
  }

  @Test func `an account that is asked about its own trail is judged`() {
    let status = "222233334444/us-east-1/get-trail-status/x.json"
    let folder = Self.chain.adding(status, #"{"IsLogging": true}"#)
    #expect(outcomes(folder) == ["111122223333": .pass, "222233334444": .incomplete])
  }

  private static let identity = """
    {"UserId": "AIDAEXAMPLE", "Account": "111122223333", "Arn": "arn:aws:iam::111122223333:user/x"}
    """

  @Test func `the caller's identity says whose an empty list is`() {
    let folder = Folder([
      "a/get-caller-identity.json": Self.identity, "a/describe-trails.json": #"{"trailList": []}"#,
    ])
    #expect(outcomes(folder) == ["111122223333": .fail])
  }

  @Test func `the caller's identity makes a member of who sees another account's trail`() {
    let folder = Folder.organizationChain.replacing(
      in: Folder.trails, "us-east-1:111122223333", with: "us-east-1:999988887777"
    ).removing(Folder.selectors).removing(Folder.alarms).removing(Folder.subscriptions)
      .adding("sts.json", Self.identity)
    #expect(outcomes(folder) == ["111122223333": .incomplete])
  }

  @Test(arguments: ["", "evidence/"])
  func `the caller's identity beside evidence that names the account changes nothing`(
    _ folder: String
  ) {
    var files = Folder(
      Dictionary(uniqueKeysWithValues: Self.chain.texts.map { (folder + $0.key, $0.value) }))
    #expect(outcomes(files) == ["111122223333": .pass])
    files = files.adding(folder + "sts-get-caller-identity.json", Self.identity)
    #expect(outcomes(files) == ["111122223333": .pass])
    files = files.adding("444455556666/us-east-1/describe-trails.json", #"{"trailList": []}"#)
    #expect(outcomes(files) == ["111122223333": .pass, "444455556666": .fail])
  }

  @Test func `an identity above folders of several accounts ties nothing`() {
    let folder = Self.chain.adding("sts.json", Self.identity.replacing("1111", with: "5555"))
    #expect(outcomes(folder) == ["111122223333": .pass])
  }

  @Test func `a folder whose caller was of another account ties no answer that names none`() {
    let account = "111122223333/us-east-1/"
    var folder = Folder(
      Dictionary(uniqueKeysWithValues: Self.chain.texts.map { (account + $0.key, $0.value) }))
    #expect(outcomes(folder) == ["111122223333": .pass])
    folder = folder.adding(
      account + "sts-get-caller-identity.json", Self.identity.replacing("1111", with: "5555"))
    #expect(outcomes(folder) == ["111122223333": .incomplete])
    #expect(folder.bundle.problems.contains { $0.id == .contradiction })
  }

  @Test func `a region in a path without an account is used`() {
    let empty = #"{"MetricAlarms": [], "CompositeAlarms": []}"#
    let home = Self.chain.removing(Folder.alarms).adding("us-east-1/describe-alarms.json", empty)
    #expect(outcomes(home) == ["111122223333": .fail])
    let elsewhere = Self.chain.removing(Folder.alarms)
      .adding("eu-west-1/describe-alarms.json", empty)
    #expect(outcomes(elsewhere) == ["111122223333": .incomplete])
    let entry = elsewhere.bundle.entries.first { $0.file == "eu-west-1/describe-alarms.json" }
    #expect(entry?.region == "eu-west-1")
    #expect(entry?.account == "111122223333")
  }

  @Test(arguments: [
    "eu-west-1/get-trail-status__management-events.json",
    "eu-west-1/cloudtrail-get-trail-status/management-events.json",
    "111122223333/eu-west-1/cloudtrail-get-trail-status/management-events.json",
    "management-events/eu-west-1/get-trail-status.json",
    "get-trail-status-management-events-eu-west-1.json",
  ])
  func `a status that is asked for by name in another region is another trail's`(_ path: String) {
    #expect(outcomes(Self.chain.renaming(Folder.status, to: path)) == ["111122223333": .incomplete])
  }

  @Test func `selectors that are asked for by name in another region are another trail's`() {
    let selectors = (Self.chain.texts[Folder.selectors] ?? "")
      .replacing("\"TrailARN\"", with: "\"x\"")
    let path = "eu-west-1/get-event-selectors__management-events.json"
    let folder = Self.chain.removing(Folder.selectors).adding(path, selectors)
    #expect(outcomes(folder) == ["111122223333": .incomplete])
  }

  @Test func `an empty list of filters of a group of that name in another region proves nothing`() {
    let path = "eu-west-1/logs-describe-metric-filters/CloudTrail%2Fmanagement.json"
    let folder = Self.chain.removing(Folder.filters).adding(path, #"{"metricFilters": []}"#)
    #expect(outcomes(folder) == ["111122223333": .incomplete])
  }

  @Test func `a status that is asked for by ARN may be asked for in any region`() {
    let path =
      "eu-west-1/cloudtrail-get-trail-status/"
      + "arn%3Aaws%3Acloudtrail%3Aus-east-1%3A111122223333%3Atrail%2Fmanagement-events.json"
    #expect(outcomes(Self.chain.renaming(Folder.status, to: path)) == ["111122223333": .pass])
  }

  @Test(arguments: [
    ("02 status of management-events.json", EvidenceBinding.parameter),
    ("Status (management-events), 2026-11-23.txt", .parameter),
    ("02 status of management-events-old.json", .unbound),
    ("02 status of legacy, not management-events.json", .unbound),
    ("02 status of legacy.json", .unbound),
  ])
  func `a trail's name that stands as a word in a file's name ties it`(
    _ path: String, _ binding: EvidenceBinding
  ) {
    let bundle = Self.chain.renaming(Folder.status, to: path).bundle
    #expect(bundle.entries.first { $0.file == path }?.binding == binding)
  }

  @Test func `an event data store proves nothing of a trail and disturbs no selectors`() {
    let store = """
      {"EventDataStoreArn": "arn:aws:cloudtrail:us-east-1:999988887777:eventdatastore/x",
       "Name": "x", "Status": "ENABLED", "AdvancedEventSelectors": [{"FieldSelectors":
       [{"Field": "eventCategory", "Equals": ["Management"]}]}], "RetentionPeriod": 90}
      """
    let beside = Self.chain.adding("get-event-data-store.json", store)
    #expect(outcomes(beside) == ["111122223333": .pass])
    #expect(outcomes(beside.removing(Folder.selectors)) == ["111122223333": .incomplete])
  }

  @Test func `all subscriptions of a region prove none of a topic`() {
    let list = Self.chain.removing(Folder.subscriptions)
      .adding("list-subscriptions.json", #"{"Subscriptions": []}"#)
    #expect(outcomes(list) == ["111122223333": .incomplete])
  }
}
