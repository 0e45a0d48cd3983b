import AuditModel

extension Wording {
  /// What an alarm tells whom.
  static let actions: [Message.ID: Template] = [
    .actionsNotShown: "the evidence does not show the `AlarmActions` of alarm {alarm}",
    .actionsNotKnown: "the alarm's actions are not known",
    .notifiesNobodyPerhaps:
      """
    {subject} notifies no topic itself; not known whether a composite alarm notifies somebody \
    for it: {gap}
    """,
    .tellsNobodyPerhaps:
      """
    {subject} tells nobody itself; not known whether a composite alarm notifies somebody for \
    it: {gap}
    """,
    .compositesNotAskedFor: "the evidence shows none, and AWS lists them only on request",
    .compositesNotKnown: "the composite alarms are not known",
    .compositesNeedOption:
      """
    `describe-alarms` lists composite alarms only with `--alarm-types`; as written the \
    benchmark asks for the `AlarmActions` of {subject} itself
    """,
    .notifiesNoTopic: "alarm {alarm} notifies no topic[; {details;}]",
    .compositeRestsOnIt: "composite alarm {alarm} rests on it, but {cause}",
    .noTopicNotified: "the alarm notifies no topic",
    .notifiesTopic: "{subject} notifies topic {topic}[; {details;}]",
    .actionsDisabled: "{subject} names topic {topic}, but its actions are disabled",
    .enablingNotSaid: "the evidence does not say whether the actions of {subject} are enabled",
    .topicNotAllowed:
      """
    {subject} names a topic in partition {value}, region {region}, which CloudWatch does not \
    allow
    """,
    .runsOnly: "{subject} notifies no topic but runs {others,}",
    .runsToo: "{subject} also runs {others,}",
    .runsOnlyDisabled:
      "{subject} notifies no topic but runs {others,}, and its actions are disabled",
    .runsTooDisabled: "{subject} also runs {others,}, and its actions are disabled",
    .whoIsToldNotShown: "whether anybody is told by {others,} does not show in this evidence",
    .raisesComposite: "alarm {other} raises composite alarm {alarm}, which",
    .mayRaiseComposite: "alarm {other} may raise composite alarm {alarm}, which",
    .raisesCompositeOnly:
      "alarm {other} notifies no topic itself but raises composite alarm {alarm}, which",
    .mayRaiseCompositeOnly:
      "alarm {other} notifies no topic itself but may raise composite alarm {alarm}, which",
    .mutedWhile: "while alarm {alarm} is in ALARM the actions are muted",
    .suppressorMayBeCut: "its {field} is not shown, so a suppressor may be left out too",
    .scheduledQueryInstead:
      """
    instead of a metric filter {subject} runs a scheduled query on log group {logGroup}, which \
    a person must read
    """,
    .raisedByQuery: "{subject} goes to ALARM by what its query finds",
  ]

  /// Whether somebody confirmed a subscription.
  static let subscribers: [Message.ID: Template] = [
    .subscriberConfirmed:
      "topic {topic} has {count} confirmed {count|subscriber|subscribers}[ ({value,})]",
    .subscriberNotConfirmed: "no subscriber of topic {topic} has confirmed",
    .subscriberNone: "topic {topic} has no subscriber",
    .subscriberNotKnown:
      "not known whether topic {topic} of account {account} has a confirmed subscriber: {gap}",
  ]
}
