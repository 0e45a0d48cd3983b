package import AuditModel
package import EvidenceJSON

/// The output of one command, found in a file.
package struct CommandOutput: Sendable {
  /// The command.
  package let command: AWSCommand

  /// The operation that printed only some of the command's list, such as
  /// `describe-alarms-for-metric`; `nil` when the command itself printed it.
  package let partOperation: String?

  /// The file's path below the given folder.
  package let file: String

  /// The file's size in bytes.
  package let bytes: Int

  /// The answer object, or the bare array that `--query` prints.
  package let value: JSONValue

  /// What is known of the call; `nil` when no manifest or transcript names it.
  package let call: RecordedCall?

  /// What the file's path says, account and region of the call in its place.
  package let path: PathHints

  package init(
    command: AWSCommand,
    partOperation: String? = nil,
    file: String,
    bytes: Int,
    value: JSONValue,
    call: RecordedCall? = nil,
    path: PathHints
  ) {
    self.command = command
    self.partOperation = partOperation
    self.file = file
    self.bytes = bytes
    self.value = value
    self.call = call
    self.path = path.adopting(call)
  }

  /// The same output, tied to an account that something beside it names.
  package func adopting(account: String) -> CommandOutput {
    CommandOutput(self, path: path.adopting(account: account))
  }

  private init(_ output: CommandOutput, path: PathHints) {
    command = output.command
    partOperation = output.partOperation
    file = output.file
    bytes = output.bytes
    value = output.value
    call = output.call
    self.path = path
  }

  /// The texts that may name what the answer is about: that of the call, or those of the path.
  package var parameters: [String] {
    call?.subject.map { [$0] } ?? path.parameters(of: command)
  }

  /// What the call asks about, if it is none of `spellings`; `nil` when it is or nobody knows.
  package func subject(otherThan spellings: [String]) -> String? {
    guard let subject = call?.subject else { return nil }
    return spellings.contains { $0.isSame(as: subject) } ? nil : subject
  }

  /// The tie to show: that of the call, unless something had to be inferred all the same.
  package func reported(_ binding: EvidenceBinding) -> EvidenceBinding {
    binding == .inferred || binding == .unbound ? binding : call?.binding ?? binding
  }

  /// Whether `--query` cut the output down to a list.
  package var isBareList: Bool { value.kind == .array }

  /// The answer as an item that can be cited.
  package var place: EvidencePlace { EvidencePlace(file: file, value: value) }

  /// The list called `field`, or the bare list itself; `nil` when the output has no such list.
  package func list(_ field: String) -> EvidencePlace? {
    if isBareList { return place }
    guard let list = place.field(field), !list.value.isNull else { return nil }
    return list
  }

  /// Why the output may not hold all there is, or `nil` when it does.
  ///
  /// The AWS CLI adds `NextToken` to what `--max-items` cuts; a single page carries the service's
  /// own token. A bare list was filtered in ways that it does not show; a call's options may tell.
  package var gap: EvidenceGap? {
    if partOperation != nil { return EvidenceGap(.part, citations: [place.citation]) }
    if isBareList { return EvidenceGap(.excerpt, citations: [place.citation]) }
    for token in ["NextToken", "nextToken"] {
      if let value = value[token], !value.isNull, !value.isString("") {
        return EvidenceGap(.cut, citations: [place.citation(of: token)])
      }
    }
    if let option = call?.narrowing {
      return EvidenceGap(.excerpt, citations: [place.citation], option: option)
    }
    return nil
  }

  /// Whether an ARN in the answer, or the one that was asked for, tells the account that it is of.
  package var namesAccount: Bool {
    switch command {
    case .describeTrails:
      // The organization's trail is listed in all of its accounts.
      return list("trailList")?.value.elements.contains { trail in
        trail["TrailARN"]?.string.flatMap { ARN($0) } != nil
          && trail["IsOrganizationTrail"]?.rawText != "true"
      } ?? false
    case .describeAlarms:
      return ["MetricAlarms", "CompositeAlarms", "LogAlarms"].contains {
        isOwned($0, by: "AlarmArn")
      }
    case .getTrailStatus, .getEventSelectors, .listSubscriptionsByTopic:
      return call?.subject.flatMap { ARN($0) } != nil || value["TrailARN"]?.string != nil
    case .describeMetricFilters: return false
    }
  }

  private func isOwned(_ field: String, by member: String) -> Bool {
    list(field)?.value.elements.contains { $0[member]?.string.flatMap { ARN($0) } != nil } ?? false
  }

  /// When the answer came, by its call or its own header; `nil` when nothing says it.
  package var time: EvidenceTime? { call?.time ?? EvidenceTime(answerIn: value) }

  /// The latest event that the answer tells of; it is no older than that.
  package var latestEvent: EvidenceTime? { EvidenceTime(latestIn: value) }

  /// A line of the evidence list for this output.
  package func entry(
    account: String?,
    region: String?,
    subject: String? = nil,
    binding: EvidenceBinding
  ) -> EvidenceEntry {
    EvidenceEntry(
      file: file,
      command: partOperation ?? command.rawValue,
      account: account,
      region: region,
      subject: subject,
      binding: binding,
      bytes: bytes
    )
  }

  /// A problem that concerns the whole output.
  package func problem(_ id: EvidenceProblem.ID, _ message: Message) -> EvidenceProblem {
    let citation = place.citation
    return EvidenceProblem(
      id: id, file: file, line: citation.line, column: citation.column, message: message)
  }
}

extension CommandOutput {
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
  package func placed(in soleAccount: String?) -> CommandOutput {
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

extension Set {
  /// The only element, or `nil` when there are none or several.
  package var only: Element? { count == 1 ? first : nil }
}
