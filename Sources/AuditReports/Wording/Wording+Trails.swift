import AuditModel

extension Wording {
  /// What a trail's own three links come to.
  static let trails: [Message.ID: Template] = [
    .trailsNotKnown: "not known whether there are trails: {gap}",
    .otherTrailsNotKnown: "not known whether there are other trails: {gap}",
    .accountHasNoTrail: "the account has no trail",
    .noTrailToGoOn: "there is no trail to go on from",
    .trailRecordsOneRegion: "trail {trail} records only region {region}",
    .trailNotWhole:
      "the evidence does not show trail {trail} in full, so its log group may be left out",
    .trailDeliversNowhere: "trail {trail} delivers to no log group",
    .noLogGroup: "the trail delivers to no log group",
    .partitionsDiffer:
      "trail {trail} and its log group are of different partitions, which cannot be",
    .trailNamesNoLogGroup: "trail {trail} names no log group that it could deliver to",
    .regionsNotSaid: "the evidence does not say whether trail {trail} covers all regions",
    .trailCoversRegions: "trail {trail} covers all regions and delivers to log group {logGroup}",
    .loggingNotKnown: "not known whether trail {trail} is logging: {gap}",
    .loggingNotSaid: "the evidence does not say whether trail {trail} is logging",
    .statusNotWhole:
      """
    trail {trail} is logging; not known whether it delivers to its log group: its status is not \
    shown in full
    """,
    .trailStopped: "trail {trail} is stopped",
    .trailLogs: "trail {trail} is logging",
    .trailLogsBut: "trail {trail} is logging, but {clause}",
    .deliveryFails: "delivery to its log group fails with {error}",
    .deliveryTimeDamaged: "the status tells a time as AWS does not write it",
    .deliveryLags: "its log group was last delivered to on {oldest}, its bucket on {newest}",
    .neverDelivered:
      "nothing was ever delivered to its log group, and to its bucket last on {newest}",
    .startOfLoggingNotSaid: "{clause}; nothing tells since when it is logging",
    .noDeliverySeen: "the status of trail {trail} shows no delivery to CloudWatch Logs yet",
    .selectorsNotKnown: "not known which events trail {trail} records: {gap}",
    .selectorsOfBothKinds:
      "the answer for trail {trail} holds basic and advanced selectors; AWS keeps only one",
    .noSelectorShown: "the answer for trail {trail} shows no selector at all",
    .defaultSelectors:
      "trail {trail} has no event selectors of its own, so AWS records all management events",
    .defaultSelectorsNotSeen:
      """
    trail {trail} has no event selectors of its own, so AWS records all management events; the \
    selectors themselves are not in the evidence
    """,
  ]

  /// What a trail's event selectors come to.
  static let selectors: [Message.ID: Template] = [
    .recordsAllEvents: "trail {trail} records all management events, reads and writes",
    .recordsEventsBut: "trail {trail} records management events, but {clause}",
    .noSingleSelector:
      "no single selector of trail {trail} takes all management events, reads and writes; {clause}",
    .noSelector:
      "no selector of trail {trail} takes all management events, reads and writes; {clause}",
    .selectorsNotWhole: "the selectors of trail {trail} are not shown in full; {clause}",
    .eventsRecorded: "{events} recorded",
    .eventsNotRecorded: "{events} not recorded",
    .eventsNotAllRecorded: "{events} not all recorded",
    .eventsLeftOut: "{events} not recorded: the events of {services} are left out",
    .servicesLeftOut: "the events of {services} are left out",
    .servicesPerhapsLeftOut:
      """
    the events of {services} are left out, and those that the control asks for among them are \
    not told
    """,
    .eventsUnderConditions:
      "whether {events} recorded depends on conditions that a person must read",
    .recordingNotKnown: "not known whether {events} recorded",
    .everyEventIs: "the reads and writes of every service that the control asks for are",
    .oneEventIs: "{value} is",
    .twoEventsAre: "{value} and {other} are",
    .severalEventsAre: "{value} and {count} other events are",
    .listedServices: "{services}",
    .someServices: "{services,} and {more} more services",
  ]
}
