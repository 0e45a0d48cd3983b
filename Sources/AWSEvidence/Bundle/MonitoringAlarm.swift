/// An alarm that reads metrics of other accounts, with the account that it is in.
///
/// - SeeAlso: `AccountId` in CloudWatch's API reference, data type `MetricDataQuery`.
public struct MonitoringAlarm: Sendable {
  /// The account that the alarm is in, which monitors others.
  public let account: String

  /// The alarm.
  public let alarm: MetricAlarm
}

extension [AccountRegion: Listing<MetricAlarm>] {
  /// The alarms by the account whose metrics they read, in another account of the same region.
  var monitoring: [AccountRegion: [MonitoringAlarm]] {
    var found: [AccountRegion: [MonitoringAlarm]] = [:]
    for (home, listing) in sorted(by: { $0.key < $1.key }) {
      for alarm in listing.items {
        for account in Set(alarm.queries.compactMap(\.accountID)) where account != home.account {
          found[AccountRegion(account: account, region: home.region), default: []]
            .append(MonitoringAlarm(account: home.account, alarm: alarm))
        }
      }
    }
    return found
  }
}
