import EvidenceJSON

extension EvidenceOutput {
  /// The accounts that it was saved in, going by its folder or call and by what only its own
  /// account's answer holds.
  package var accounts: Set<String> { ownAccounts.union([path.account].compactMap(\.self)) }

  /// The accounts of the trails or alarms that the answer lists.
  ///
  /// A member account sees the organization's trail under the management account's ARN, so such a
  /// trail names no account.
  private var ownAccounts: Set<String> {
    switch command {
    case .describeTrails:
      Set(
        trails.filter { $0["IsOrganizationTrail"]?.boolean != true }.compactMap(Self.trailAccount))
    case .describeAlarms:
      Set(alarms.compactMap { $0["AlarmArn"]?.string.flatMap { AlarmARN($0)?.account } })
    default: []
    }
  }

  /// The account that an output was saved in, as well as it can be told; `nil` when it cannot.
  package var account: String? {
    guard command == .describeTrails else { return path.account ?? ownAccounts.min() }
    return path.account ?? ownAccounts.only
      ?? (ownAccounts.isEmpty ? Set(trails.compactMap(Self.trailAccount)).only : nil)
  }

  /// The account whose trail the event selectors are of; `nil` when they do not say.
  package var trailAccount: String? {
    command == .getEventSelectors && value.kind == .object ? Self.trailAccount(of: value) : nil
  }

  /// The accounts whose topics the subscriptions are of.
  package var topicAccounts: Set<String> {
    guard command == .listSubscriptionsByTopic else { return [] }
    let items = list("Subscriptions")?.value.elements.map { $0["TopicArn"]?.string }
    return Set((items ?? []).compactMap { $0.flatMap { ARN($0)?.account } })
  }

  /// Whether the answer itself says of which account or topic it is, so that no folder has to.
  package var namesItsOwner: Bool {
    !ownAccounts.isEmpty || trailAccount != nil || !topicAccounts.isEmpty
  }

  /// The output as one of the only account that the evidence names, where its path tells a region
  /// and that region's alarms are all that it could be.
  package func placed(in soleAccount: String?) -> EvidenceOutput {
    guard command == .describeAlarms, path.account == nil, path.region != nil, !namesItsOwner,
      let soleAccount
    else { return self }
    return adopting(account: soleAccount)
  }

  /// The trails of the answer, `get-trail`'s single one too.
  private var trails: [JSONValue] {
    if let trail = value["Trail"], value["trailList"] == nil { return [trail] }
    return list("trailList").map { Array($0.value.elements) } ?? []
  }

  private var alarms: [JSONValue] {
    let lists = ["MetricAlarms", "CompositeAlarms", "LogAlarms"].compactMap { field in
      isBareList ? nil : list(field)
    }
    return (isBareList ? [place] : lists).flatMap { Array($0.value.elements) }
  }

  private static func trailAccount(of value: JSONValue) -> String? {
    value["TrailARN"]?.string.flatMap { ARN($0) }.flatMap { $0.account.isEmpty ? nil : $0.account }
  }
}
