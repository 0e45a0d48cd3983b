import AuditModel

extension Wording {
  /// Why a control has its outcome.
  static let findings: [Message.ID: Template] = [
    .chainHolds: "a chain holds from trail to subscriber",
    .chainMeetsLetter:
      "the chain from {trail} to a confirmed subscriber of {topic} meets the benchmark's letter",
    .matchNotifies:
      """
    such an event sets off alarm {alarm}, which notifies topic {topic} ({count} confirmed \
    {count|subscriber|subscribers}[, {value,}])
    """,
    .noSingleChain: "one chain meets the letter, another one works; no chain does both",
    .noChainByBoth: "no chain holds by both judgements",
    .notConcerned: "the control does not concern this account",
    .severalReasons: "{details;}[; and {more} more]",
    .decidedBehindProblem: "{clause}: {cause}[; the command is {command}]",
    .membersNeedNot:
      "applies to management accounts only; {account} is a member of the organization of {other}",
    .onlyOrganizations: "applies to management accounts only; {account} is in no organization",
    .managementContradicted:
      """
    applies to management accounts only, and the evidence contradicts itself on which that is: \
    {others/}
    """,
    .managementOrNone:
      """
    applies to management accounts only, and the evidence contradicts itself on which that is: \
    {others/} or none
    """,
    .managementUnknown:
      """
    applies to management accounts only; the evidence does not show whether {account} is one; \
    if it is: {clause}
    """,
  ]

  /// What collections make of a link or a finding.
  static let collections: [Message.ID: Template] = [
    .laterCollectionLacks:
      """
    the later collection {folder} has no usable answer in the place of an older one that says: \
    {clause}
    """,
    .collectedApart:
      """
    {clause}, but this was collected on {oldest} and another part of the chain on {newest}: they \
    may never have existed together
    """,
    .custodyBroken: "the evidence is not as it was collected: {cause}[, and {more} more files]",
  ]
}
