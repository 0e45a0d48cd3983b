import EvidenceJSON

/// A sign with which prompts end, at a place of a line.
struct PromptMark: Sendable {
  /// The first byte of the mark.
  let byte: UInt8

  /// The place behind the mark.
  let end: Int

  /// Whether what stands before it makes it a prompt, whatever follows.
  let isPrompt: Bool

  /// Whether nothing, or the same mark again, stands before it.
  let isBare: Bool

  /// Reads the mark at a place of a line; `nil` when there is none.
  ///
  /// A blank, or the end of the line, must follow; only cmd's and PowerShell's may stand without.
  init?(_ line: ArraySlice<UInt8>, at place: Int) {
    let byte = line[place]
    guard let length = Self.length(of: line[place...]) else { return nil }
    let end = place + length
    let isClosed = end == line.endIndex || line[end] == 0x20
    guard isClosed || byte == UInt8(ascii: ">") else { return nil }
    self.byte = byte
    self.end = end
    let prefix = line[..<place]
    isBare = isClosed && prefix.allSatisfy { $0 == byte }
    isPrompt = Self.isPrompt(prefix, byte, isClosed: isClosed, isEnd: end == line.endIndex)
  }

  private static func length(of rest: ArraySlice<UInt8>) -> Int? {
    switch rest.first {
    case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: ">"),
      UInt8(ascii: "+"):
      return 1
    case 0xCE, 0xC2, 0xE2:
      let marks = ["❯", "✗", "λ", "»", "›", "▶"]
      return marks.first { rest.starts(with: $0.utf8) }?.utf8.count
    default: return nil
    }
  }

  private static func isPrompt(
    _ prefix: ArraySlice<UInt8>,
    _ mark: UInt8,
    isClosed: Bool,
    isEnd: Bool
  ) -> Bool {
    switch mark {
    case UInt8(ascii: "$"): return prefix.isEmpty || looksLikePlace(prefix)
    case UInt8(ascii: "#"): return !prefix.isEmpty && prefix.last != mark && looksLikePlace(prefix)
    case UInt8(ascii: "%"):
      return prefix.isEmpty && !isEnd || prefix.contains { "@~".utf8.contains($0) }
    case UInt8(ascii: "+"): return false
    case UInt8(ascii: ">"):
      if prefix.starts(with: "PS ".utf8) || prefix.elementsEqual(">>".utf8) { return true }
      let isDrive = prefix.dropFirst().starts(with: ":\\".utf8)
      return isDrive
        || isClosed && prefix.contains(UInt8(ascii: "@")) && !prefix.contains(UInt8(ascii: "<"))
    default: return true
    }
  }

  /// Whether a prompt's text names a user, a host or a folder, and is no sentence.
  private static func looksLikePlace(_ prefix: ArraySlice<UInt8>) -> Bool {
    let isWord = !prefix.contains(0x20)
    return isWord || prefix.count <= 100 && prefix.contains { "@~/\\:])".utf8.contains($0) }
  }
}

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
