import AuditModel
import Foundation
import TestSupport
import Testing

@testable import EvidenceIntake

@Suite struct EvidenceFolderTests {
  @Test func `files are named from the given folder, in order`() throws {
    let folder = try TemporaryFolder()
    try folder.write("b/two.json", "{}")
    try folder.write("a.json", "{}")
    try folder.write(".hidden/x.json", "{}")
    let files = try EvidenceFolder.files(at: [folder.path])
    #expect(files.map(\.path) == ["a.json", "b/two.json"])
    folder.close()
  }

  @Test func `several folders keep their names apart`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x/a.json", "{}")
    try folder.write("y/a.json", "{}")
    let files = try EvidenceFolder.files(at: [folder.path + "/x", folder.path + "/y/"])
    #expect(files.map(\.path) == ["x/a.json", "y/a.json"])
    folder.close()
  }

  @Test func `several lone files keep their names`() throws {
    let folder = try TemporaryFolder()
    let paths = [try folder.write("a.json", "{}"), try folder.write("b.json", "{}")]
    #expect(try EvidenceFolder.files(at: paths).map(\.path) == ["a.json", "b.json"])
    folder.close()
  }

  @Test func `a lone file is read under its name`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("123456789012/a.json", "{}")
    let files = try EvidenceFolder.files(at: [path])
    #expect(files.map(\.path) == ["a.json"])
    #expect(files.map { PathHints($0).account } == ["123456789012"])
    #expect(files.map { PathHints($0).folders } == [[]])
    folder.close()
  }

  @Test func `a link is followed only inside the folder`() throws {
    let outside = try TemporaryFolder()
    let secret = try outside.write("secret.json", "{}")
    let folder = try TemporaryFolder()
    let inside = try folder.write("real.json", "{}")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.path + "/out.json", withDestinationPath: secret)
    try manager.createSymbolicLink(atPath: folder.path + "/in.json", withDestinationPath: inside)
    try manager.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: folder.path)
    try manager.createSymbolicLink(atPath: folder.path + "/gone", withDestinationPath: "nowhere")
    let contents = try EvidenceFolder.files(at: [folder.path]).map { file in
      switch file.content {
      case .bytes: "\(file.path) read"
      case .nothing(let id, _): "\(file.path) \(id.rawValue)"
      }
    }
    #expect(
      contents
        == [
          "gone unreadable", "in.json read", "loop skipped", "out.json skipped", "real.json read",
        ]
    )
    folder.close()
    outside.close()
  }

  @Test func `a path that does not exist is an error with its name`() {
    #expect(throws: FolderError.self) {
      try EvidenceFolder.files(at: ["no-such-folder"])
    }
  }

  @Test func `a name that is no UTF-8 is read under its own name`() throws {
    let folder = try TemporaryFolder()
    try folder.write("s\u{FFFD}.json", "[2]")
    try Self.save("[1]", to: Array((folder.path + "/s").utf8) + [0xFF] + Array(".json".utf8))
    let files = try EvidenceFolder.files(at: [folder.path])
    #expect(files.map(\.path) == [#"s\xff.json"#, "s\u{FFFD}.json"])
    #expect(files.map(Self.text) == ["[1]", "[2]"])
    folder.close()
  }

  @Test func `a link leads by bytes, not into a sibling that is spelt alike`() throws {
    let parent = try TemporaryFolder()
    try parent.write("caf\u{E9}/a.json", "[1]")
    try parent.write("cafe\u{301}/b.json", "[2]")
    let inner = parent.path + "/caf\u{E9}"
    let manager = FileManager.default
    for (name, target) in [
      ("absolute.json", parent.path + "/cafe\u{301}/b.json"),
      ("relative.json", "../cafe\u{301}/b.json"), ("back.json", "../caf\u{E9}/a.json"),
      ("chain.json", "inside.json"), ("inside.json", "./x/../a.json"), ("self.json", "self.json"),
      ("through.json", "a.json/b"),
    ] {
      try manager.createSymbolicLink(atPath: inner + "/" + name, withDestinationPath: target)
    }
    try parent.write("caf\u{E9}/x/y.json", "[3]")
    let files = try EvidenceFolder.files(at: [inner])
    let found = files.map { "\($0.path) \(Self.text($0))" }
    #expect(
      found == [
        "a.json [1]", "absolute.json skipped", "back.json skipped", "chain.json [1]",
        "inside.json [1]", "relative.json skipped", "self.json unreadable",
        "through.json unreadable", "x/y.json [3]",
      ])
    parent.close()
  }

  @Test func `a folder tells the same wherever it lies`() throws {
    let parent = try TemporaryFolder()
    try parent.write("123456789012/main/ev/a.json", "{}")
    let files = try EvidenceFolder.files(at: [parent.path + "/123456789012/main/ev"])
    let path = try #require(files.first.map(PathHints.init))
    #expect(path.folders.isEmpty)
    #expect(path.account == nil)
    parent.close()
  }

  @Test func `folders nested beyond the longest path are read`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.json", "{}")
    let name = String(repeating: "d", count: 200)
    #expect(try Self.nest(name, 30, below: folder.path))
    let files = try EvidenceFolder.files(at: [folder.path])
    #expect(files.map(\.path.utf8.count).max() == 30 * 201 + 6)
    folder.close()
  }

  @Test func `a pipe is passed over and not waited for`() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/pipe.json", 0o600) == 0)
    let files = try EvidenceFolder.files(at: [folder.path])
    #expect(files.map(Self.text) == ["skipped"])
    folder.close()
  }

  /// The text of a file, or why there is none.
  private static func text(_ file: SourceFile) -> String {
    switch file.content {
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .nothing(let id, _): id.rawValue
    }
  }

  private static func save(_ text: String, to path: [UInt8]) throws {
    let descriptor = path.map { CChar(bitPattern: $0) }.appending(0).withUnsafeBufferPointer {
      $0.baseAddress.map { open($0, O_WRONLY | O_CREAT, 0o600) } ?? -1
    }
    try #require(descriptor >= 0)
    #expect(Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } > 0)
    close(descriptor)
  }

  /// Makes folders in folders, with a file in the last one.
  private static func nest(_ name: String, _ depth: Int, below path: String) throws -> Bool {
    var folder = open(path, O_RDONLY)
    for _ in 0..<depth {
      guard mkdirat(folder, name, 0o700) == 0 else { return false }
      let next = openat(folder, name, O_RDONLY)
      close(folder)
      folder = next
    }
    let file = openat(folder, "b.json", O_WRONLY | O_CREAT, 0o600)
    close(folder)
    return file >= 0 && close(file) == 0
  }
}

extension Array {
  fileprivate func appending(_ element: Element) -> [Element] { self + [element] }
}
