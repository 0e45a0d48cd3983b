import AWSEvidence
import EvidenceIntake
import TestSupport
import Testing

@testable import trailwitness

/// The scripts as they are printed; `.ci/check-collect` runs them.
@Suite struct CollectionScriptTests {
  private static let everywhere = Collection(regions: [], folder: "evidence")
  private static let twoRegions = Collection(
    regions: ["us-east-1", "eu-west-1"],
    folder: "it's the \u{2019}evidence\u{2019}"
  )

  @Test func `the POSIX script`() throws {
    try expectGolden("everywhere.sh", matches: CollectionShell.sh.script(for: Self.everywhere))
    try expectGolden("two-regions.sh", matches: CollectionShell.sh.script(for: Self.twoRegions))
  }

  @Test func `the PowerShell script`() throws {
    let shell = CollectionShell.powershell
    try expectGolden("everywhere.ps1", matches: shell.script(for: Self.everywhere))
    try expectGolden("two-regions.ps1", matches: shell.script(for: Self.twoRegions))
  }

  @Test func `the table holds every command whose answer is evidence, as the tool asks for it`() {
    #expect(CollectionStep.evidence.count == AWSCommand.allCases.count)
    for (step, command) in zip(CollectionStep.evidence, AWSCommand.allCases) {
      #expect(step.name == "\(command.service)-\(command.rawValue)")
      let words = step.words.compactMap { $0.text(region: "r", subject: "s") }
      let line = words + ["--output", "json"]
      let asked = command.commandLine(subject: "s", region: "r")
      #expect((["aws"] + line).joined(separator: " ") == asked)
    }
  }

  @Test func `every command only reads`() {
    for step in Self.everywhere.steps {
      let words = step.words.compactMap { $0.text(region: "", subject: "") }
      #expect(words.count > 3)
      #expect(["describe-", "get-", "list-"].contains { words[1].hasPrefix($0) }, "\(words)")
    }
  }

  @Test(arguments: CollectionShell.allCases)
  func `a script names and runs every command`(shell: CollectionShell) {
    let script = shell.script(for: Self.everywhere)
    for step in Self.everywhere.steps {
      #expect(script.contains("# \(step.synopsis)\n"))
      #expect(script.contains("# \(step.comment)\n"))
    }
  }

  @Test(arguments: CollectionShell.allCases)
  func `given regions are not asked for`(shell: CollectionShell) {
    #expect(!shell.script(for: Self.twoRegions).contains("describe-regions"))
  }

  @Test(arguments: CollectionShell.allCases)
  func `a script has plain lines of common length`(shell: CollectionShell) {
    let lines = shell.script(for: Self.everywhere).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.last == "")
    for line in lines {
      #expect(line.count <= 100, "\(line)")
      #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(line)")
    }
  }
}
