/// How a file was tied to what it speaks of, from the strongest tie to none.
public enum EvidenceBinding: String, CaseIterable, Sendable {
  /// The manifest of the collection names the call that printed it.
  case manifest

  /// The command line before it in a terminal transcript names the call.
  case transcript

  /// An ARN inside the file names it.
  case content

  /// The path names the exact trail, log group or topic.
  case parameter

  /// The folder that the file stands in is named for it; or only a folder tells the account of an
  /// answer that names none, whatever else the path names.
  case folder

  /// Only one candidate stands in the same account and region.
  case inferred

  /// The file is recognised, but nothing says what it belongs to.
  case unbound

  /// The file says of others what they should be: a manifest, or a list of checksums.
  case custody

  /// The file is not the output of a command that matters here.
  case unrecognised
}
