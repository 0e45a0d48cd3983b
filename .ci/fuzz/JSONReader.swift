import EvidenceJSON

/// Reads any bytes; what is accepted must know its own places.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let document = try? JSONDocument(parsing: bytes) else { return 0 }
  var pending = [document.root]
  var seen = 0
  while let value = pending.popLast(), seen < 200 {
    seen += 1
    _ = (value.string, value.integer, value.double, value.position)
    precondition(document.value(at: value.pointer) != nil || !document.duplicateKeys.isEmpty)
    precondition((try? JSONDocument(parsing: value.rawText)) != nil)
    pending += value.elements.prefix(50)
    pending += value.members.prefix(50).map(\.value)
  }
  return 0
}
