extension Message {
  /// What can be said, in the order of the data; the raw values are the same in every version.
  ///
  /// What each says is in `AuditReports/Wording`.
  package enum ID: String, CaseIterable, Sendable {
    // MARK: Not yet converted

    /// A sentence; for the time until every message has an id.
    case prose

    // MARK: Commands

    case noTrailSoNamed = "no-trail-so-named"
    case noLogGroupSoNamed = "no-log-group-so-named"
    case noTopicSoNamed = "no-topic-so-named"
    case noRegionSoNamed = "no-region-so-named"
    case noAccountSoNamed = "no-account-so-named"
    case nameWithheld = "name-withheld"

    // MARK: Custody

    case manifestUnreadable = "manifest-unreadable"

    // MARK: Findings

    case chainHolds = "chain-holds"
    case chainMeetsLetter = "chain-meets-letter"
    case matchIsTold = "match-is-told"
    case noSingleChain = "no-single-chain"
    case noChainByBoth = "no-chain-by-both"
    case notConcerned = "not-concerned"
    case severalReasons = "several-reasons"
    case decidedBehindProblem = "decided-behind-problem"

    // MARK: Scope of a finding

    case membersNeedNot = "members-need-not"
    case onlyOrganizations = "only-organizations"
    case managementContradicted = "management-contradicted"
    case managementOrNone = "management-or-none"
    case managementUnknown = "management-unknown"

    // MARK: Collections

    case laterCollectionLacks = "later-collection-lacks"
    case collectedApart = "collected-apart"
    case custodyBroken = "custody-broken"
  }
}
