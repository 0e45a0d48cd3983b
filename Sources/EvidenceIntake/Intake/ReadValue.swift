import EvidenceJSON

/// A JSON value found in a file, with what the file says of the call that printed it.
struct ReadValue {
  /// The value, at its place in the file.
  let document: JSONDocument

  /// The call before it in a transcript; `nil` elsewhere.
  let call: RecordedCall?
}
