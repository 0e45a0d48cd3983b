import CISControls
import EvidenceIntake
import EvidenceJSON

/// Evidence of an organization that there is not: the same for a seed on every machine.
///
/// An account has one trail of all regions, the fifteen alarms of the benchmark and two hundred
/// others over 17 regions: about 38 files and 0.35 MB. One account in four is broken in some way, one
/// in eight sends its alarms to the topic of the first account, and one in sixteen has the
/// organization's trail, whose log group is in the first account.
struct SyntheticOrganization: Sendable {
  /// The number of accounts.
  let count: Int

  /// What settles the choices.
  let seed: UInt64

  /// The regions that every account is asked in; the first is that of the trail.
  static let regions = [
    "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ap-south-1", "ap-northeast-1",
    "ap-northeast-2", "ap-northeast-3", "ap-southeast-1", "ap-southeast-2", "ca-central-1",
    "eu-central-1", "eu-west-1", "eu-west-2", "eu-west-3", "eu-north-1", "sa-east-1",
  ]

  /// The accounts in ascending order of their ids.
  var accounts: some Sequence<SyntheticAccount> {
    (0..<count).lazy.map { SyntheticAccount(index: $0, seed: seed) }
  }
}

/// One account of a ``SyntheticOrganization`` with the outputs that its owner saved.
struct SyntheticAccount: Sendable {
  /// How an account's set-up differs from one that holds.
  enum Fault: Int, CaseIterable, Sendable {
    case actionsDisabled
    case filterNarrowed
    case subscriptionPending
    case trailStopped
    case filtersNotSaved
    case metricRenamed
    case alarmListCut
    case statusNotSaved
  }

  /// The place in the organization, counted from 0.
  let index: Int

  /// The fault; `nil` in an account whose chains hold.
  let fault: Fault?

  /// Which control the fault concerns, as an index in the catalog.
  private let target: Int

  /// Draws an account.
  init(index: Int, seed: UInt64) {
    self.index = index
    var state = seed &+ UInt64(index) &* 0x9E37_79B9_7F4A_7C15
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let isBroken = index > 0 && draw(4) == 0
    fault = isBroken ? Fault(rawValue: draw(Fault.allCases.count)) : nil
    target = draw(ControlCatalog.all.count)
  }

  /// The account's id.
  var id: String { Self.id(of: index) }

  private static func id(of index: Int) -> String { String(100_000_000_000 + index) }

  private var hasOrganizationTrail: Bool { index % 16 == 5 }
  private var hasCentralTopic: Bool { index % 8 == 3 }
  private var home: String { SyntheticOrganization.regions[0] }
  private var trailOwner: String { hasOrganizationTrail ? Self.id(of: 0) : id }
  private var trail: String { "arn:aws:cloudtrail:\(home):\(trailOwner):trail/events" }

  private var topic: String {
    "arn:aws:sns:\(home):\(hasCentralTopic ? Self.id(of: 0) : id):security-alerts"
  }

  /// The outputs by the paths of their files below the organization's folder.
  var files: [(path: String, text: String)] {
    let lists = SyntheticOrganization.regions.flatMap { region in
      [
        (request(.describeTrails, region: region), trails),
        (request(.describeAlarms, region: region), alarms(in: region)),
      ]
    }
    let answers = [
      fault == .statusNotSaved ? nil : (request(.getTrailStatus, "events"), status),
      (request(.getEventSelectors, "events"), selectors),
      fault == .filtersNotSaved || hasOrganizationTrail
        ? nil : (request(.describeMetricFilters, "CloudTrail/events"), filters),
      hasCentralTopic ? nil : (request(.listSubscriptionsByTopic, topic), subscriptions),
    ]
    return (lists + answers.compactMap(\.self)).map { ($0.file, $1) }
  }

  private func request(
    _ command: AWSCommand,
    _ subject: String? = nil,
    region: String = SyntheticOrganization.regions[0]
  ) -> EvidenceRequest {
    EvidenceRequest(command, subject: subject, account: id, region: region)
  }
}

extension SyntheticAccount {
  private var trails: String {
    """
    {
        "trailList": [
            {
                "Name": "events",
                "S3BucketName": "trail-logs-\(trailOwner)",
                "IncludeGlobalServiceEvents": true,
                "IsMultiRegionTrail": true,
                "HomeRegion": "\(home)",
                "TrailARN": "\(trail)",
                "LogFileValidationEnabled": true,
                "CloudWatchLogsLogGroupArn": "arn:aws:logs:\(home):\(trailOwner):log-group:CloudTrail/events:*",
                "CloudWatchLogsRoleArn": "arn:aws:iam::\(trailOwner):role/cloudtrail-to-logs",
                "HasCustomEventSelectors": true,
                "HasInsightSelectors": false,
                "IsOrganizationTrail": \(hasOrganizationTrail)
            }
        ]
    }

    """
  }

  private var status: String {
    """
    {
        "IsLogging": \(fault != .trailStopped),
        "LatestDeliveryTime": 1795412407.402,
        "StartLoggingTime": 1795325000.1,
        "LatestCloudWatchLogsDeliveryTime": 1795412411.218,
        "TimeLoggingStarted": "2026-11-22T05:23:20Z",
        "TimeLoggingStopped": ""
    }

    """
  }

  private var selectors: String {
    """
    {
        "TrailARN": "\(trail)",
        "EventSelectors": [
            {
                "ReadWriteType": "All",
                "IncludeManagementEvents": true,
                "DataResources": [],
                "ExcludeManagementEventSources": []
            }
        ]
    }

    """
  }

  private var filters: String {
    let items = ControlCatalog.all.enumerated().map { index, control in
      let text = control.patterns(in: .standard).first?.text ?? ""
      let isNarrowed = fault == .filterNarrowed && index == target
      let pattern =
        isNarrowed ? "{ (\(text.dropFirst().dropLast())) && ($.awsRegion = \"us-east-1\") }" : text
      return """
                {
                    "filterName": "\(control.id)",
                    "filterPattern": \(Self.quoted(pattern)),
                    "metricTransformations": [
                        {
                            "metricName": "\(control.id)",
                            "metricNamespace": "CISBenchmark",
                            "metricValue": "1"
                        }
                    ],
                    "creationTime": 1795325001000,
                    "logGroupName": "CloudTrail/events",
                    "applyOnTransformedLogs": false
                }
        """
    }
    return "{\n    \"metricFilters\": [\n\(items.joined(separator: ",\n"))\n    ]\n}\n"
  }

  private var subscriptions: String {
    let arn = fault == .subscriptionPending ? "PendingConfirmation" : "\(topic):5e1b0a3c"
    return """
      {
          "Subscriptions": [
              {
                  "SubscriptionArn": "\(arn)",
                  "Owner": "\(id)",
                  "Protocol": "email",
                  "Endpoint": "security@example.com",
                  "TopicArn": "\(topic)"
              }
          ]
      }

      """
  }

  private func alarms(in region: String) -> String {
    var list = (0..<12).map { number in
      alarm(
        "service-\(number)", in: region, namespace: "AWS/Lambda", metric: "Errors",
        isEnabled: true)
    }
    for (index, control) in ControlCatalog.all.enumerated() where region == home {
      let isTarget = index == target
      let isRenamed = fault == .metricRenamed && isTarget
      list.append(
        alarm(
          control.id, in: region, namespace: "CISBenchmark",
          metric: isRenamed ? control.id + "-old" : control.id,
          isEnabled: !(fault == .actionsDisabled && isTarget)))
    }
    let token = fault == .alarmListCut && region == home ? ",\n    \"NextToken\": \"AAEA\"" : ""
    let alarms = list.joined(separator: ",\n")
    return "{\n    \"MetricAlarms\": [\n\(alarms)\n    ],\n    \"CompositeAlarms\": []\(token)\n}\n"
  }

  private func alarm(
    _ name: String,
    in region: String,
    namespace: String,
    metric: String,
    isEnabled: Bool
  ) -> String {
    """
            {
                "AlarmName": "\(name)",
                "AlarmArn": "arn:aws:cloudwatch:\(region):\(id):alarm:\(name)",
                "AlarmConfigurationUpdatedTimestamp": 1793608287.94,
                "ActionsEnabled": \(isEnabled),
                "OKActions": [],
                "AlarmActions": [
                    "\(topic)"
                ],
                "InsufficientDataActions": [],
                "StateValue": "OK",
                "StateReason": "Threshold Crossed: no datapoints were received for 1 period and 1 missing datapoint was treated as [NonBreaching].",
                "StateReasonData": "{\\"version\\":\\"1.0\\",\\"queryDate\\":\\"2026-11-02T08:32:10.660+0000\\",\\"statistic\\":\\"Sum\\",\\"period\\":300,\\"recentDatapoints\\":[],\\"threshold\\":1.0,\\"evaluatedDatapoints\\":[{\\"timestamp\\":\\"2026-11-02T08:32:10.660+0000\\"}]}",
                "StateUpdatedTimestamp": 1793608330.663,
                "MetricName": "\(metric)",
                "Namespace": "\(namespace)",
                "Statistic": "Sum",
                "Dimensions": [],
                "Period": 300,
                "EvaluationPeriods": 1,
                "Threshold": 1.0,
                "ComparisonOperator": "GreaterThanOrEqualToThreshold",
                "TreatMissingData": "notBreaching",
                "StateTransitionedTimestamp": 1793608330.663
            }
    """
  }

  /// The text of a pattern as a JSON string.
  private static func quoted(_ pattern: String) -> String {
    let escaped = pattern.replacingScalar("\\", with: #"\\"#).replacingScalar("\"", with: #"\""#)
    return "\"\(escaped)\""
  }
}
