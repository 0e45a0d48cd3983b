import AuditModel
import EvidenceJSON

/// The output of one command, found in a file.
struct EvidenceOutput: Sendable {
  /// The command.
  let command: AWSCommand

  /// The file's path below the given folder.
  let file: String

  /// The file's size in bytes.
  let bytes: Int

  /// The answer object, or the bare array that `--query` prints.
  let value: JSONValue

  /// What the file's path says.
  let path: EvidencePath

  /// Whether `--query` cut the output down to a list.
  var isBareList: Bool { value.kind == .array }

  /// The answer as an item that can be cited.
  var place: EvidencePlace { EvidencePlace(file: file, value: value) }

  /// The list called `field`, or the bare list itself; `nil` when the output has no such list.
  func list(_ field: String) -> EvidencePlace? {
    if isBareList { return place }
    guard let list = place.field(field), !list.value.isNull else { return nil }
    return list
  }

  /// Why the output may not hold all there is, or `nil` when it does.
  ///
  /// The AWS CLI adds `NextToken` to what `--max-items` cuts; a single page carries the service's
  /// own token. A bare list was filtered in ways that it does not show.
  var gap: EvidenceGap? {
    if isBareList { return EvidenceGap(.excerpt, citations: [place.citation]) }
    for token in ["NextToken", "nextToken"] {
      if let value = value[token], !value.isNull, !value.isString("") {
        return EvidenceGap(.cut, citations: [place.citation(of: token)])
      }
    }
    return nil
  }

  /// A line of the evidence list for this output.
  func entry(
    account: String?,
    region: String?,
    subject: String? = nil,
    binding: EvidenceBinding
  ) -> EvidenceEntry {
    EvidenceEntry(
      file: file,
      command: command.rawValue,
      account: account,
      region: region,
      subject: subject,
      binding: binding,
      bytes: bytes
    )
  }

  /// A problem that concerns the whole output.
  func problem(_ id: EvidenceProblem.ID, _ message: String) -> EvidenceProblem {
    let citation = place.citation
    return EvidenceProblem(
      id: id, file: file, line: citation.line, column: citation.column, message: message)
  }
}
