import TestSupport
import Testing

@testable import EvidenceJSON

@Suite struct EightBytesTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `looking at eight bytes at once finds what looking at each finds`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let choices: [UInt8] = [
      0x00, 0x01, 0x09, 0x0A, 0x0B, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7F, 0x80,
      0x8A, 0xA2, 0xBF, 0xC0, 0xDC, 0xFF, 0x61, 0x61, 0x61, 0x20, 0x20,
    ]
    for _ in 0..<5000 {
      check((0..<8).map { _ in random.element(of: choices) })
    }
  }

  private func check(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      let word = EightBytes(buffer, at: 0)
      #expect(word.marks(of: 0x0A) == marks(bytes) { $0 == 0x0A })
      #expect(word.continuationMarks == marks(bytes) { $0 & 0xC0 == 0x80 })
      #expect(word.leadingSpaces == bytes.prefix { $0 == 0x20 }.count)
      let plain = bytes.prefix { $0 != 0x22 && $0 != 0x5C && $0 >= 0x20 && $0 < 0x80 }.count
      #expect(EightBytes.place(ofFirst: word.specialMarks) == plain)
    }
  }

  private func marks(_ bytes: [UInt8], where isMarked: (UInt8) -> Bool) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | (isMarked($1) ? 0x80 : 0) }
  }

  @Test func `fewer than eight bytes are followed by zeros`() {
    let bytes: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    bytes.withUnsafeBufferPointer { buffer in
      #expect(EightBytes(buffer, last: 0, before: 10).word == 0)
      #expect(EightBytes(buffer, last: 3, before: 10).word == 0x0A0908)
      #expect(EightBytes(buffer, last: 3, before: 5).word == 0x050403)
      #expect(EightBytes(buffer, last: 8, before: 8).word == 0x0807_0605_0403_0201)
    }
  }

  @Test func `counts up to the largest are summed`() {
    #expect(EightBytes.sum(ofCounts: .max) == 8 * 255)
    #expect(EightBytes.sum(ofCounts: 0x0100_0000_0000_0002) == 3)
  }
}
