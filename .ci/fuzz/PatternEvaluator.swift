import EvidenceJSON
import FilterPatterns

/// Takes patterns and a message apart at zero bytes, evaluates and compares them.
///
/// Every event that a comparison shows must prove what it is shown for.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
  let patterns = parts.prefix(2).compactMap {
    try? FilterPattern(String(decoding: $0, as: UTF8.self))
  }
  guard patterns.count == 2 else { return 0 }
  let message = Array(parts.last ?? [])
  _ = (patterns[0].matches(message: message), patterns[1].matches(message: message))
  let comparison = PatternComparison.of(configured: [patterns[0]], prescribed: patterns[1])
  check(comparison.witness, matchedBy: patterns[1], notBy: patterns[0])
  check(comparison.extra, matchedBy: patterns[0], notBy: patterns[1])
  return 0
}

private func check(_ event: String?, matchedBy yes: FilterPattern, notBy no: FilterPattern) {
  guard let event else { return }
  guard let document = try? JSONDocument(parsing: event) else { fatalError("not JSON: \(event)") }
  precondition(yes.matches(document.root) && !no.matches(document.root))
}
