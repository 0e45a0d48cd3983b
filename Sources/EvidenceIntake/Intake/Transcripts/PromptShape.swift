import EvidenceJSON

/// A prompt with `0` in place of the numbers in it, which count lines or tell the time.
struct PromptShape: Hashable, Sendable {
  private let bytes: [UInt8]

  /// The shape of a prompt, its mark included.
  init(_ prompt: ArraySlice<UInt8>) {
    var bytes: [UInt8] = []
    for byte in prompt {
      let shown = byte.isASCIIDigit ? UInt8(ascii: "0") : byte
      if shown != UInt8(ascii: "0") || bytes.last != shown { bytes.append(shown) }
    }
    self.bytes = bytes
  }
}
