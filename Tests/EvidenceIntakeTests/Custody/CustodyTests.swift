import AuditModel
import TestSupport
import Testing

@testable import EvidenceIntake

@Suite struct CustodyTests {
  private static let manifest = "a/evidence-manifest.json"

  /// A folder `a` as the collection script leaves it, with one failed call.
  private static let collected: [SourceFile] = {
    let answers = ["x.json": "{}", "r/y.json": "[1]"]
    let calls = answers.sorted { $0.key < $1.key }.map { path, text in
      #"{"path":"\#(path)","sha256":"\#(digest(text))","bytes":\#(text.utf8.count),"#
        + #""argv":["aws","\#(path)"],"exit_code":0,"started_at":"1","finished_at":"2"}"#
    }
    let failed = #"{"path":"z.json","exit_code":254,"stderr":"z.stderr.txt"}"#
    let manifest =
      #"{"collected_by":"me","files":[\#((calls + [failed]).joined(separator: ",\n"))]}"#
    var texts = answers
    texts["z.stderr.txt"] = "denied"
    texts["evidence-manifest.json"] = manifest
    let sums = texts.sorted { $0.key < $1.key }.map { "\(digest($0.value))  \($0.key)\n" }
    texts["SHA256SUMS"] = sums.joined()
    return texts.sorted { $0.key < $1.key }.map {
      SourceFile(path: "a/" + $0.key, text: $0.value)
    }
  }()

  private static func digest(_ text: String) -> String { SHA256.hexDigest(of: Array(text.utf8)) }

  @Test func `a collection that is whole is verified`() {
    let custody = Custody(Self.collected)
    for path in ["a/x.json", "a/r/y.json", "a/z.stderr.txt"] {
      #expect(custody.standing(of: path) == .verified(by: "a/SHA256SUMS"))
    }
    #expect(custody.standing(of: Self.manifest) == .isManifest)
    #expect(custody.isCustodyFile("a/SHA256SUMS"))
    #expect(!custody.isCustodyFile("a/x.json"))
    #expect(custody.call(of: "a/x.json")?.argv == ["aws", "x.json"])
    #expect(custody.digest(of: "a/x.json") == Self.digest("{}"))
    #expect(custody.failedCalls.map(\.path) == ["a/z.json"])
    #expect(custody.collections.map(\.listed) == [4, 3])
    #expect(custody.collections.map(\.verified) == [4, 2])
    #expect(custody.collections.last?.started == "1")
    #expect(custody.problems.isEmpty)
    #expect(custody.breaches.isEmpty)
    #expect(custody.absent.isEmpty)
  }

  @Test(arguments: 0..<60)
  func `a flipped byte is found in its file alone`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var files = Self.collected
    let listed = files.indices.filter { files[$0].path != "a/SHA256SUMS" }
    let place = random.element(of: listed)
    guard case .bytes(var bytes) = files[place].content else { return }
    bytes[random.number(below: bytes.count)] ^= UInt8(1 + random.number(below: 255))
    let path = files[place].path
    files[place] = SourceFile(path: path, content: .bytes(bytes))
    let custody = Custody(files)
    let altered = files.map(\.path).filter {
      if case .altered = custody.standing(of: $0) { true } else { false }
    }
    #expect(altered == [path])
    #expect(custody.problems.map(\.id) == [.hashMismatch])
    #expect(custody.breaches.map(\.folder) == ["a/"])
    #expect((custody.call(of: "a/x.json") == nil) == (path == Self.manifest))
  }

  @Test func `a missing file is told once, with its call`() {
    let custody = Custody(Self.collected.filter { $0.path != "a/x.json" })
    #expect(custody.absent.map(\.path) == ["a/x.json"])
    #expect(custody.absent.first?.call?.argv == ["aws", "x.json"])
    #expect(custody.problems.map(\.id) == [.missingFile])
    #expect(custody.problems.map(\.file) == ["a/SHA256SUMS"])
    #expect(custody.breaches.count == 1)
  }

  @Test func `an answer of a failed call is told`() {
    let custody = Custody(Self.collected + [SourceFile(path: "a/z.json", text: "{}")])
    guard case .failedCall(let citation) = custody.standing(of: "a/z.json") else {
      Issue.record("expected a failed call")
      return
    }
    #expect(citation.pointer == "/files/2")
    #expect(custody.problems.map(\.id) == [.commandFailed])
    #expect(custody.failedCalls.isEmpty)
  }

  @Test func `a manifest speaks for its folder and those below`() {
    let extra = ["a/r/new.json", "b/new.json"].map { SourceFile(path: $0, text: "{}") }
    let custody = Custody(Self.collected + extra)
    #expect(custody.standing(of: "a/r/new.json") == .notListed(manifest: "a/SHA256SUMS"))
    #expect(custody.standing(of: "b/new.json") == .unlisted)
    #expect(custody.problems.map(\.file) == ["a/r/new.json"])
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let sums: String
    var problems: [EvidenceProblem.ID] = []
    var breaches = 0
  }

  @Test(arguments: [
    Row(testDescription: "the list itself", sums: "\(digest(""))  SHA256SUMS"),
    Row(testDescription: "a hidden file", sums: "\(digest(""))  .git/config"),
    Row(
      testDescription: "a path out of the folder", sums: "\(digest("{}"))  ../x",
      problems: [.missingFile], breaches: 1),
    Row(
      testDescription: "an absolute path", sums: "\(digest("{}"))  /x", problems: [.missingFile],
      breaches: 1),
    Row(testDescription: "a stray line", sums: "stray", problems: [.badManifest]),
    Row(
      testDescription: "two digests of one file", sums: "\(digest(""))  x",
      problems: [.hashMismatch], breaches: 1),
  ])
  func `a line beside a good one counts`(_ row: Row) {
    let sums = "\(Self.digest("{}"))  x\n" + row.sums
    let files = [SourceFile(path: "SHA256SUMS", text: sums), SourceFile(path: "x", text: "{}")]
    let custody = Custody(files)
    #expect(custody.problems.map(\.id) == row.problems)
    #expect(custody.breaches.map(\.folder) == Array(repeating: "", count: row.breaches))
  }

  @Test(arguments: [
    "evidence-manifest.json", "SHA256SUMS", "sha256sums.TXT", "manifest-sha256.txt",
  ])
  func `a list that cannot be read stops what it covers`(_ name: String) {
    let custody = Custody([SourceFile(path: "a/" + name, text: "")])
    #expect(custody.problems.map(\.id) == [.badManifest])
    #expect(custody.breaches.map(\.folder) == ["a/"])
  }

  @Test func `a listed file that could not be read is not verified`() {
    let sums = SourceFile(path: "SHA256SUMS", text: "\(Self.digest("{}"))  x")
    let file = SourceFile(path: "x", content: .nothing(.unreadable, message: "m"))
    let custody = Custody([sums, file])
    #expect(custody.problems.map(\.id) == [.hashMismatch])
    #expect(custody.breaches.count == 1)
  }

  @Test func `a list that another list shows to be altered is not believed`() {
    let good = "\(Self.digest("{}"))  x"
    let top = "\(Self.digest(good))  a/SHA256SUMS\n\(Self.digest("{}"))  a/x"
    let altered = "\(Self.digest("[]"))  x\n\(Self.digest("[]"))  y"
    let custody = Custody([
      SourceFile(path: "a/SHA256SUMS", text: altered), SourceFile(path: "a/x", text: "{}"),
      SourceFile(path: "manifest-sha256.txt", text: top),
    ])
    #expect(custody.problems.map(\.file) == ["a/SHA256SUMS"])
    #expect(custody.breaches.map(\.folder) == [""])
    #expect(custody.standing(of: "a/x") == .verified(by: "manifest-sha256.txt"))
    #expect(custody.collections.map(\.file) == ["manifest-sha256.txt"])
  }

  @Test func `lists that contradict each other are a breach`() {
    let custody = Custody([
      SourceFile(path: "SHA256SUMS", text: "\(Self.digest(""))  manifest-sha256.txt"),
      SourceFile(path: "manifest-sha256.txt", text: "\(Self.digest(""))  SHA256SUMS"),
    ])
    #expect(!custody.breaches.isEmpty)
  }

  @Test func `another size is an alteration, and calls that disagree name none`() {
    let manifest = #"{"files":[{"path":"x","bytes":3,"region":"r"},{"path":"x","region":"s"}]}"#
    let custody = Custody([
      SourceFile(path: "evidence-manifest.json", text: manifest),
      SourceFile(path: "x", text: "{}"),
    ])
    #expect(custody.problems.map(\.id) == [.hashMismatch])
    #expect(custody.call(of: "x") == nil)
  }

  @Test func `a file that is listed without a digest is not called verified`() {
    let custody = Custody([
      SourceFile(path: "evidence-manifest.json", text: #"{"files":[{"path":"x"}]}"#),
      SourceFile(path: "x", text: "{}"),
    ])
    #expect(custody.standing(of: "x") == .listed(by: "evidence-manifest.json"))
    #expect(custody.collections.map(\.verified) == [0])
  }
}
