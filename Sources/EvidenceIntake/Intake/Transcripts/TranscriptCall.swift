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
  let lineDoubt: String?

  /// The JSON values that the call printed, shown again from a file included; empty when something
  /// else follows.
  var slices: [JSONSlice] = []

  /// Whether values follow that may be its answer, but need not be.
  var isDisputed = false

  /// What follows the command line up to the next one; for telling what went wrong.
  var output: Range<Int>

  /// What keeps the line from telling what AWS was asked, or that it was AWS; `nil` for nothing.
  var doubt: String? { lineDoubt ?? invocation.doubt }

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
  let reason: String

  /// The command whose answer it may be; `nil` when it can be none's.
  let command: AWSCommand?
}
