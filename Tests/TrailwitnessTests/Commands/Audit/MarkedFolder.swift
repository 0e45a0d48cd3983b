import AuditModel
import EvidenceJSON
import Foundation
import TestSupport
import Testing

/// A folder in which every name, account, address and free text that AWS has room for is marked.
///
/// What is left of ``mark`` in a redacted report was not hidden.
struct MarkedFolder: CustomTestStringConvertible, Sendable {
  /// What stands in everything that is somebody's own, and in nothing else.
  static let mark = "zq"

  /// The last part of a confirmed subscription's ARN, which is nobody's to choose.
  static let subscription = "5d3c2b1a-0f9e-4d8c-b7a6-95847362514f"

  let seed: UInt64

  /// Whether names may be such as AWS allows nobody.
  let isHostile: Bool

  /// The account that the folder is of.
  let account: String
  let folder: SampleFolder

  var testDescription: String { "seed \(seed)\(isHostile ? ", hostile" : "")" }

  init(seed: UInt64, isHostile: Bool) {
    var names = Names(seed: seed, isHostile: isHostile)
    self.seed = seed
    self.isHostile = isHostile
    account = String(300_000_000_000 + names.random.number(below: 600_000_000_000))
    let values = names.values(account: account)
    var texts = Self.templates.mapValues { template in
      values.reduce(template) { $0.replacing("<\($1.key)>", with: $1.value) }
    }
    // A folder of the commands' outputs alone shows chains further than one of everything.
    let isTidy = !seed.isMultiple(of: 3)
    for path in texts.keys.sorted() where path != SampleFolder.trails {
      let isOfChain = SampleFolder.completeChain.texts[path] != nil
      let isThere = isOfChain ? !names.random.isOne(in: 8) : !isTidy && names.random.isOne(in: 3)
      if !isThere { texts[path] = nil }
    }
    var moved: [String: String] = [:]
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      switch isTidy ? 2 : names.random.number(below: 4) {
      case 0: moved["\(names.plain()) Ltd/\(account)/us-east-1/\(path)"] = text
      case 1: moved["\(names.plain()).\(path)"] = text
      default: moved[path] = text
      }
    }
    folder = SampleFolder(moved)
  }
}

extension MarkedFolder {
  /// Draws names with the mark in them.
  private struct Names {
    var random: SeededRandom
    let isHostile: Bool

    init(seed: UInt64, isHostile: Bool) {
      random = SeededRandom(seed: seed)
      self.isHostile = isHostile
    }

    /// A name that AWS allows everywhere.
    mutating func plain() -> String {
      MarkedFolder.mark
        + (0..<5).map { _ in random.element(of: ["qu", "zo", "xi", "wy", "vu", "ky"]) }.joined()
    }

    /// A name as a JSON string has it between its quotes.
    mutating func name(_ separators: [String] = ["-", "_", ""]) -> String {
      let name = plain() + random.element(of: separators) + plain()
      guard isHostile, random.isOne(in: 6) else { return name }
      let hostile = random.element(of: [
        "a \(name)", "`\(name)`", "\(name)`x", "'\(name)'", "\(name)\u{301}", "\u{301}\(name)",
        "--\(name)", "\"\(name)\"", "\(name):b/\(plain())", "arn:\(name)", "arn:aws:sns:\(name)",
        "\(name)\n\(plain())", "%2F\(name)", "\(name)@\(name)", "{\(name)}", "*\(name)*",
        "$.\(name)",
        "https://\(name).example/\(plain())", "OK \(name)", "111122223333 \(name)",
        "ALARM(\"\(name)\")", "\u{1FEF}\(name)", "/\(name)~", "1\(name)", "\(name)=1 OR TRUE",
      ])
      let bytes = (try? JSONEncoder().encode([hostile])) ?? Data()
      return String(decoding: bytes.dropFirst(2).dropLast(2), as: UTF8.self)
    }

    mutating func values(account: String) -> [String: String] {
      var values = ["account": account]
      for name in [
        "trail", "filter", "other-filter", "metric", "namespace", "alarm", "topic", "bucket",
        "prefix", "role",
        "key", "other-alarm", "composite", "query", "dimension", "value", "text", "user", "caller",
        "unknown",
      ] { values[name] = name == "trail" ? self.name(["-", "_"]) : self.name() }
      values["group"] = self.name(["/", "-", "."])
      values["region"] = isHostile && random.isOne(in: 8) ? self.name() : "us-east-1"
      values["address"] = random.element(of: [
        "\(plain()).o@\(plain()).example", "https://\(plain()).example/\(plain())",
        "arn:aws:lambda:us-east-1:\(account):function:\(plain())",
      ])
      values["subscription"] =
        random.isOne(in: 4)
        ? "PendingConfirmation"
        : "arn:aws:sns:<region>:\(account):<topic>:\(MarkedFolder.subscription)"
      values["subscription"] = (values["subscription"] ?? "")
        .replacing("<region>", with: values["region"] ?? "")
        .replacing("<topic>", with: values["topic"] ?? "")
      values["mfa"] = #"&& ($.additionalEventData.MFAUsed != \"Yes\") "#
      values["word"] = isHostile && random.isOne(in: 4) ? self.name() : "notBreaching"
      values["state"] = isHostile && random.isOne(in: 3) ? self.name() : "OK"
      values["protocol"] = isHostile && random.isOne(in: 3) ? self.name() : "email"
      values["error"] = random.isOne(in: 4) ? self.name() : ""
      values["pattern"] = random.element(of: [
        "", "", "", "", "($.userIdentity.userName != \\\"\(plain())\\\") && ",
        "($.userIdentity.arn != \\\"arn:aws:iam::\(account):role/\(plain())/*\\\") && ",
        "($.recipientAccountId = \(account)) && ", "($.sourceIPAddress != 10.*) && ",
        "($.userIdentity.sessionContext.sessionIssuer.userName != %\(plain()).*%) && ",
      ])
      return values
    }
  }

  private static let digest = String(repeating: "0", count: 64)

  private static let templates = [
    SampleFolder.trails: """
    {"trailList": [{"Name": "<trail>", "S3BucketName": "<bucket>", "S3KeyPrefix": "<prefix>",
      "SnsTopicName": "<topic>", "SnsTopicARN": "arn:aws:sns:<region>:<account>:<topic>",
      "IncludeGlobalServiceEvents": true, "IsMultiRegionTrail": true, "HomeRegion": "<region>",
      "TrailARN": "arn:aws:cloudtrail:<region>:<account>:trail/<trail>",
      "LogFileValidationEnabled": true,
      "CloudWatchLogsLogGroupArn": "arn:aws:logs:<region>:<account>:log-group:<group>:*",
      "CloudWatchLogsRoleArn": "arn:aws:iam::<account>:role/<role>",
      "KmsKeyId": "arn:aws:kms:<region>:<account>:key/<key>",
      "HasCustomEventSelectors": true, "HasInsightSelectors": false,
      "IsOrganizationTrail": false}]}
    """,
    SampleFolder.status: """
    {"IsLogging": true, "LatestDeliveryTime": 1795412407.402, "StartLoggingTime": 1795325000.1,
     "LatestCloudWatchLogsDeliveryError": "<error>", "LatestDeliveryError": "<text>",
     "LatestCloudWatchLogsDeliveryTime": 1795412411.218}
    """,
    SampleFolder.selectors: """
    {"TrailARN": "arn:aws:cloudtrail:<region>:<account>:trail/<trail>",
     "EventSelectors": [{"ReadWriteType": "All", "IncludeManagementEvents": true,
       "DataResources": [{"Type": "AWS::S3::Object", "Values": ["arn:aws:s3:::<bucket>/<prefix>"]}],
       "ExcludeManagementEventSources": []}]}
    """,
    SampleFolder.filters: """
    {"metricFilters": [{"filterName": "<filter>",
      "filterPattern": "{ <pattern>($.eventName = \\"ConsoleLogin\\") <mfa>}",
      "metricTransformations": [{"metricName": "<metric>", "metricNamespace": "<namespace>",
        "metricValue": "1"}],
      "creationTime": 1795325001000, "logGroupName": "<group>"},
     {"filterName": "<other-filter>", "filterPattern": "{ <pattern>($.eventName = \\"ConsoleLogin\\") <mfa>}",
      "fieldSelectionCriteria": "@aws.account = \\"<account>\\"",
      "metricTransformations": [{"metricName": "<metric>", "metricNamespace": "<namespace>",
        "metricValue": "<value>", "dimensions": {"<dimension>": "$.<value>"}}],
      "creationTime": 1795325001000, "logGroupName": "<group>"}]}
    """,
    SampleFolder.alarms: """
    {"MetricAlarms": [{"AlarmName": "<alarm>", "AlarmDescription": "<text>",
      "AlarmArn": "arn:aws:cloudwatch:<region>:<account>:alarm:<alarm>", "ActionsEnabled": true,
      "OKActions": ["<text>"], "AlarmActions": ["arn:aws:sns:<region>:<account>:<topic>",
        "arn:aws:lambda:<region>:<account>:function:<role>"],
      "InsufficientDataActions": [], "StateValue": "<state>", "StateReason": "<text>",
      "MetricName": "<metric>", "Namespace": "<namespace>", "Statistic": "Sum",
      "Dimensions": [], "Period": 300, "EvaluationPeriods": 1, "Threshold": 1.0,
      "ComparisonOperator": "GreaterThanOrEqualToThreshold", "TreatMissingData": "<word>"},
     {"AlarmName": "<other-alarm>", "<unknown>": 1, "ActionsEnabled": true, "OKActions": [],
      "AlarmArn": "arn:aws:cloudwatch:<region>:<account>:alarm:<other-alarm>",
      "AlarmActions": ["arn:aws:sns:<region>:<account>:<topic>"], "InsufficientDataActions": [],
      "StateValue": "OK", "EvaluationPeriods": 1, "Threshold": 1.0,
      "ComparisonOperator": "GreaterThanOrEqualToThreshold", "TreatMissingData": "<word>",
      "Metrics": [{"Id": "<query>", "Expression": "SUM(<text>)", "ReturnData": true},
        {"Id": "m1", "Label": "<text>", "ReturnData": false, "MetricStat": {"Period": 60,
         "Stat": "Sum", "Metric": {"MetricName": "<metric>", "Namespace": "<namespace>",
          "Dimensions": [{"Name": "<dimension>", "Value": "<value>"}]}}}]}],
     "CompositeAlarms": [{"AlarmName": "<composite>",
      "AlarmArn": "arn:aws:cloudwatch:<region>:<account>:alarm:<composite>",
      "AlarmRule": "ALARM(<alarm>) OR <text>", "ActionsEnabled": true, "StateValue": "OK",
      "ActionsSuppressor": "<other-alarm>", "OKActions": [], "InsufficientDataActions": [],
      "AlarmActions": ["arn:aws:sns:<region>:<account>:<topic>"]}]}
    """,
    SampleFolder.subscriptions: """
    {"Subscriptions": [{"SubscriptionArn": "<subscription>", "Owner": "<account>",
      "Protocol": "<protocol>", "Endpoint": "<address>",
      "TopicArn": "arn:aws:sns:<region>:<account>:<topic>"}]}
    """,
    "evidence-manifest.json": """
    {"schema": "trailwitness-evidence-manifest", "schema_version": 1,
     "collected_by": "arn:aws:iam::<account>:user/<caller>", "collector": "<text>",
     "files": [{"path": "<text>.json", "sha256": "\(digest)", "bytes": 1, "exit_code": 0,
       "argv": ["aws", "cloudtrail", "get-trail-status", "--name", "<trail>", "--<text>"],
       "account": "<account>", "region": "<region>", "stderr": "<text>",
       "started_at": "2026-11-23T09:14:02Z", "finished_at": "2026-11-23T09:14:03Z"},
      {"path": "describe-alarms.json", "sha256": "\(digest)", "bytes": 1, "exit_code": 0,
       "argv": ["aws", "<text>", "<text>", "--region", "<region>"],
       "account": "<account>", "region": "<region>", "stderr": "<text>",
       "started_at": "2026-11-23T09:14:02Z", "finished_at": "2026-11-23T09:14:03Z"}]}
    """,
    "sts-get-caller-identity.json": """
    {"UserId": "AIDA<user>", "Account": "<account>", "Arn": "arn:aws:iam::<account>:user/<user>"}
    """,
    "a.txt": """
    An error occurred (AccessDenied) when calling the DescribeTrails operation: User: \
    arn:aws:iam::<account>:user/<user> is not authorized to perform: cloudtrail:<text>
    """,
    "b.txt": "An error occurred (<text>) when calling the <text> operation: <text>\n",
    "c.txt": "aws: error: argument operation: Invalid choice: '<text>', <text>\n",
    "d.txt": "$ aws cloudtrail get-trail-status --name <trail> --<text>\n{\"IsLogging\": true}\n",
    "e.txt": "<user>@<text>:~$ <text> <text>\n{\"IsLogging\": true}\n",
    "f.json": "{\"<text>\": 1, \"<text>\": 2, \"trailList\": 3}",
    "g.json": "{\"trailList\": [{\"Name\": 1, \"TrailARN\": "
      + "\"arn:aws:cloudtrail:us-east-1:<account>:trail/<trail>\", \"<text>\": {}}]}",
    "h.stderr.txt": "<text>\n",
    "i.json": "{\"cloudtrail\": {\"getTrailStatus\": {\"us-east-1\": {\"<trail>\": {\"data\": "
      + "{\"IsLogging\": false}}}}}}",
    "j.json": "{\"Subscriptions\": [], \"NextToken\": \"<text>\", \"<text>\": [}",
    "SHA256SUMS": "\(digest)  <text>\n\(digest)  a.txt\n",
  ]
}
