import AuditModel
import AuditReports
import CISControls
import Testing

@testable import trailwitness

@Suite struct ArgumentTests {
  private func options(_ words: String...) throws -> AuditOptions {
    try AuditOptions(ParsedArguments(words, for: AuditCommand.specification))
  }

  @Test func `without words the folder Evidence is audited against all controls`() throws {
    let options = try options()
    #expect(options.paths == ["Evidence"])
    #expect(options.version == .standard)
    #expect(options.controls == ControlCatalog.all)
    #expect(options.judgement == .both)
    #expect(options.format == .text)
    #expect(options.failureLine == .review)
  }

  @Test func `options stand before, between and behind operands, with a blank or an equals sign`()
    throws
  {
    let options = try options("a", "--benchmark=1.2.0", "b", "--judge", "in-effect", "--", "--c")
    #expect(options.paths == ["a", "b", "--c"])
    #expect(options.version == .v120)
    #expect(options.judgement == .inEffect)
  }

  @Test func `an output's format comes from its extension or stands before it`() throws {
    let options = try options("--output", "a/report.md", "--output=json:out.txt")
    #expect(options.outputs.map(\.format) == [.markdown, .json])
    #expect(options.outputs.map(\.path) == ["a/report.md", "out.txt"])
  }

  @Test(arguments: [
    (["--bench", "1.2.0"], "unknown option `--bench`"),
    (["--benchmark", "1.2"], "unknown benchmark version `1.2`"),
    (["--benchmark"], "option `--benchmark` needs a value"),
    (["--quiet=yes"], "option `--quiet` takes no value"),
    (["--quiet", "--quiet"], "option `--quiet` is given twice"),
    (["--control", "sign-in"], "unknown control `sign-in`"),
    (["--format", "pdf"], "unknown format `pdf`"),
    (["--output", "report"], "the extension of `report` names no format"),
    ([""], "a path is empty"),
    (["--output", "a.md", "--output", "json:a.md"], "two reports are to be written to one file"),
    (["--output", "json:"], "option `--output` names no file"),
    (["--fail-on", "pass"], "unknown outcome `pass`"),
  ])
  func `a wrong command line is refused with what is wrong`(words: [String], message: String) {
    let error = #expect(throws: UsageError.self) {
      try AuditOptions(ParsedArguments(words, for: AuditCommand.specification))
    }
    #expect(error?.message == message)
  }

  @Test func `a near word is suggested`() {
    let error = UsageError.unknown("format", "markdwon", choices: ["text", "markdown", "json"])
    #expect(error.help == "did you mean `markdown`?")
  }

  @Test func `the help page names every option`() {
    let help = AuditCommand.specification.help
    for option in AuditCommand.specification.options { #expect(help.contains(option.name)) }
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
