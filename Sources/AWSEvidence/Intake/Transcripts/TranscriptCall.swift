/// A command line of the AWS CLI in a transcript, and what follows it.
struct TranscriptCall: Hashable, Sendable {
  /// The words of the command line, from `aws` on, as the shell reads them.
  let words: [String]

  /// The variables that were set for this command alone, such as `AWS_REGION`.
  let settings: [String: String]

  /// The line of the prompt, counted from 1.
  let line: Int

  /// Whether the output went to a file, so that none is to be expected here.
  let isRedirected: Bool

  /// Whether another program may have changed the output.
  let isFiltered: Bool

  /// The moment that the prompt shows, as it is written; `nil` for most prompts.
  let time: String?

  /// The JSON value that the call printed; `nil` when something else follows.
  var slice: JSONSlice?

  /// What follows the command line up to the next one, or the value; for telling what went wrong.
  var output: Range<Int>
}
