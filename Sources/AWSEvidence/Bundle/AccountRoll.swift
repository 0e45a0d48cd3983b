import AuditModel
import EvidenceIntake
import EvidenceJSON

/// Which accounts of a bundle are judged, and which only own what others use.
///
/// An account is judged when its trails or alarms were listed, or when it is asked about a trail or
/// log group of its own. One that only has subscriptions of a topic, or that is asked about the
/// trail or log group that another account's list shows, is *supporting*: judged only when there is
/// no other.
struct AccountRoll {
  /// The accounts that are judged, ascending; `unknown` when outputs name none.
  let judged: [String]

  /// The other accounts that own trails, log groups or topics, ascending.
  let supporting: [String]

  /// Tells the accounts of a bundle.
  ///
  /// `listed` are those whose trails or alarms are known; `topics` are those that alarms notify.
  init(outputs: [CommandOutput], listed: Set<String>, trails: [Trail], topics: Set<ARN>) {
    let own = listed.union(Self.listing(outputs))
    let owners = Set(trails.map(\.arn.account)).union(trails.compactMap(\.logGroup?.account))
    let asked = Self.asking(outputs)
    let holders = Set(outputs.compactMap(\.path.account))
    let isNameless = own.isEmpty && asked.isEmpty && holders.isEmpty && !outputs.isEmpty
    let main = own.union(asked.subtracting(owners))
    let judged = [main, asked, holders].first { !$0.isEmpty } ?? []
    let others = owners.union(holders).union(asked).union(topics.map(\.account))
      .union(outputs.flatMap(\.topicAccounts))
    self.judged = isNameless ? [EvidenceBundle.unknownAccount] : judged.sorted()
    supporting = others.subtracting(judged).sorted()
  }

  /// The accounts that an output which names none may be of: those with trails or alarms, or else
  /// those that are asked about theirs.
  static func named(by outputs: [CommandOutput]) -> Set<String> {
    let own = listing(outputs)
    return own.isEmpty ? asking(outputs) : own
  }

  /// The accounts whose trails or alarms are listed.
  private static func listing(_ outputs: [CommandOutput]) -> Set<String> {
    Set(
      outputs.filter { $0.command == .describeTrails || $0.command == .describeAlarms }
        .compactMap(\.account))
  }

  /// The accounts that are asked about a trail or log group.
  private static func asking(_ outputs: [CommandOutput]) -> Set<String> {
    Set(
      outputs.filter { $0.command != .listSubscriptionsByTopic }
        .compactMap { $0.path.account ?? $0.trailAccount })
  }
}

extension Sequence where Element == EvidenceEntry {
  /// The entries with the tie `folder` for answers whose account nothing but a folder's name tells.
  ///
  /// A status or an empty list names no account. Its file may be named for a trail or a log group,
  /// but whose that is was decided by who named the folder: no manifest or command line says so, no
  /// ARN does, and no identity stands beside it.
  func showingFolders(of outputs: [CommandOutput]) -> [EvidenceEntry] {
    let identities = filter { $0.command?.isSame(as: "get-caller-identity") ?? false }
    let identified = Set(identities.compactMap { Self.account(inPathOf: $0.file) })
    let anonymous = outputs.filter { $0.isOfFolderAlone }
    let accounts = Dictionary(
      anonymous.map { (AWSName($0.file), $0.path.account) }, uniquingKeysWith: { first, _ in first }
    )
    return map { entry in
      guard entry.binding == .parameter, let account = accounts[AWSName(entry.file)] ?? nil,
        !identified.contains(account)
      else { return entry }
      return entry.tied(.folder)
    }
  }

  private static func account(inPathOf file: String) -> String? {
    PathHints(SourceFile(path: file, text: "")).account
  }
}

extension CommandOutput {
  /// Whether a folder tells the account, and neither a call nor an ARN in the file's name does.
  fileprivate var isOfFolderAlone: Bool {
    call == nil && path.account != nil
      && path.parameters(of: command).allSatisfy { ARN($0) == nil }
  }
}
