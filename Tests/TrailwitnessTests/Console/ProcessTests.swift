import Foundation
import TestSupport
import Testing

/// The built program as other programs see it.
@Suite struct ProcessTests {
  /// The program beside the tests.
  private static var program: String {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "trailwitness").path
  }

  private static func run(_ script: String, in folder: TemporaryFolder) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, program]
    process.currentDirectoryURL = folder.url
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  private static func evidence() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in SampleFolder.completeChain.texts { try folder.write("ev/" + name, text) }
    try folder.write("event.json", #"{"eventName": "ConsoleLogin", "eventSource": "s"}"#)
    return folder
  }

  @Test(arguments: [
    "--help", "--version", "audit --help", "audit ev", "audit --format json ev", "next ev",
    "next --shell powershell ev", "collect", "collect --shell powershell", "explain 5.2",
    "explain --format json 5.2", "pattern compare '{ $.a = b }' --to '{ $.a = b }'",
    "pattern match '{ $.eventName = ConsoleLogin }' event.json", "drill event.json ev",
  ])
  func `an output that cannot be written is told and ends with status 73`(words: String) throws {
    let folder = try Self.evidence()
    defer { folder.close() }
    let (status, said) = try Self.run("exec \"$0\" \(words) >/dev/full", in: folder)
    #expect(status == 73)
    #expect(said == "trailwitness: standard output cannot be written: there is no space left\n")
  }

  @Test(arguments: [
    (signal: "INT", status: 130), (signal: "TERM", status: 143), (signal: "HUP", status: 129),
  ])
  func `a signal leaves no temporary file`(signal: String, status: Int32) throws {
    let folder = try Self.evidence()
    defer { folder.close() }
    let outputs = (0..<40).map { "--output out/\($0).json" }.joined(separator: " ")
    let script = """
      mkdir out
      for pause in 02 05 10 15 20 25 30 40 50 60; do
        timeout --preserve-status -s \(signal) "0.$pause" \\
          "$0" audit --quiet --fail-on never \(outputs) ev
        echo "$?" >>statuses
      done
      ls -A out >left
      """
    _ = try Self.run(script, in: folder)
    func lines(_ name: String) throws -> [String] {
      try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
        .split(separator: "\n").map(String.init)
    }
    let statuses = try lines("statuses").compactMap { Int32($0) }
    #expect(statuses.count == 10)
    #expect(statuses.contains(status))
    #expect(statuses.allSatisfy { $0 == status || $0 == 0 }, "\(statuses)")
    #expect(try lines("left").allSatisfy { $0.hasSuffix(".json") && !$0.hasPrefix(".") })
  }

  @Test func `a reader that goes ends the program quietly`() throws {
    let folder = try Self.evidence()
    defer { folder.close() }
    let (_, said) = try Self.run(
      #"{ "$0" audit --format json ev; echo "status $?" >&2; } | head -c 1 >/dev/null"#, in: folder)
    #expect(said == "status 141\n" || said == "status 0\n")
  }
}
