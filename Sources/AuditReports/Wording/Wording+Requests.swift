import AuditModel

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
