import EvidenceJSON
import TestSupport
import Testing

/// Damaged texts: whatever is read from them still hangs together.
@Suite struct MutationTests {
  @Test(arguments: RandomDocumentTests.seeds)
  func `no damage makes reading fail in any other way than by its error`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    RandomDocumentTests.samples(seed: seed, count: 60) { _, text in
      for _ in 0..<12 {
        check(Self.damaged(Array(text.utf8), using: &random))
      }
    }
  }

  /// A text with one to three bytes changed, added, removed or moved.
  private static func damaged(_ bytes: [UInt8], using random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    let structural = Array("[]{},:\"\\0-.eEu \n\0tn".utf8)
    for _ in 0...random.number(below: 3) {
      let byte =
        random.isOne(in: 2) ? UInt8(random.number(below: 256)) : random.element(of: structural)
      let place = random.number(below: bytes.count + 1)
      switch random.number(below: 4) {
      case 0: bytes.insert(byte, at: place)
      case 1 where place < bytes.count: bytes[place] = byte
      case 2 where place < bytes.count: bytes.remove(at: place)
      default: bytes.removeLast(min(bytes.count, random.number(below: 4)))
      }
    }
    return bytes
  }

  private func check(_ bytes: [UInt8]) {
    do throws(JSONSyntaxError) {
      let root = try JSONDocument(parsing: bytes).root
      for value in root.withDescendants {
        #expect(value.kind == .object || value.kind == .array || !value.rawText.isEmpty)
        #expect(value.kind != .string || value.string != nil)
        #expect(value.position.line >= 1 && value.position.column >= 1)
        _ = (value.double, value.integer, value.pointer)
      }
    } catch {
      #expect(error.offset >= 0 && error.offset <= max(bytes.count, bytes.count * 3 / 2))
      #expect(!error.description.contains("\n"))
    }
  }

  @Test(arguments: RandomDocumentTests.seeds)
  func `random bytes are read or rejected`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      check((0..<random.number(below: 40)).map { _ in UInt8(random.number(below: 256)) })
    }
  }
}
