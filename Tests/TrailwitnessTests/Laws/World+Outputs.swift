import AWSEvidence
import CISControls
import EvidenceIntake

/// What the AWS CLI prints of a world, and how it may be saved.
extension World {
  /// One answer with the call that it belongs to.
  struct Output: Sendable {
    let request: EvidenceRequest

    /// The command line; `request` alone says nothing of alarm types.
    let commandLine: String
    let text: String

    init(_ request: EvidenceRequest, _ text: String, commandLine: String? = nil) {
      self.request = request
      self.text = text
      self.commandLine = commandLine ?? request.commandLine ?? ""
    }
  }

  /// How outputs are saved.
  enum Arrival: CaseIterable, Sendable {
    /// By the recommended layout, each file bare.
    case tree

    /// Each in a terminal session of its own that begins by asking whose credentials these are.
    case sessions
  }

  /// All outputs that settle the world's controls, one file each.
  func files(_ arrival: Arrival) -> [SourceFile] { Self.files(of: outputs, arrival) }

  static func files(of outputs: [Output], _ arrival: Arrival) -> [SourceFile] {
    outputs.enumerated().map { index, output in
      switch arrival {
      case .tree:
        let isPlain = output.request.command == .describeAlarms && !output.asksForTypes
        let path = output.request.file
        return SourceFile(
          path: isPlain ? path.replacing(".json", with: "-plain.json") : path, text: output.text)
      case .sessions: return SourceFile(path: "session-\(index).txt", text: output.session)
      }
    }
  }

  var outputs: [Output] {
    accounts.flatMap { account in
      account.regions.flatMap { regionOutputs(of: account, in: $0) }
        + trails(seenBy: account).flatMap { trailOutputs(of: $0, seenBy: account) }
        + account.trails.filter(\.hasGroup).map(filterOutput)
    }
  }

  private func regionOutputs(of account: Account, in region: String) -> [Output] {
    let seen = trails(seenBy: account).filter { $0.isMultiRegion || $0.region == region }
    let trails = Output(
      EvidenceRequest(.describeTrails, account: account.id, region: region),
      #"{"trailList": [\#(seen.map(\.json).joined(separator: ",\n"))]}"#
    )
    let topics = account.topics.map { topic in
      let arn = topic.arn(of: account.id, in: region)
      return Output(
        EvidenceRequest(
          .listSubscriptionsByTopic, subject: arn, account: account.id, region: region),
        topic.json(of: account.id, in: region)
      )
    }
    return [trails] + alarmOutputs(of: account, in: region) + topics
  }

  private func alarmOutputs(of account: Account, in region: String) -> [Output] {
    let filters = account.trails.filter { $0.region == region }.flatMap(\.filters)
    let metric = filters.flatMap { filter in
      filter.alarms.map { $0.json(on: filter, of: account.id, in: region) }
    }
    let composite = filters.flatMap(\.alarms).compactMap {
      $0.composite(of: account.id, in: region)
    }
    let request = EvidenceRequest(.describeAlarms, account: account.id, region: region)
    let plain = "aws cloudwatch describe-alarms --region \(region) --output json"
    let types = "\(plain) --alarm-types MetricAlarm CompositeAlarm"
    return [Output(request, Self.alarms(metric, composite), commandLine: types)]
      + (hasPlainAlarms ? [Output(request, Self.alarms(metric, []), commandLine: plain)] : [])
  }

  private static func alarms(_ metric: [String], _ composite: [String]) -> String {
    """
    {"MetricAlarms": [\(metric.joined(separator: ",\n"))],
    "CompositeAlarms": [\(composite.joined(separator: ",\n"))]}
    """
  }

  private func trailOutputs(of trail: Trail, seenBy account: Account) -> [Output] {
    let subject = trail.owner == account.id ? trail.name : trail.arn
    func request(_ command: AWSCommand) -> EvidenceRequest {
      EvidenceRequest(command, subject: subject, account: account.id, region: trail.region)
    }
    return [
      Output(request(.getTrailStatus), trail.status.json),
      Output(
        request(.getEventSelectors), #"{"TrailARN": "\#(trail.arn)", \#(trail.selectors.json)}"#),
    ]
  }

  private func filterOutput(of trail: Trail) -> Output {
    Output(
      EvidenceRequest(
        .describeMetricFilters, subject: trail.group, account: trail.owner, region: trail.region),
      #"{"metricFilters": [\#(trail.filters.flatMap { $0.json(in: trail) }.joined(separator: ",\n"))]}"#
    )
  }
}

extension World.Output {
  fileprivate var asksForTypes: Bool {
    commandLine.utf8.firstRange(of: "--alarm-types".utf8) != nil
  }

  fileprivate var session: String {
    let account = request.account ?? ""
    return """
      $ aws sts get-caller-identity
      {"UserId": "AIDAEXAMPLE", "Account": "\(account)", "Arn": "arn:aws:iam::\(account):user/a"}
      $ \(commandLine)
      \(text)

      """
  }
}

extension World.Trail {
  fileprivate var json: String {
    let logs = "arn:aws:logs:\(region):\(owner):log-group:\(group):*"
    let delivery =
      hasGroup
      ? """
      "CloudWatchLogsLogGroupArn": "\(logs)",
      "CloudWatchLogsRoleArn": "arn:aws:iam::\(owner):role/cloudtrail-to-logs",
      """ : ""
    return """
      {"Name": "\(name)", "S3BucketName": "trail-logs-\(owner)",
      "IncludeGlobalServiceEvents": true, "IsMultiRegionTrail": \(isMultiRegion),
      "HomeRegion": "\(region)", "TrailARN": "\(arn)", "LogFileValidationEnabled": true,
      \(delivery)
      "HasCustomEventSelectors": true, "HasInsightSelectors": false,
      "IsOrganizationTrail": \(isOrganization)}
      """
  }
}

extension World.Trail.Status {
  fileprivate var json: String {
    let error =
      self == .failing ? #""LatestCloudWatchLogsDeliveryError": "AccessDenied","# : ""
    // Seventeen days before what is delivered to S3, or seconds after it.
    let logs = self == .unserved ? "1793943611.218" : "1795412411.218"
    return """
      {"IsLogging": \(self != .stopped), "LatestDeliveryTime": 1795412407.402, \(error)
      "StartLoggingTime": 1790325000.1, "LatestCloudWatchLogsDeliveryTime": \(logs),
      "LatestDeliveryAttemptTime": "2026-11-23T05:40:07Z",
      "LatestNotificationAttemptTime": "", "LatestNotificationAttemptSucceeded": "",
      "LatestDeliveryAttemptSucceeded": "2026-11-23T05:40:07Z",
      "TimeLoggingStarted": "2026-09-25T08:30:00Z", "TimeLoggingStopped": ""}
      """
  }
}

extension World.Trail.Selectors {
  fileprivate var json: String {
    switch self {
    case .all: #""EventSelectors": [\#(Self.basic("All", true))]"#
    case .withoutKeys:
      #""EventSelectors": [\#(Self.basic("All", true, without: "\"kms.amazonaws.com\""))]"#
    case .dataOnly: #""EventSelectors": [\#(Self.basic("All", false))]"#
    case .halves:
      #""EventSelectors": [\#(Self.basic("ReadOnly", true)), \#(Self.basic("WriteOnly", true))]"#
    case .advanced: #""AdvancedEventSelectors": [\#(Self.advanced("Management"))]"#
    case .none: #""AdvancedEventSelectors": [\#(Self.advanced("Data"))]"#
    }
  }

  private static func basic(
    _ type: String,
    _ management: Bool,
    without sources: String = ""
  ) -> String {
    """
    {"ReadWriteType": "\(type)", "IncludeManagementEvents": \(management),
    "DataResources": [], "ExcludeManagementEventSources": [\(sources)]}
    """
  }

  private static func advanced(_ category: String) -> String {
    let type = #"{"Field": "resources.type", "Equals": ["AWS::S3::Object"]}"#
    return """
      {"Name": "selector", "FieldSelectors": [{"Field": "eventCategory", "Equals": ["\(category)"]}
      \(category == "Data" ? ", \(type)" : "")]}
      """
  }
}

extension World.Filter {
  /// The text between the braces of the plainest prescribed pattern.
  private var body: String {
    let text = control.patterns(in: World.version).first?.text ?? ""
    let open = text.utf8.firstIndex(of: UInt8(ascii: "{")) ?? text.startIndex
    let close = text.utf8.lastIndex(of: UInt8(ascii: "}")) ?? text.endIndex
    return String(text[text.utf8.index(after: open)..<close])
  }

  private var pattern: String {
    switch kind {
    case .literal: control.patterns(in: World.version).first?.text ?? ""
    case .inParentheses: "{ ((\(body))) }"
    case .withMore: "{ (\(body)) || ($.eventName = NeverSeenAnywhere) }"
    case .guarded: "{ ($.eventSource = \(control.guardedSource ?? "")) && (\(body)) }"
    case .narrowed: #"{ (\#(body)) && ($.sourceIPAddress = "192.0.2.1") }"#
    case .other: "{ $.eventName = StartInstances }"
    }
  }

  /// The filter, and the other one that publishes to its metric.
  fileprivate func json(in trail: World.Trail) -> [String] {
    let own = json(name, pattern, "1", in: trail)
    return switch neighbour {
    case nil: [own]
    case .ones: [own, json("\(name)-all", "{ $.eventName = AssumeRole }", "1", in: trail)]
    case .zeros: [own, json("\(name)-all", "{ $.eventName = AssumeRole }", "0", in: trail)]
    }
  }

  private func json(
    _ name: String,
    _ pattern: String,
    _ value: String,
    in trail: World.Trail
  ) -> String {
    """
    {"filterName": "\(name)", "filterPattern": "\(pattern.replacing("\"", with: "\\\""))",
    "metricTransformations": [{"metricName": "\(self.name)", "metricNamespace": "World",
    "metricValue": "\(value)"}], "creationTime": 1795325001000, "logGroupName": "\(trail.group)",
    "applyOnTransformedLogs": false}
    """
  }
}

extension World.Alarm {
  private func common(_ name: String, of account: String, in region: String) -> String {
    """
    "AlarmName": "\(name)",
    "AlarmArn": "arn:aws:cloudwatch:\(region):\(account):alarm:\(name)",
    "AlarmConfigurationUpdatedTimestamp": "2026-11-01T08:31:27.940000+00:00",
    "OKActions": [], "InsufficientDataActions": [],
    "StateValue": "\(kind == .warmingUp ? "INSUFFICIENT_DATA" : "OK")",
    "StateReason": "quiet", "StateUpdatedTimestamp": "2026-11-02T08:32:10.663000+00:00"
    """
  }

  fileprivate func json(on filter: World.Filter, of account: String, in region: String) -> String {
    let arns = topics.map { "\"\($0.arn(of: account, in: region))\"" }.joined(separator: ", ")
    let points = kind == .someOfMany ? #""EvaluationPeriods": 12, "DatapointsToAlarm": 1"# : nil
    let comparison = kind == .above0 ? "GreaterThanThreshold" : "GreaterThanOrEqualToThreshold"
    let warmUp = """
      "WarmUpConfiguration": {"WarmUpPeriodDurationInMinutes": 1440,
      "OnlyStartEvaluatingAfterWarmUpPeriodEnds": true},
      """
    return """
      {\(common(name, of: account, in: region)), \(kind == .warmingUp ? warmUp : "")
      "ActionsEnabled": \(kind != .disabled),
      "AlarmActions": [\(arns)], "MetricName": "\(filter.name)",
      "Namespace": "\(kind == .otherNamespace ? "Elsewhere" : "World")", "Statistic": "\(kind == .average ? "Average" : "Sum")",
      "Dimensions": [], "Period": 300, \(points ?? #""EvaluationPeriods": 1"#),
      "Threshold": \(kind == .above0 ? "0.0" : kind == .thresholdOfHundred ? "100.0" : "1.0"),
      "ComparisonOperator": "\(comparison)",
      "TreatMissingData": "\(kind == .breachingGaps ? "breaching" : "notBreaching")",
      "StateTransitionedTimestamp": "2026-11-02T08:32:10.663000+00:00"}
      """
  }

  fileprivate func composite(of account: String, in region: String) -> String? {
    guard let topic = compositeTopics.first else { return nil }
    return """
      {\(common("\(name)-composite", of: account, in: region)), "ActionsEnabled": true,
      "AlarmActions": ["\(topic.arn(of: account, in: region))"],
      "AlarmRule": "ALARM(\\"\(name)\\")",
      "StateTransitionedTimestamp": "2026-11-02T08:32:10.663000+00:00"}
      """
  }
}

extension World.Topic {
  fileprivate func arn(of account: String, in region: String) -> String {
    "arn:aws:sns:\(region):\(account):\(name)"
  }

  fileprivate func json(of account: String, in region: String) -> String {
    let topic = arn(of: account, in: region)
    let confirmed = "\(topic):5d3c2b1a-0f9e-4d8c-b7a6-95847362514f"
    let arns = (isConfirmed ? [confirmed] : []) + (hasPending ? ["PendingConfirmation"] : [])
    let list = arns.map { arn in
      """
      {"SubscriptionArn": "\(arn)", "Owner": "\(account)", "Protocol": "email",
      "Endpoint": "security@example.com", "TopicArn": "\(topic)"}
      """
    }
    return #"{"Subscriptions": [\#(list.joined(separator: ", "))]}"#
  }
}
