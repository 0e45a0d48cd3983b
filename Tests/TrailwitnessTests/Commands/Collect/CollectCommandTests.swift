import Testing

@testable import trailwitness

@Suite struct CollectCommandTests {
  private func command(_ words: String...) throws -> CollectCommand {
    try CollectCommand(ParsedArguments(words, for: CollectCommand.specification))
  }

  @Test func `without words a POSIX script for all regions is printed`() throws {
    let command = try command()
    #expect(command.shell == .sh)
    #expect(command.collection.regions == [])
    #expect(command.collection.folder == "evidence")
  }

  @Test func `regions keep their order and lose their repeats`() throws {
    let command = try command("--regions", "us-gov-west-1,eu-west-1,us-gov-west-1")
    #expect(command.collection.regions == ["us-gov-west-1", "eu-west-1"])
  }

  @Test func `a folder is not taken for an option`() throws {
    #expect(try command("--output-folder", "-x").collection.folder == "./-x")
    #expect(try command("--output-folder", "/a b/ü").collection.folder == "/a b/ü")
  }

  @Test(arguments: [
    (["--shell", "bash"], "unknown shell `bash`"),
    (["--regions", ""], "`` is not the name of a region"),
    (["--regions", "us-east-1,"], "`` is not the name of a region"),
    (["--regions", "us_east_1"], "`us_east_1` is not the name of a region"),
    (["--regions", "us-east-1, eu-west-1"], "` eu-west-1` is not the name of a region"),
    (["--regions", "us-east-1;x-y-1"], "`us-east-1;x-y-1` is not the name of a region"),
    (["--regions", "--x-1"], "`--x-1` is not the name of a region"),
    (["--output-folder", ""], "option `--output-folder` names no folder"),
    (["--output-folder", "a\nb"], "the output folder's name holds a control character"),
    (["evidence"], "there is no operand `evidence`"),
    (["--region", "us-east-1"], "unknown option `--region`"),
  ])
  func `a wrong command line is refused with what is wrong`(words: [String], message: String) {
    let error = #expect(throws: UsageError.self) {
      try CollectCommand(ParsedArguments(words, for: CollectCommand.specification))
    }
    #expect(error?.message == message)
  }

  @Test func `the exit status tells a wrong command line`() {
    #expect(Trailwitness.run(["collect", "--shell", "fish"]) == .usage)
    #expect(Trailwitness.run(["collect", "--help"]) == .proven)
  }

  @Test func `the help page names every option`() {
    let help = CollectCommand.specification.help
    for option in CollectCommand.specification.options { #expect(help.contains(option.name)) }
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
