import AWSEvidence
import EvidenceIntake

extension CollectionStep {
  /// The step for a command whose answer is evidence, with the words that the tool asks for it by.
  init(_ command: AWSCommand) {
    // The last two words choose JSON; scripts add the form of output themselves.
    let line = command.words(subject: "SUBJECT", region: "REGION").dropFirst().dropLast(2)
    words = line.flatMap { word -> [Word] in
      switch word {
      case "SUBJECT": [.subject]
      case "REGION": [.region]
      case "CompositeAlarm": [.literal(word), .logAlarm]
      default: [.literal(word)]
      }
    }
    scope = Scope(command)
    query =
      switch command {
      case .describeTrails: "trailList[].[TrailARN,CloudWatchLogsLogGroupArn][].[@]"
      case .describeAlarms:
        "[MetricAlarms[].AlarmActions[],CompositeAlarms[].AlarmActions[]][].[@]"
      default: nil
      }
  }
}

extension CollectionStep.Scope {
  /// What a command of the tool is run for.
  fileprivate init(_ command: AWSCommand) {
    self =
      switch command {
      case .describeTrails: .regions
      case .getTrailStatus, .getEventSelectors: .trails
      case .describeMetricFilters: .logGroups
      case .describeAlarms: .alarmRegions
      case .listSubscriptionsByTopic: .topics
      }
  }
}
