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
    (["--control", "9.9"], "benchmark version 6.0.0 has no monitoring control `9.9`"),
    (["--control", "CloudWatch.99"], "no control is checked by Security Hub's `CloudWatch.99`"),
    (["--account", "12345678901"], "`12345678901` is no account"),
    (["--management-account", "unknown"], "`unknown` is no account"),
  ])
  func `a wrong command line is refused with what is wrong`(words: [String], message: String) {
    let error = #expect(throws: UsageError.self) {
      try AuditOptions(ParsedArguments(words, for: AuditCommand.specification))
    }
    #expect(error?.message == message)
  }

  @Test(arguments: [
    ("console-sign-in-without-mfa", "6.0.0"), ("5.2", "6.0.0"), ("CloudWatch.3", "6.0.0"),
    ("cloudwatch.3", "6.0.0"), ("3.2", "1.2.0"), ("4.2", "5.0.0"),
  ])
  func `a control is chosen by its id, its number or Security Hub's id, wherever one is asked for`(
    _ word: String,
    _ version: String
  ) throws {
    let words = ["--control", word, "--benchmark", version]
    let options = try AuditOptions(ParsedArguments(words, for: AuditCommand.specification))
    #expect(options.controls.map(\.id) == ["console-sign-in-without-mfa"])
    let compare = try PatternCompareCommand(
      ParsedArguments(["x"] + words, for: PatternCompareCommand.specification))
    guard case .control(let control, _) = compare.target else {
      Issue.record("no control was chosen")
      return
    }
    #expect(control.id == "console-sign-in-without-mfa")
  }

  @Test(arguments: ["-ERROR", "-\"a b\"", "-x=1"])
  func `a pattern that starts with a hyphen gets the hint how to write it`(_ pattern: String) {
    let error = #expect(throws: UsageError.self) {
      try ParsedArguments([pattern, "events.json"], for: PatternMatchCommand.specification)
    }
    #expect(error?.help == "put `--` before a pattern that starts with `-`")
    let specification = PatternMatchCommand.specification
    let operands = try? ParsedArguments(["--", pattern], for: specification).operands
    #expect(operands == [pattern])
  }

  @Test func `a misspelt option gets the option that is near, and other commands no hint`() {
    let error = #expect(throws: UsageError.self) {
      try ParsedArguments(["--controll", "x"], for: PatternCompareCommand.specification)
    }
    #expect(error?.help == "did you mean `--control`?")
    let other = #expect(throws: UsageError.self) {
      try ParsedArguments(["-x"], for: AuditCommand.specification)
    }
    #expect(other?.help?.contains("`--` before") != true)
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
