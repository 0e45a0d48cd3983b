import Testing

@testable import EvidenceJSON

@Suite struct TapeWordTests {
  static let kinds: [TapeWord.Kind] = [
    .null, .false, .true, .number, .plainString, .escapedString, .array, .object,
  ]

  @Test(arguments: kinds)
  func `a word holds the largest offset and extent`(_ kind: TapeWord.Kind) {
    let largest = TapeWord.largestOffset
    for (offset, extent) in [(0, 0), (largest, 0), (0, largest), (largest, largest), (5, 7)] {
      var word = TapeWord(kind, offset: offset, extent: extent)
      #expect(word.kind == kind && word.offset == offset && word.extent == extent)
      word.extent = 3
      #expect(word.kind == kind && word.offset == offset && word.extent == 3)
    }
  }

  @Test func `the values stand on the tape in the order of the text`() throws {
    let tape = try JSONDocument(parsing: #"{"a": [1, "\n"]}"#).storage.tape
    #expect(tape.map(\.kind) == [.object, .plainString, .array, .number, .escapedString])
    #expect(tape.map(\.offset) == [0, 2, 6, 7, 11])
    #expect(tape.map(\.extent) == [4, 1, 2, 1, 2])
    #expect(tape.map(\.stride) == [5, 1, 3, 1, 1])
  }
}
