public import EvidenceIntake

extension DescribeAlarmsOutput {
  /// An alarm on the states of other alarms.
  ///
  /// - SeeAlso: CloudWatch's API reference, data type `CompositeAlarm`.
  public struct CompositeAlarm: Hashable, Sendable {
    /// The alarm's name.
    public let alarmName: String?

    /// The alarm's ARN.
    public let alarmARN: String?

    /// What somebody wrote about it.
    public let alarmDescription: String?

    /// When the alarm was last changed.
    public let alarmConfigurationUpdatedTimestamp: EvidenceTime?

    /// Whether actions are done at all.
    public let actionsEnabled: Bool?

    /// What is done on a change to `OK`.
    public let okActions: [String]?

    /// What is done on a change to `ALARM`.
    public let alarmActions: [String]?

    /// What is done on a change to `INSUFFICIENT_DATA`.
    public let insufficientDataActions: [String]?

    /// The state when the output was printed.
    public let stateValue: String?

    /// Why it is in that state.
    public let stateReason: String?

    /// Why it is in that state, as JSON.
    public let stateReasonData: String?

    /// When the state was last told.
    public let stateUpdatedTimestamp: EvidenceTime?

    /// When the state last changed.
    public let stateTransitionedTimestamp: EvidenceTime?

    /// The rule.
    public let alarmRule: String?

    /// The alarm that holds actions back.
    public let actionsSuppressor: String?

    /// The seconds that actions wait for the suppressor.
    public let actionsSuppressorWaitPeriod: Int?

    /// The seconds that actions are held back behind the suppressor.
    public let actionsSuppressorExtensionPeriod: Int?

    /// What holds actions back when the output was printed.
    public let actionsSuppressedBy: String?

    /// Why actions are held back.
    public let actionsSuppressedReason: String?

    init(_ reader: OutputReader) throws(OutputError) {
      alarmName = try reader.string("AlarmName")
      alarmARN = try reader.string("AlarmArn")
      alarmDescription = try reader.string("AlarmDescription")
      alarmConfigurationUpdatedTimestamp = try reader.time("AlarmConfigurationUpdatedTimestamp")
      actionsEnabled = try reader.boolean("ActionsEnabled")
      okActions = try reader.strings("OKActions")
      alarmActions = try reader.strings("AlarmActions")
      insufficientDataActions = try reader.strings("InsufficientDataActions")
      stateValue = try reader.string("StateValue")
      stateReason = try reader.string("StateReason")
      stateReasonData = try reader.string("StateReasonData")
      stateUpdatedTimestamp = try reader.time("StateUpdatedTimestamp")
      stateTransitionedTimestamp = try reader.time("StateTransitionedTimestamp")
      alarmRule = try reader.string("AlarmRule")
      actionsSuppressor = try reader.string("ActionsSuppressor")
      actionsSuppressorWaitPeriod = try reader.integer("ActionsSuppressorWaitPeriod")
      actionsSuppressorExtensionPeriod = try reader.integer("ActionsSuppressorExtensionPeriod")
      actionsSuppressedBy = try reader.string("ActionsSuppressedBy")
      actionsSuppressedReason = try reader.string("ActionsSuppressedReason")
    }
  }

  /// The query that a log alarm runs.
  public struct ScheduledQueryConfiguration: Hashable, Sendable {
    /// The query.
    public let queryString: String?

    /// The log groups, by name or ARN.
    public let logGroupIdentifiers: [String]?

    /// The language.
    public let queryLanguage: String?

    /// What becomes a value.
    public let aggregationExpression: String?

    /// The role that runs it.
    public let scheduledQueryRoleARN: String?

    init(_ reader: OutputReader) throws(OutputError) {
      queryString = try reader.string("QueryString")
      logGroupIdentifiers = try reader.strings("LogGroupIdentifiers")
      queryLanguage = try reader.string("QueryLanguage")
      aggregationExpression = try reader.string("AggregationExpression")
      scheduledQueryRoleARN = try reader.string("ScheduledQueryRoleARN")
    }
  }

  /// An alarm on a scheduled query of logs.
  public struct LogAlarm: Hashable, Sendable {
    /// The alarm's name.
    public let alarmName: String?

    /// The alarm's ARN.
    public let alarmARN: String?

    /// What somebody wrote about it.
    public let alarmDescription: String?

    /// When the alarm was last changed.
    public let alarmConfigurationUpdatedTimestamp: EvidenceTime?

    /// Whether actions are done at all.
    public let actionsEnabled: Bool?

    /// What is done on a change to `OK`.
    public let okActions: [String]?

    /// What is done on a change to `ALARM`.
    public let alarmActions: [String]?

    /// What is done on a change to `INSUFFICIENT_DATA`.
    public let insufficientDataActions: [String]?

    /// The state when the output was printed.
    public let stateValue: String?

    /// Why it is in that state.
    public let stateReason: String?

    /// Why it is in that state, as JSON.
    public let stateReasonData: String?

    /// When the state was last told.
    public let stateUpdatedTimestamp: EvidenceTime?

    /// When the state last changed.
    public let stateTransitionedTimestamp: EvidenceTime?

    /// The query.
    public let scheduledQueryConfiguration: ScheduledQueryConfiguration?

    /// How many results are looked at.
    public let queryResultsToEvaluate: Int?

    /// How many of them must breach.
    public let queryResultsToAlarm: Int?

    /// What results are compared with.
    public let threshold: Double?

    /// How they are compared.
    public let comparisonOperator: String?

    /// What a missing result counts as.
    public let treatMissingData: String?

    /// Why the last look was not a whole one.
    public let evaluationState: String?

    /// How many log lines actions carry.
    public let actionLogLineCount: Int?

    /// The role that reads them.
    public let actionLogLineRoleARN: String?

    /// How long the alarm waits after a change.
    public let warmUpConfiguration: WarmUpConfiguration?

    init(_ reader: OutputReader) throws(OutputError) {
      alarmName = try reader.string("AlarmName")
      alarmARN = try reader.string("AlarmArn")
      alarmDescription = try reader.string("AlarmDescription")
      alarmConfigurationUpdatedTimestamp = try reader.time("AlarmConfigurationUpdatedTimestamp")
      actionsEnabled = try reader.boolean("ActionsEnabled")
      okActions = try reader.strings("OKActions")
      alarmActions = try reader.strings("AlarmActions")
      insufficientDataActions = try reader.strings("InsufficientDataActions")
      stateValue = try reader.string("StateValue")
      stateReason = try reader.string("StateReason")
      stateReasonData = try reader.string("StateReasonData")
      stateUpdatedTimestamp = try reader.time("StateUpdatedTimestamp")
      stateTransitionedTimestamp = try reader.time("StateTransitionedTimestamp")
      scheduledQueryConfiguration = try reader.object(
        "ScheduledQueryConfiguration", ScheduledQueryConfiguration.init)
      queryResultsToEvaluate = try reader.integer("QueryResultsToEvaluate")
      queryResultsToAlarm = try reader.integer("QueryResultsToAlarm")
      threshold = try reader.double("Threshold")
      comparisonOperator = try reader.string("ComparisonOperator")
      treatMissingData = try reader.string("TreatMissingData")
      evaluationState = try reader.string("EvaluationState")
      actionLogLineCount = try reader.integer("ActionLogLineCount")
      actionLogLineRoleARN = try reader.string("ActionLogLineRoleArn")
      warmUpConfiguration = try reader.object("WarmUpConfiguration", WarmUpConfiguration.init)
    }
  }
}
