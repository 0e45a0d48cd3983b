import AuditModel

extension Wording {
  /// What becomes of one event.
  static let drills: [Message.ID: Template] = [
    .eventNotWritten: "CloudTrail is not known to write such an event[: as a rule, {cause}]",
    .eventNotRecordedAnywhere:
      "no trail in the evidence records events of this account and category",
    .noLogGroupForEvent: "there is no log group",
    .readingNotSaid:
      "the event does not say whether it is a read, and trail {trail} does not record both",
    .eventOfOtherAccount: "trail {trail} records account {account}, the event is of {other}",
    .membershipNotShown:
      "nothing shows that account {account} is in the organization of trail {trail}",
    .coversAllRegions: "trail {trail} covers all regions and delivers to a log group",
    .eventNamesNoRegion: "trail {trail} covers one region, and the event names none",
    .coversEventRegion: "trail {trail} covers the event's region and delivers to a log group",
    .eventOfOtherRegion: "trail {trail} records only {region}, the event is of {other}",
    .noManagementEvent:
      "the event is no management event; whether trail {trail} records it is not judged here",
  ]
}
