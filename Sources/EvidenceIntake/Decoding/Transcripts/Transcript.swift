import AuditModel
import EvidenceJSON

/// What a terminal showed, or notes of it: calls of the AWS CLI, each with the JSON that it printed.
///
/// A value belongs to the command line above it, whatever text stands between. What looks like a
/// prompt inside of a value is its text. JSON that belongs to no call is kept apart: it is another
/// program's, or nothing tells whose.
struct Transcript: Sendable {
  /// The text as a terminal shows it, in which all places are counted.
  let text: [UInt8]

  /// The calls in the order of the text.
  let calls: [TranscriptCall]

  /// JSON values that are no call's answer.
  let strays: [TranscriptStray]

  /// The accounts that the callers' own answers name.
  private let accounts: [TranscriptCaller: Set<String>]

  /// Whether calls that matter were made with different credentials.
  private let hasSeveralCallers: Bool

  /// Reads a text in UTF-8; `nil` when no line is a command line of the AWS CLI.
  init?(_ text: [UInt8]) {
    let text = TerminalText.shown(text)
    var reading = TranscriptEvents(text)
    let prompts = reading.ownPrompts
    // What else was typed behind these prompts shows only when they are known.
    if !prompts.isEmpty { reading = TranscriptEvents(text, prompts: prompts) }
    let events = reading.events
    var session = TranscriptSession(text: text, bareMarks: Self.bareMarks(in: events))
    for event in events { session.take(event) }
    session.end()
    guard !session.calls.isEmpty else { return nil }
    self.text = text
    calls = session.calls
    strays = session.strays
    accounts = TranscriptAccounts.named(by: session.calls, in: text)
    hasSeveralCallers =
      Set(session.calls.filter { $0.invocation.command != nil }.map(\.caller)).count > 1
  }

  /// The marks that stand alone before calls, and so are prompts in this text.
  private static func bareMarks(in events: [TranscriptEvents.Event]) -> Set<UInt8> {
    Set(
      events.compactMap { event in
        guard case .line(let prompt, _) = event, prompt.kind == .command else { return nil }
        return prompt.bareMark
      }
    )
  }

  /// The account that a call asked; `nil` when nothing tells it.
  func account(of call: TranscriptCall) -> String? { accounts[call.caller]?.only }

  /// Why the account that a call asked may be any; `nil` when it is known, or when all calls may be
  /// taken for those of one account.
  func doubtOfAccount(of call: TranscriptCall) -> Message? {
    if let found = accounts[call.caller] {
      let accounts = Message.Argument(.accounts, .names(.account, found.sorted()))
      return found.count == 1 ? nil : Message(.accountChangedUnseen, accounts)
    }
    let line = Message.Argument.number(call.line)
    if call.caller.changes > 0 { return Message(.accountMayHaveChanged, line) }
    if !call.caller.settings.isEmpty { return Message(.profileWithoutAccount, line) }
    return hasSeveralCallers ? Message(.severalProfiles, line) : nil
  }
}

/// A command line of the AWS CLI in a transcript, and what follows it.
struct TranscriptCall: Hashable, Sendable {
  /// The command line, taken apart.
  let invocation: AWSInvocation

  /// The words of the command line, from `aws` on, as the shell reads them.
  let words: [String]

  /// The line of the prompt, counted from 1.
  let line: Int

  /// The moment that the prompt shows, as it is written; `nil` for most prompts.
  let time: String?

  /// The region that the line or the session names; `nil` leaves it to the configuration.
  let region: String?

  /// Whose credentials were used, as far as lines tell it.
  let caller: TranscriptCaller

  /// Whether the output went to a file, so that none is to be expected here.
  let isRedirected: Bool

  /// Whether something unknown ran since the account was last known.
  let isInferred: Bool

  /// What the line around the call leaves open; `nil` for nothing.
  let lineDoubt: Message?

  /// The JSON values that the call printed, shown again from a file included; empty when something
  /// else follows.
  var slices: [JSONSlice] = []

  /// Whether values follow that may be its answer, but need not be.
  var isDisputed = false

  /// What follows the command line up to the next one; for telling what went wrong.
  var output: Range<Int>

  /// What keeps the line from telling what AWS was asked, or that it was AWS; `nil` for nothing.
  var doubt: Message? { lineDoubt ?? invocation.doubt }

  /// The JSON value that the call printed; `nil` when something else follows.
  var slice: JSONSlice? { slices.first }
}

/// Whose credentials a call used: all calls with the same are of one account.
struct TranscriptCaller: Hashable, Sendable {
  /// How many commands before it may have changed whose credentials are used.
  let changes: Int

  /// The profile and the other settings of the line itself; empty for none.
  let settings: String
}

/// A JSON value in a transcript that is no call's answer, or of which nothing tells whose it is.
struct TranscriptStray: Hashable, Sendable {
  /// The value.
  let slice: JSONSlice

  /// Why it is not used.
  let reason: Message

  /// The command whose answer it may be; `nil` when it can be none's.
  let command: AWSCommand?
}

/// The accounts that the answers in a transcript name.
enum TranscriptAccounts {
  /// The accounts of each caller; one whose answers name several has changed unseen.
  ///
  /// What `get-caller-identity` says counts, or else the ARNs of what can only be an account's own.
  static func named(
    by calls: [TranscriptCall],
    in text: [UInt8]
  ) -> [TranscriptCaller: Set<String>] {
    var identities: [TranscriptCaller: Set<String>] = [:]
    var owners: [TranscriptCaller: Set<String>] = [:]
    for call in calls {
      if let account = identity(call, in: text) {
        identities[call.caller, default: []].insert(account)
      } else if call.doubt == nil, let found = Self.owners(call, in: text) {
        owners[call.caller, default: []].formUnion(found)
      }
    }
    return owners.filter { !$1.isEmpty }.merging(identities) { $1 }
  }

  /// The account that a call of `get-caller-identity` prints; `nil` for every other call.
  static func identity(_ call: TranscriptCall, in text: [UInt8]) -> String? {
    guard call.invocation.asksForIdentity, !call.isDisputed else { return nil }
    if call.doubt == nil, let slice = call.slice, let answer = root(of: slice, in: text),
      let account = answer["Account"]?.string
    {
      return AccountID.isValid(account) ? account : nil
    }
    guard call.invocation.printsAccountAlone, call.lineDoubt == nil, call.slice == nil else {
      return nil
    }
    let words = text[call.output].split { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }
    guard let word = words.first else { return nil }
    let account = String(decoding: word, as: UTF8.self)
    return AccountID.isValid(account) ? account : nil
  }

  /// The accounts of the trails or alarms in an answer; an organization's trail is listed in all of
  /// its accounts.
  private static func owners(_ call: TranscriptCall, in text: [UInt8]) -> Set<String>? {
    switch call.invocation.command {
    case .describeTrails, .describeAlarms: break
    default: return nil
    }
    return Set(
      call.slices.compactMap { root(of: $0, in: text) }.flatMap { answer in
        let trails = elements(of: answer, "trailList").filter {
          $0["TrailARN"] != nil && $0["IsOrganizationTrail"]?.rawText != "true"
        }
        let alarms = ["MetricAlarms", "CompositeAlarms", "LogAlarms"].flatMap {
          elements(of: answer, $0)
        }
        let arns = trails.map { $0["TrailARN"]?.string } + alarms.map { $0["AlarmArn"]?.string }
        return arns.compactMap { $0.flatMap { ARN($0) }?.account }.filter { !$0.isEmpty }
      }
    )
  }

  /// The items of a list, which stands alone where `--query` printed it.
  private static func elements(of answer: JSONValue, _ list: String) -> [JSONValue] {
    guard answer.kind == .object, let items = answer[list], items.kind == .array else { return [] }
    return Array(items.elements)
  }

  /// A value, read without its place in the text.
  private static func root(of slice: JSONSlice, in text: [UInt8]) -> JSONValue? {
    try? JSONDocument(parsing: Array(text[slice.range])).root
  }
}
