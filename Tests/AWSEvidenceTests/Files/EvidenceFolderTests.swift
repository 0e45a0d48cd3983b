import AuditModel
import Foundation
import TestSupport
import Testing

@testable import AWSEvidence

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
    #expect(files.map { EvidencePath($0).account } == ["123456789012"])
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
    #expect(throws: EvidenceFolder.Failure.self) {
      try EvidenceFolder.files(at: ["no-such-folder"])
    }
  }
}
