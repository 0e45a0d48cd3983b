extension AWSCommand {
  /// The command line that asks for this evidence, quoted for a POSIX shell.
  ///
  /// `subject` is the trail, log group or topic to ask about; commands that ask about a whole
  /// region leave it out.
  public func commandLine(subject: String? = nil, region: String?) -> String {
    var words = ["aws", service, rawValue]
    if let subjectOption, let subject { words += [subjectOption, subject] }
    // `describe-alarms` leaves composite alarms out unless it is asked for them.
    if self == .describeAlarms { words += ["--alarm-types", "MetricAlarm", "CompositeAlarm"] }
    if let region { words += ["--region", region] }
    words += ["--output", "json"]
    return words.map(Self.quoted).joined(separator: " ")
  }

  /// A word as a POSIX shell reads it back unchanged.
  private static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy {
      ($0 >= 0x30 && $0 <= 0x3A) || ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x61 && $0 <= 0x7A)
        || [0x2D, 0x2E, 0x2F, 0x5F, 0x2C, 0x40].contains($0)
    }
    guard !plain || word.isEmpty else { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
