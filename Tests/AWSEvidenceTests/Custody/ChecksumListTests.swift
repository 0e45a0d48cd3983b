import Testing

@testable import AWSEvidence

@Suite struct ChecksumListTests {
  private static let digest = String(repeating: "0aF", count: 21) + "9"
  private static let lower = digest.lowercased()

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    var dialect = ChecksumList.Dialect.sums
    var paths: [String] = []
    var invalid: [Int] = []
  }

  @Test(arguments: [
    Row(testDescription: "text mode", text: "\(digest)  a b.json\n", paths: ["a b.json"]),
    Row(testDescription: "binary mode", text: "\(digest) *a.json", paths: ["a.json"]),
    Row(testDescription: "one blank", text: "\(digest) a.json", paths: ["a.json"]),
    Row(testDescription: "BSD", text: "SHA256 (a (1).json) = \(digest)\n", paths: ["a (1).json"]),
    Row(testDescription: "escapes", text: "\\\(digest)  a\\nb\\\\c\\rd", paths: ["a\nb\\c\rd"]),
    Row(testDescription: "an unknown escape", text: "\\\(digest)  a\\tb", invalid: [1]),
    Row(testDescription: "CRLF", text: "\r\n\(digest)  a\r\n\r\n", paths: ["a"]),
    Row(testDescription: "a comment", text: "# a\n\(digest)  a", paths: ["a"]),
    Row(testDescription: "the folder itself", text: "\(digest)  ././a/b", paths: ["a/b"]),
    Row(testDescription: "percent signs", text: "\(digest)  a%0Ab", paths: ["a%0Ab"]),
    Row(testDescription: "no path", text: "\(digest)  \n\(digest)", invalid: [1, 2]),
    Row(testDescription: "a digest too short", text: "\n\(digest.dropLast())  a", invalid: [2]),
    Row(testDescription: "a digest too long", text: "\(digest)0  a", invalid: [1]),
    Row(
      testDescription: "BagIt", text: "\(digest) \t data/a%0Ab%0dc%25d%20e", dialect: .bagIt,
      paths: ["data/a\nb\rc%d%20e"]),
    Row(
      testDescription: "BagIt, binary", text: "\(digest) *data/a", dialect: .bagIt,
      paths: ["data/a"]),
  ])
  func `a list is read`(_ row: Row) throws {
    let list = try ChecksumList(parsing: Array(row.text.utf8), dialect: row.dialect)
    #expect(list.entries.map(\.path) == row.paths)
    #expect(list.entries.allSatisfy { $0.sha256 == Self.lower })
    #expect(list.invalidLines == row.invalid)
  }

  @Test func `UTF-16 is read and lines are counted`() throws {
    let text = "\u{FEFF}\r\n\(Self.digest)  é.json\r\n"
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let list = try ChecksumList(parsing: bytes, dialect: .sums)
    #expect(list.entries == [.init(path: "é.json", sha256: Self.lower, line: 2)])
  }

  @Test func `a path that is not UTF-8 is no entry`() throws {
    let list = try ChecksumList(parsing: Array("\(Self.digest)  a".utf8) + [0xFF], dialect: .sums)
    #expect(list.entries.isEmpty)
    #expect(list.invalidLines == [1])
  }
}
