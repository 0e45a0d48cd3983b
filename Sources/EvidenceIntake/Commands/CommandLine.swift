import EvidenceJSON

extension AWSCommand {
  /// The command line that asks for this evidence, quoted for a POSIX shell.
  ///
  /// `subject` is the trail, log group or topic to ask about; commands that ask about a whole
  /// region leave it out. The names are taken as they are: those from evidence come here by
  /// ``EvidenceRequest/commandLine``, which holds them to AWS's rules.
  package func commandLine(subject: String? = nil, region: String?) -> String {
    words(subject: subject, region: region).map(ShellWord.posix).joined(separator: " ")
  }

  /// The words of the command line, `aws` first, before any shell's quotes.
  package func words(subject: String? = nil, region: String?) -> [String] {
    var words = ["aws", service, rawValue]
    if let subjectOption, let subject { words += [subjectOption, subject] }
    // `describe-alarms` leaves composite alarms out unless it is asked for them.
    if self == .describeAlarms { words += ["--alarm-types", "MetricAlarm", "CompositeAlarm"] }
    if let region { words += ["--region", region] }
    return words + ["--output", "json"]
  }

  /// What the subject of the command is; `nil` for commands that ask about a region.
  var subjectKind: NameKind? {
    switch self {
    case .describeTrails, .describeAlarms: nil
    case .getTrailStatus, .getEventSelectors: .trail
    case .describeMetricFilters: .logGroup
    case .listSubscriptionsByTopic: .topic
    }
  }
}
