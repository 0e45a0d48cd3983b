import AuditModel

extension Wording {
  /// What no output of the commands can show.
  static let limits: [Message.ID: Template] = [
    .limitOfTopicPolicy:
      "whether the topic's access policy and encryption key let CloudWatch publish is not visible",
    .limitOfFilterPolicy:
      "whether a subscription's filter policy drops alarm messages is not visible",
    .limitOfMuteRules:
      "whether an alarm mute rule silences actions at certain times is not visible",
    .limitOfPublishers:
      """
    filters of other log groups that publish to an alarm's metric show only where they are \
    listed
    """,
    .limitOfOtherAlarms:
      "alarms of monitoring accounts and on log queries show only where they are listed",
    .limitOfReaders: "whether anybody reads what is delivered is not visible",
    .limitOfCollection:
      "the evidence is taken as saved: how it was collected, and from which account, is not proven",
  ]
}
