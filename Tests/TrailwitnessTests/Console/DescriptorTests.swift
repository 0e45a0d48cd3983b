import Foundation
import TestSupport
import Testing

@testable import trailwitness

@Suite struct DescriptorTests {
  @Test func `a pipe that somebody made non-blocking is waited for`() async throws {
    let pipe = Pipe()
    let writing = pipe.fileHandleForWriting
    let descriptor = writing.fileDescriptor
    #expect(fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK) == 0)
    let text = String(repeating: "0123456789abcdef", count: 1 << 16)
    let reading = pipe.fileHandleForReading
    async let read = Task.detached {
      try await Task.sleep(for: .milliseconds(50))
      return reading.readDataToEndOfFile()
    }.value
    let reason = await Task.detached { Descriptor(descriptor).write(text) }.value
    #expect(reason == nil)
    try writing.close()
    #expect(try await Array(read) == Array(text.utf8))
  }

  @Test func `a full device is said to be full`() throws {
    let file = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    #expect(Descriptor(file.fileDescriptor).write("x") == "there is no space left")
  }

  @Test func `a text of no bytes needs no device`() {
    #expect(Descriptor(-1).write("") == nil)
    #expect(Descriptor(-1).write("x") == "it is closed")
  }

  @Test func `a file that takes another's place keeps its permissions`() throws {
    let folder = try TemporaryFolder()
    defer { folder.close() }
    let path = try folder.write("report.txt", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(TemporaryFile(beside: path, permissions: 0o640).replace(path, with: "new") == nil)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.txt"])
  }

  @Test func `a place that cannot be taken leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    defer { folder.close() }
    try folder.write("there/x", "")
    let path = folder.path + "/there"
    #expect(TemporaryFile(beside: path, permissions: nil).replace(path, with: "new") != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["there"])
  }
}
