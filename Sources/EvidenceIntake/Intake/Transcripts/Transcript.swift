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
  func doubtOfAccount(of call: TranscriptCall) -> String? {
    if let found = accounts[call.caller] {
      let names = found.sorted().map { "\(name: $0)" }.joined(separator: " and ")
      return found.count == 1
        ? nil
        : "the answers of one caller name the accounts \(names), so one of them changed unseen"
    }
    let remedy = "`aws sts get-caller-identity` beside it would"
    if call.caller.changes > 0 {
      return "a command above line \(call.line) may have changed the account; \(remedy) tell it"
    }
    if !call.caller.settings.isEmpty {
      return "nothing tells the account of the profile of line \(call.line); \(remedy)"
    }
    guard hasSeveralCallers else { return nil }
    return "the calls are of several profiles, and nothing tells the account of line \(call.line); "
      + remedy
  }
}
