import Testing

@testable import EvidenceIntake

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
    Row(testDescription: "the folder itself", text: "\(digest)  ././a/b", paths: ["././a/b"]),
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
    #expect(list.entries.map(\.path) == row.paths.map { Array($0.utf8) })
    #expect(list.entries.allSatisfy { $0.digest?.hex == Self.lower })
    #expect(list.invalidLines == row.invalid)
  }

  @Test func `UTF-16 is read and lines are counted`() throws {
    let text = "\u{FEFF}\r\n\(Self.digest)  é.json\r\n"
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let list = try ChecksumList(parsing: bytes, dialect: .sums)
    #expect(
      list.entries == [
        .init(path: Array("é.json".utf8), digest: Digest(Self.lower.utf8), line: 2)
      ])
  }

  @Test func `a path that is not UTF-8 keeps its bytes`() throws {
    let list = try ChecksumList(parsing: Array("\(Self.digest)  a".utf8) + [0xFF], dialect: .sums)
    #expect(list.entries.map(\.path) == [[0x61, 0xFF]])
  }

  struct Form: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let line: String
    var algorithm: Digest.Algorithm?
  }

  private static func hex(_ count: Int) -> String { String(repeating: "a", count: count) }

  @Test(arguments: [
    Form(testDescription: "md5sum", line: "\(hex(32))  a", algorithm: .md5),
    Form(testDescription: "sha1sum", line: "\(hex(40)) *a", algorithm: .sha1),
    Form(testDescription: "sha224sum", line: "\(hex(56))  a"),
    Form(testDescription: "sha384sum", line: "\(hex(96))  a", algorithm: .sha384),
    Form(testDescription: "sha512sum", line: "\(hex(128))  a", algorithm: .sha512),
    Form(testDescription: "BSD", line: "SHA512 (a) = \(hex(128))", algorithm: .sha512),
    Form(testDescription: "MD5 of BSD", line: "MD5 (a) = \(hex(32))", algorithm: .md5),
    Form(testDescription: "OpenSSL", line: "SHA256(a)= \(hex(64))", algorithm: .sha256),
    Form(testDescription: "OpenSSL 3", line: "SHA2-512(a)= \(hex(128))", algorithm: .sha512),
    Form(testDescription: "another function", line: "BLAKE2b (a) = \(hex(128))"),
    Form(testDescription: "SHA-3", line: "SHA3-256(a)= \(hex(64))"),
    Form(
      testDescription: "columns of PowerShell", line: "SHA256          \(hex(64))       a   ",
      algorithm: .sha256),
    Form(
      testDescription: "PowerShell's CSV", line: "\"SHA512\",\"\(hex(128))\",\"a\"",
      algorithm: .sha512),
  ])
  func `a line is known by its form, its function by the digest`(_ form: Form) throws {
    let list = try ChecksumList(parsing: Array(form.line.utf8), dialect: .sums)
    #expect(list.entries.map(\.path) == [Array("a".utf8)])
    #expect(list.entries.map(\.digest?.algorithm) == [form.algorithm])
    #expect(list.isLikely)
  }

  @Test(arguments: ["", "text", "{}", "abc  a", "aws s3 ls", "SHA256 of a:", "|  a | b |"])
  func `other text is no list`(_ text: String) throws {
    #expect(try !ChecksumList(parsing: Array(text.utf8), dialect: .sums).isLikely)
  }
}
