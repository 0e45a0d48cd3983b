import AuditModel

extension Wording {
  /// Why no command is printed for an output that is missing.
  static let commands: [Message.ID: Template] = [
    .noTrailSoNamed: "no command is printed, since no name of a trail is written so: {value}",
    .noLogGroupSoNamed:
      "no command is printed, since no name of a log group is written so: {value}",
    .noTopicSoNamed:
      "no command is printed, since no name of a topic's ARN is written so: {value}",
    .noRegionSoNamed: "no command is printed, since no name of a region is written so: {value}",
    .noAccountSoNamed:
      "no command is printed, since no name of an account is written so: {value}",
    .nameWithheld:
      "no command is printed, since the evidence has a name for it that AWS does not allow",
  ]
}
