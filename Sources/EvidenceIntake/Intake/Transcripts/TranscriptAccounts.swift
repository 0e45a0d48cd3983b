import EvidenceJSON

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
