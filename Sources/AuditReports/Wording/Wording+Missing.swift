import AuditModel

extension Wording {
  /// Why evidence does not show all there is.
  static let gaps: [Message.ID: Template] = [
    .gapMissing: "no such output is in the evidence",
    .gapUnbound: "a file may be it, but nothing ties it there",
    .gapUnasked:
      """
    `describe-alarms` prints an empty list for kinds of alarms that it was not asked for, and \
    nothing shows that it was asked for metric alarms
    """,
    .gapUnusable: "a file that may hold it cannot be used",
    .gapCut: "the list is cut before its end",
    .gapPart: "it is that of an operation that lists only some",
    .gapFiltered: "the list was filtered with {option} and may leave others out",
    .gapExcerpt: "the list was filtered, as by `--query`, and may leave others out",
    .gapDamaged: "a field is not as AWS writes it",
    .gapContradictory: "answers that AWS would make agree differ",
  ]
}

extension Wording {
  /// What the output of a missing command would decide, as what it does.
  static let requests: [Message.ID: Template] = [
    .listsTrails: "lists the account's trails and their log groups",
    .showsTrail: "shows the trail's settings",
    .tellsLogging: "tells whether trail {trail} is logging",
    .tellsDelivering: "tells whether trail {trail} delivers to its log group",
    .tellsLastDelivery: "tells when trail {trail} last delivered",
    .tellsEvents: "tells which events trail {trail} records",
    .listsFilters: "lists the metric filters of the log group in account {account}",
    .listsPublishers: "lists all metric filters that publish to the alarm's metric",
    .listsAlarms: "lists the alarms of account {account} in {region}",
    .showsAlarm: "shows the alarm as AWS prints it",
    .showsActions: "shows the alarm's actions",
    .showsEnabling: "shows whether the actions are enabled",
    .listsComposites: "lists the composite alarms as well",
    .listsSubscribers: "lists who is subscribed to topic {topic}",
    .bringsBack: "brings back what was collected",
    .bringsSameTime: "brings an answer of the same time",
  ]
}

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
