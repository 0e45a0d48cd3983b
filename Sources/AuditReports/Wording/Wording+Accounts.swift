import AuditModel

extension Wording {
  /// What an account's role and the age of its evidence are worth a word for.
  static let accounts: [Message.ID: Template] = [
    .accountManages: "account {account} manages the organization",
    .accountManagesAsStated:
      "account {account} manages the organization, as `--management-account` says",
    .accountAlone: "AWS says that the account is in no organization",
    .managementAccountIs: "the management account is {others/}",
    .managementAccountIsOrNone: "the management account is {others/} or none",
    .evidenceUndated:
      """
    nothing dates {file}[ and {more} more outputs], and the age of evidence is limited: saving \
    the same output again dates it only with a manifest, as `trailwitness collect` and \
    `trailwitness next` write one
    """,
    .evidenceFarApart:
      """
    the evidence was collected at times far apart, from {oldest} to {newest}: the parts of the \
    chain may never have existed together
    """,
    .evidenceOld: "evidence was collected on {oldest}, {count} days before {newest}",
    .evidenceLater: "evidence was collected on {newest}, after {time}",
    .severalCollections: "the chain rests on more than one collection: {details,}",
    .outputFrom: "{command} from {folders}",
    .outputFromNone: "{command} from no collection",
  ]
}

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
