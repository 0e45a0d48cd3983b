/// An account and a region together: alarms and what they watch must agree in both.
struct AccountRegion: Hashable, Sendable {
  let account: String
  let region: String
}

extension AccountRegion: Comparable {
  static func < (left: AccountRegion, right: AccountRegion) -> Bool {
    (left.account, left.region) < (right.account, right.region)
  }
}
