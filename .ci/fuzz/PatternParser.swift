import FilterPatterns

/// Parses any text; what is accepted prints to the same tree and can be tried on any message.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let pattern = try? FilterPattern(String(decoding: bytes, as: UTF8.self)) else { return 0 }
  // The canonical spelling may be longer than what the service stores, which is refused then.
  if let printed = try? FilterPattern(pattern.description) {
    precondition(printed.syntax == pattern.syntax)
  }
  _ = pattern.matches(message: bytes)
  return 0
}
