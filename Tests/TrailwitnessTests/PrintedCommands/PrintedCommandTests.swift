import EvidenceJSON
import Foundation
import TestSupport
import Testing

@testable import trailwitness

/// Evidence decides what the printed commands hold; none of it may run in the reader's shell.
@Suite struct PrintedCommandTests {
  /// An `aws` that writes down the words it is called with, and nothing else.
  private static let aws = """
    #!/bin/sh
    printf '%s\\0' "$@" --- >>"$CALLS"

    """

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let file = try folder.write("bin/aws", aws)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    return folder
  }

  /// The calls that were made by a script, in a folder of their own each.
  private static func calls(
    of scripts: [String],
    in shell: Shell
  ) throws -> (calls: [[[String]]], files: [String]) {
    let folder = try folder()
    for (index, script) in scripts.enumerated() {
      try folder.write("scripts/\(index)", script + "\n")
      try folder.write("calls/\(index)", "")
    }
    let path = shell.path ?? "/bin/sh"
    _ = try shell.run(
      """
      mkdir run && cd run
      index=0
      while [ "$index" -lt \(scripts.count) ]; do
        CALLS="../calls/$index" \(path) "../scripts/$index"
        index=$((index + 1))
      done

      """,
      in: folder
    )
    let calls = try scripts.indices.map { index in
      let bytes = try Data(contentsOf: folder.url.appending(path: "calls/\(index)"))
      let words = Shell.words(Array(bytes)).map { String(decoding: $0, as: UTF8.self) }
      return words.split(separator: "---").map(Array.init)
    }
    let enumerator = FileManager.default.enumerator(atPath: folder.path + "/run")
    let files = (enumerator?.allObjects as? [String] ?? []).filter { $0.contains("pwned") }
    folder.close()
    return (calls, files)
  }

  /// What is printed about many worlds; made once for all shells.
  private static let printed = ([HostileWorld.legal] + HostileWorld.all(seed: 1, random: 40))
    .flatMap { world in world.printed.map { (calls: world.calls, printed: $0) } }

  @Test(arguments: Shell.all)
  func `a printed command asks for exactly the names, and runs nothing else`(shell: Shell) throws {
    guard shell.isThere() else { return }
    let printed = Self.printed.map(\.printed)
    let scripts = Array(Set(printed.map(\.script) + printed.map(\.withoutComments)))
    let (calls, files) = try Self.calls(of: scripts, in: shell)
    #expect(files.isEmpty)
    let byScript = Dictionary(uniqueKeysWithValues: zip(scripts, calls))
    var count = 0
    for (allowed, printed) in Self.printed {
      for call in byScript[printed.script] ?? [] {
        count += 1
        let isKnown = printed.isRedacted ? Self.isPlain(call) : allowed.contains(call)
        #expect(isKnown, "\(call)")
      }
    }
    #expect(count > 100)
  }

  /// Whether a call holds only words that mean nothing to anybody.
  private static func isPlain(_ call: [String]) -> Bool {
    call.allSatisfy { word in
      word.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || ":-./_".utf8.contains($0) }
    }
  }

  @Test(arguments: Shell.all)
  func `legal names are asked for in every format`(shell: Shell) throws {
    guard shell.isThere() else { return }
    let printed = HostileWorld.legal.printed
    let (calls, _) = try Self.calls(of: printed.map(\.script), in: shell)
    for (printed, calls) in zip(printed, calls) where !printed.isRedacted {
      #expect(Set(calls).isSubset(of: HostileWorld.legal.calls))
      #expect(Set(calls.map { $0[1] }).count >= 3, "\(printed.script)")
    }
  }

  @Test(arguments: Shell.all, [UInt64(7)])
  func `a quoted word is read back byte for byte`(shell: Shell, seed: UInt64) throws {
    guard shell.isThere() else { return }
    var random = SeededRandom(seed: seed)
    let names = HostileName.known + (0..<600).map { _ in HostileName.random(&random) } + [""]
    let folder = try Self.folder()
    let lines = names.map { "printf '%s\\0' \(ShellWord.posix($0))\n" }
    let words = Shell.words(try shell.run(lines.joined(), in: folder))
    #expect(words == names.map { Array($0.utf8) })
    folder.close()
  }

  @Test(arguments: Shell.all, [UInt64(11)])
  func `collect saves in exactly the folder that is given`(shell: Shell, seed: UInt64) throws {
    guard shell.isThere() else { return }
    var random = SeededRandom(seed: seed)
    let names = (HostileName.known + (0..<60).map { _ in HostileName.random(&random) })
      .compactMap { try? Collection.folder($0) }
    let settings = names.compactMap { name in
      POSIXScript(Collection(regions: [], folder: name)).text.split(separator: "\n")
        .first { $0.utf8.starts(with: "folder=".utf8) }
    }
    let folder = try Self.folder()
    let lines = settings.map { "\($0)\nprintf '%s\\0' \"$folder\"\n" }
    let words = Shell.words(try shell.run(lines.joined(), in: folder))
    #expect(words == names.map { Array($0.utf8) })
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/pwned"))
    folder.close()
  }
}
