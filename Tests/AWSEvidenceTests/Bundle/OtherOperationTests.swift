import AuditModel
import TestSupport
import Testing

@testable import AWSEvidence
@testable import EvidenceIntake

/// Files that look like evidence and are the output of another operation.
@Suite struct OtherOperationTests {
  /// A way in which a file tells its operation.
  enum Way: String, CaseIterable, Sendable {
    case fileName, underscores, humps, serviceAndParameter, folder, transcript, manifest

    /// The files in which the text arrives.
    func files(_ text: String, of operation: String) -> [SourceFile] {
      let words = operation.split(separator: "-").map(String.init)
      let humps = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      return switch self {
      case .fileName: [SourceFile(path: "\(operation).json", text: text)]
      case .underscores:
        [SourceFile(path: "03_\(words.joined(separator: "_")).txt", text: text)]
      case .humps: [SourceFile(path: "cloudtrail.\(humps)_1.json", text: text)]
      case .serviceAndParameter:
        [SourceFile(path: "cloudtrail-\(operation)/management-events.json", text: text)]
      case .folder: [SourceFile(path: "\(operation)/answer.json", text: text)]
      case .transcript:
        [SourceFile(path: "s.txt", text: "$ aws cloudtrail \(operation)\n\(text)\n$ exit\n")]
      case .manifest:
        [
          SourceFile(path: "a.json", text: text),
          SourceFile(
            path: "evidence-manifest.json",
            text: """
              {"files": [{"path": "a.json", "argv": ["aws", "cloudtrail", "\(operation)"], \
              "account": "111122223333", "region": "us-east-1", "exit_code": 0}]}
              """),
        ]
      }
    }
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let file: String
    let command: AWSCommand
    let operation: String
    var testDescription: String { "\(operation) is no \(command.rawValue)" }
  }

  private static let commands: [(file: String, command: AWSCommand, members: [String])] = [
    (SampleFolder.trails, .describeTrails, ["trailList"]),
    (SampleFolder.status, .getTrailStatus, ["IsLogging"]),
    (
      SampleFolder.selectors, .getEventSelectors, ["EventSelectors", "AdvancedEventSelectors"]
    ),
    (SampleFolder.filters, .describeMetricFilters, ["metricFilters"]),
    (
      SampleFolder.alarms, .describeAlarms, ["MetricAlarms", "CompositeAlarms", "LogAlarms"]
    ),
    (SampleFolder.subscriptions, .listSubscriptionsByTopic, ["Subscriptions"]),
  ]

  /// Operations that share no member with any of the six.
  private static let others = [
    "list-trails", "get-insight-selectors", "get-metric-data", "describe-log-groups",
    "list-topics", "list-users", "describe-configuration-recorders",
  ]

  static let rows: [Row] = commands.flatMap { file, command, members -> [Row] in
    let alike = members.flatMap { OtherOperations.lookAlikes[$0] ?? [] }
    return Set(alike + others).subtracting(["describe-alarms-for-metric"]).sorted()
      .map { Row(file: file, command: command, operation: $0) }
  }

  @Test(arguments: rows, Way.allCases)
  func `an operation that is named rules a file out`(_ row: Row, _ way: Way) {
    // Folders are often named by people, so only operations that are listed count there.
    guard way != .folder || OtherOperations.all.contains(row.operation) else { return }
    let chain = SampleFolder.completeChain
    let files = way.files(chain.texts[row.file] ?? "", of: row.operation)
    let bundle = EvidenceBundle(chain.removing(row.file).files + files)
    let entry = bundle.entries.first { $0.file == files[0].path }
    #expect(entry?.command == row.operation)
    #expect(entry?.binding == .unrecognised)
    #expect(bundle.problems.contains { $0.file == files[0].path && $0.id == .otherCommand })
    #expect(!bundle.entries.contains { $0.command == row.command.rawValue })
  }

  @Test func `the look-alikes of every member are listed`() {
    let members = Set(Self.commands.flatMap(\.members))
    #expect(Set(OtherOperations.lookAlikes.keys).isSubset(of: members))
    #expect(OtherOperations.lookAlikes.values.joined().count == 15)
  }

  struct Member: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let operation: String

    init(_ testDescription: String, _ text: String, _ operation: String) {
      self.testDescription = testDescription
      self.text = text
      self.operation = operation
    }
  }

  @Test(arguments: [
    Member(
      "an event data store",
      #"""
      {"EventDataStoreArn": "arn:aws:cloudtrail:us-east-1:999988887777:eventdatastore/x",
       "AdvancedEventSelectors": [{"FieldSelectors": []}]}
      """#, "get-event-data-store"),
    Member(
      "an event data store without its ARN",
      #"{"Name": "x", "RetentionPeriod": 90, "AdvancedEventSelectors": []}"#,
      "get-event-data-store"),
    Member(
      "an event data store in a bare list",
      #"[{"EventDataStoreArn": "x", "AdvancedEventSelectors": []}]"#, "get-event-data-store"),
    Member(
      "the short list of trails",
      #"[{"TrailARN": "arn:aws:cloudtrail:us-east-1:111122223333:trail/x", "Name": "x"}]"#,
      "list-trails"),
    Member(
      "subscription filters",
      #"[{"filterName": "x", "filterPattern": "", "destinationArn": "arn:aws:lambda:x:1:y"}]"#,
      "describe-subscription-filters"),
    Member(
      "the history of alarms",
      #"[{"AlarmName": "x", "HistoryItemType": "StateUpdate", "HistorySummary": ""}]"#,
      "describe-alarm-history"),
    Member(
      "subscriptions of another service",
      #"{"Subscriptions": [{"SubscriptionId": "x", "EndPoint": "y", "Protocol": "HTTPS"}]}"#,
      "describe-notification-subscriptions"),
  ])
  func `a member of another operation rules a file out without any name`(_ row: Member) {
    let bundle = EvidenceBundle(
      SampleFolder.completeChain.files + [SourceFile(path: "x.json", text: row.text)])
    let entry = bundle.entries.first { $0.file == "x.json" }
    #expect(entry?.command == row.operation)
    #expect(entry?.binding == .unrecognised)
    #expect(bundle.problems.map(\.id) == [.otherCommand])
  }

  @Test(arguments: [
    "list-of-files/alarms.json", "get-everything/alarms.json", "start-here/alarms.json",
    "update 2026/alarms.json", "create-evidence.json", "get-evidence.json", "list.json",
    "describe-alarms/list-trails.json", "describe-alarms-main.json", "DescribeAlarms_1.json",
    "my-list-of-alarms.json", "put-away/x.json", "Test-Account/get-alarms.json",
  ])
  func `ordinary words in a path rule nothing out`(_ path: String) {
    let folder = SampleFolder.completeChain.renaming(SampleFolder.alarms, to: path)
    let isListed = path.contains("list-trails")
    let entry = folder.bundle.entries.first { $0.file == path }
    #expect(entry?.binding == (isListed ? .unrecognised : .content))
  }

  @Test(arguments: Way.allCases)
  func `the alarms of one metric are shown and prove no absence`(_ way: Way) {
    let chain = SampleFolder.completeChain
    let files = way.files(chain.texts[SampleFolder.alarms] ?? "", of: "describe-alarms-for-metric")
    let bundle = EvidenceBundle(chain.removing(SampleFolder.alarms).files + files)
    let alarms = bundle.metricAlarms(account: "111122223333", region: "us-east-1")
    #expect(alarms.items.count == 1)
    #expect(alarms.gap?.kind == .part)
    #expect(bundle.entries.contains { $0.command == "describe-alarms-for-metric" })
  }

  @Test func `get-trail shows its trail and proves no absence`() {
    let chain = SampleFolder.completeChain
    let list = chain.texts[SampleFolder.trails] ?? ""
    let text = list.replacing("\"trailList\": [", with: "\"Trail\":").replacing("]", with: "")
    let bundle = chain.adding("get-trail.json", text).removing(SampleFolder.trails).bundle
    let trails = bundle.trails(of: "111122223333")
    #expect(trails.items.map(\.name) == ["management-events"])
    #expect(trails.gap?.kind == .part)
    #expect(bundle.problems.isEmpty)
  }

  @Test func `subscriptions of several topics are shown and prove no absence`() throws {
    let chain = SampleFolder.completeChain
    let own = "arn:aws:sns:us-east-1:111122223333:security-alerts"
    let other = #"{"SubscriptionArn": "PendingConfirmation", "TopicArn": "\#(own)2"}, {"#
    let list = (chain.texts[SampleFolder.subscriptions] ?? "")
      .replacing("\"Subscriptions\": [\n        {", with: "\"Subscriptions\": [\(other)")
    let bundle = chain.adding(SampleFolder.subscriptions, list).bundle
    let subscriptions = bundle.subscriptions(of: try #require(ARN(own)))
    #expect(subscriptions.items.count == 1)
    #expect(subscriptions.gap?.kind == .part)
  }
}
