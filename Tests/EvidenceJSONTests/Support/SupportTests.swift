import Foundation
import TestSupport
import Testing

@Suite struct SupportTests {
  @Test func `a seed settles the sequence`() {
    // The first outputs of the reference implementation for the seed 1234567.
    var random = SeededRandom(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
    #expect((0..<100).allSatisfy { _ in (0..<7).contains(random.number(below: 7)) })
  }

  @Test func `a temporary folder goes away when it is closed`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a b/c%41.json", "[]")
    #expect(path == folder.path + "/a b/c%41.json")
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("[]".utf8))
    folder.close()
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test func `a text is held against the golden file beside the test`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Golden/greeting.txt", "good\r\nmorning\n")
    let testFile = folder.path + "/GreetingTests.swift"
    try expectGolden("greeting.txt", matches: "good\r\nmorning\n", filePath: testFile)
    try withKnownIssue {
      try expectGolden("greeting.txt", matches: "good\r\nevening\n", filePath: testFile)
    } matching: { issue in
      issue.comments.first?.rawValue
        == #"greeting.txt differs; line 2 is "evening" where the file has "morning""#
    }
    folder.close()
  }
}
