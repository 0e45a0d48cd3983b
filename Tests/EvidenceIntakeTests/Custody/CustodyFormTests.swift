import AuditModel
import TestSupport
import Testing

@testable import EvidenceIntake

/// Lists in the forms that people write, beside a file `x` that holds `{}` in a folder `e`.
@Suite struct CustodyFormTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var algorithm = Digest.Algorithm.sha256
    var name = "SHA256SUMS"
    /// The list, `#` in the place of the digest.
    var line = "#  x"
    var isVerified = true
  }

  private static let rows = [
    Row(testDescription: "SHA256SUMS"),
    Row(testDescription: "SHA512SUMS", algorithm: .sha512, name: "SHA512SUMS"),
    Row(testDescription: "SHA384SUMS", algorithm: .sha384, name: "sha384sums.txt"),
    Row(testDescription: "checksums.sha256", name: "checksums.sha256", line: "# *./x"),
    Row(
      testDescription: "any name", algorithm: .sha512, name: "hashes.log", line: "SHA512 (x) = #"),
    Row(testDescription: "OpenSSL", name: "out.txt", line: "SHA2-256(x)= #"),
    Row(
      testDescription: "PowerShell", name: "hash.csv",
      line: "\"Algorithm\",\"Hash\",\"Path\"\r\n\"SHA256\",\"#\",\"C:\\a\\e\\x\"\r\n"),
    Row(testDescription: "written above the folder", name: "sums", line: "#  home/me/e/x"),
    Row(testDescription: "absolute", name: "sums", line: "#  /home/me/e/x"),
    Row(testDescription: "a digest alone", name: "x.sha256", line: "#\n"),
    Row(testDescription: "a list for one file", algorithm: .sha512, name: "x.sha512"),
    Row(testDescription: "the name first", name: "a.txt", line: "x  #"),
    Row(testDescription: "a colon", name: "a.txt", line: "x: #"),
    Row(testDescription: "fields", name: "a.csv", line: "file,sha256\nx,#"),
    Row(testDescription: "quoted fields", name: "a.csv", line: "\"x\",\"#\"\n"),
    Row(testDescription: "a function before it", name: "a.txt", line: "sha256:#  x"),
    Row(testDescription: "a table of Markdown", name: "a.md", line: "| x | # |"),
    Row(testDescription: "code in Markdown", name: "a.md", line: "- `x` `#`"),
    Row(
      testDescription: "certutil", name: "a.txt",
      line: "SHA256 hash of x:\r\n#\r\nCertUtil: -hashfile command completed successfully.\r\n"),
    Row(
      testDescription: "PowerShell's members", name: "a.txt",
      line: "\r\nAlgorithm : SHA256\r\nHash      : #\r\nPath      : C:\\a\\e\\x\r\n\r\n"),
    Row(testDescription: "sha256sum", name: "x.sha256sum", line: "#"),
    Row(testDescription: "upper case", name: "x.SHA256", line: "#"),
    Row(testDescription: "MD5", algorithm: .md5, name: "MD5SUMS", isVerified: false),
    Row(testDescription: "SHA-1", algorithm: .sha1, name: "list.txt", isVerified: false),
  ]

  private static func list(_ row: Row) -> SourceFile {
    let digest = row.algorithm.hexDigest(of: Array("{}".utf8))
    return SourceFile(path: "e/" + row.name, text: row.line.replacing("#", with: digest))
  }

  @Test(arguments: rows)
  func `an unchanged file passes`(_ row: Row) {
    let custody = Custody([Self.list(row), SourceFile(path: "e/x", text: "{}")])
    #expect(custody.breaches.isEmpty)
    #expect(custody.collections.map(\.listed) == [1])
    #expect(custody.collections.map(\.verified) == [row.isVerified ? 1 : 0])
    let list = "e/" + row.name
    #expect(
      custody.standing(of: "e/x") == (row.isVerified ? .verified(by: list) : .listed(by: list)))
    #expect(custody.isCustodyFile(list))
  }

  @Test(arguments: rows)
  func `a changed file is a breach, whatever the form`(_ row: Row) {
    let custody = Custody([Self.list(row), SourceFile(path: "e/x", text: "[]")])
    #expect(custody.breaches.map(\.file) == ["e/x"])
    #expect(custody.problems.map(\.id).contains(.hashMismatch))
    guard case .altered = custody.standing(of: "e/x") else {
      Issue.record("expected an altered file")
      return
    }
  }

  @Test(arguments: ["B2SUMS", "sums.blake3", "sha224.txt"])
  func `a list that is not compared is said not to verify`(_ name: String) {
    let digits = String(
      repeating: "a", count: name == "B2SUMS" ? 128 : name == "sha224.txt" ? 56 : 64)
    let custody = Custody([
      SourceFile(path: name, text: "\(digits)  x\n"), SourceFile(path: "x", text: "{}"),
    ])
    #expect(custody.problems.map(\.id) == [.badManifest])
    #expect(custody.problems.first?.message.words.contains("verify no file") == true)
    #expect(custody.collections.map(\.verified) == [0])
  }

  @Test func `a list beside one file says nothing of the others`() {
    let custody = Custody([
      SourceFile(path: "x", text: "{}"), SourceFile(path: "y", text: "{}"),
      SourceFile(path: "x.sha256", text: Digest.Algorithm.sha256.hexDigest(of: Array("{}".utf8))),
    ])
    #expect(custody.problems.isEmpty)
    #expect(custody.standing(of: "y") == .unlisted)
  }

  @Test func `evidence is no list, whatever stands in it`() {
    let digest = String(repeating: "a", count: 64)
    for text in ["{\"a\": \"\(digest)  x\"}", "$ sha256sum x\n\(digest)  x\n$ aws a b\n{}\n"] {
      #expect(!Custody([SourceFile(path: "a", text: text)]).isCustodyFile("a"))
    }
  }

  @Test func `lines of somebody's own are a list only beside a file that they name`() {
    let digest = Digest.Algorithm.sha256.hexDigest(of: Array("{}".utf8))
    let list = SourceFile(path: "a.txt", text: "image sha256:\(digest)\n")
    #expect(!Custody([list, SourceFile(path: "x", text: "{}")]).isCustodyFile("a.txt"))
    #expect(Custody([list, SourceFile(path: "image", text: "")]).isCustodyFile("a.txt") == false)
    let named = SourceFile(path: "a.txt", text: "x sha256 \(digest)\n")
    #expect(!Custody([named, SourceFile(path: "x", text: "{}")]).isCustodyFile("a.txt"))
  }

  @Test func `the manifest of the script is one under any name`() {
    let manifest = """
      {"schema": "trailwitness-evidence-manifest", "schema_version": 1, "files": [
        {"path": "x", "bytes": 3}]}
      """
    for name in ["manifest.json", "evidence-manifest (1).json", "evidence-manifest.json.txt"] {
      let custody = Custody([
        SourceFile(path: name, text: manifest), SourceFile(path: "x", text: "{}"),
      ])
      #expect(custody.breaches.map(\.file) == ["x"])
    }
  }

  @Test func `a name that is no UTF-8 is compared under its own name`() {
    let digest = Digest.Algorithm.sha256.hexDigest(of: Array("{}".utf8))
    let list = SourceFile(
      path: "SHA256SUMS", content: .bytes(Array("\(digest)  s".utf8) + [0xFF, 0x0A]))
    let files = [
      SourceFile(path: #"s\xff"#, text: "{}"), SourceFile(path: "s\u{FFFD}", text: ""),
    ]
    let custody = Custody([list] + files)
    #expect(custody.standing(of: #"s\xff"#) == .verified(by: "SHA256SUMS"))
    #expect(custody.problems.map(\.file) == ["s\u{FFFD}"])
  }
}

@Suite struct BagTests {
  private static func digest(_ text: String) -> String { SHA512.hexDigest(of: Array(text.utf8)) }

  /// A bag as RFC 8493 recommends it: SHA-512 alone.
  private static let bag: [String: String] = {
    var texts = [
      "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
      "bag-info.txt": "Bagging-Date: 2026-11-23\n",
      "data/a%.json": "{}", "data/r/b.json": "[1]",
      "manifest-sha512.txt": "\(digest("{}"))  data/a%25.json\n\(digest("[1]"))  data/r/b.json\n",
    ]
    let tags = texts.filter { !$0.key.hasPrefix("data/") }.sorted { $0.key < $1.key }
    texts["tagmanifest-sha512.txt"] = tags.map { "\(digest($0.value)) \($0.key)\n" }.joined()
    return texts
  }()

  private static func custody(_ texts: [String: String]) -> Custody {
    Custody(
      texts.sorted { $0.key < $1.key }.map { SourceFile(path: "bag/" + $0.key, text: $0.value) })
  }

  @Test func `a whole bag is verified and its own files are no evidence`() {
    let custody = Self.custody(Self.bag)
    #expect(custody.problems.isEmpty)
    #expect(custody.breaches.isEmpty)
    #expect(custody.collections.map(\.verified) == [2, 3])
    for name in ["bagit.txt", "bag-info.txt", "manifest-sha512.txt", "tagmanifest-sha512.txt"] {
      #expect(custody.isCustodyFile("bag/" + name))
    }
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: String
    let text: String?
    let breached: [String]
  }

  @Test(arguments: [
    Row(testDescription: "altered", file: "data/a%.json", text: "{ }", breached: ["data/a%.json"]),
    Row(testDescription: "lost", file: "data/r/b.json", text: nil, breached: ["data/r/b.json"]),
    Row(testDescription: "added", file: "data/c.json", text: "{}", breached: ["data/c.json"]),
    Row(
      testDescription: "an altered list", file: "manifest-sha512.txt", text: "",
      breached: ["manifest-sha512.txt"]),
    Row(
      testDescription: "a list that lacks a line", file: "tagmanifest-sha512.txt", text: nil,
      breached: []),
    Row(
      testDescription: "to be fetched", file: "fetch.txt",
      text: "https://example.com/c 7 data/c%0A.json\n", breached: ["data/c\n.json"]),
    Row(
      testDescription: "fetched", file: "fetch.txt",
      text: "https://example.com/a - data/a%25.json\n",
      breached: []),
    Row(testDescription: "beside the payload", file: "notes.json", text: "{}", breached: []),
  ])
  func `a bag that is not what it was is a breach`(_ row: Row) {
    var texts = Self.bag
    texts[row.file] = row.text
    let custody = Self.custody(texts)
    #expect(
      Set(custody.breaches.map(\.file)) == Set(row.breached.map { "bag/" + $0 }))
    #expect(custody.breaches.allSatisfy { $0.folder == "bag/" })
  }

  @Test func `a bag without a list of its payload proves nothing`() {
    let custody = Self.custody(["bagit.txt": "BagIt-Version: 1.0\n", "data/a.json": "{}"])
    #expect(custody.breaches.map(\.file) == ["bag/data/a.json"])
  }

  @Test func `other folders may have such names`() {
    let custody = Self.custody(["fetch.txt": "a", "data/a.json": "{}", "manifest-prod.txt": "b"])
    #expect(custody.breaches.isEmpty)
    #expect(!custody.isCustodyFile("bag/fetch.txt"))
  }
}
