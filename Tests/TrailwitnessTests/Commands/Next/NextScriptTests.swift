import AWSEvidence
import AuditModel
import CISControls
import TestSupport
import Testing

@testable import trailwitness

/// What the scripts of `next` say, and what is said where no command is missing.
@Suite struct NextScriptTests {
  private static func answer(
    on evidence: SampleFolder,
    _ words: String...
  ) throws -> (text: String, status: ExitCode) {
    try NextCommand(ParsedArguments(words, for: NextCommand.specification))
      .answer(on: evidence.bundle)
  }

  private static func report(_ missing: [MissingEvidence]) -> AuditReport {
    let steps = missing.map { Step(.alarm, .unknown, reason: "", missing: [$0]) }
    let finding = Finding(
      control: ControlCatalog.all[1].summary(in: .standard),
      outcome: .incomplete,
      asWritten: .incomplete,
      inEffect: .incomplete,
      reason: "",
      chains: [Chain(resources: ChainResources(), steps: steps)],
      missing: missing,
      advisories: []
    )
    return AuditReport(
      toolVersion: "test",
      benchmarkVersion: "6.0.0",
      judgement: .both,
      accounts: [AccountFindings(account: "1", findings: [finding, finding])],
      problems: [],
      evidence: [],
      limits: []
    )
  }

  private static func missing(_ reason: String, _ account: String?, _ subject: String)
    -> MissingEvidence
  {
    MissingEvidence(
      command: ["aws", subject], reason: reason, account: account, file: nil,
      call: MissingEvidence.Call(
        operation: "get-trail-status", subject: subject, region: "us-east-1"))
  }

  private static let several = [
    missing("two", "222222222222", "trail-b"), missing("one", "111111111111", "trail-a"),
    missing("three", nil, "trail-c"),
  ]

  private static func script(_ missing: [MissingEvidence]) -> NextScript {
    let report = report(missing)
    return NextScript(
      calls: MissingCalls(report, roleless: ["222222222222"]), undecided: Undecided(report),
      folder: ".")
  }

  @Test(arguments: [(CollectionShell.sh, "sh"), (.powershell, "ps1")])
  func `the script for several accounts`(shell: CollectionShell, ending: String) throws {
    let text = Self.script(Self.several).text(for: shell)
    try expectGolden("accounts.\(ending)", matches: text)
    for line in text.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }

  @Test(arguments: [
    (SampleFolder.completeChain.removing(SampleFolder.status), ["--shell", "sh"]),
    (SampleFolder.completeChain.removing(SampleFolder.status), ["--shell", "powershell"]),
    (SampleFolder([:]), ["--shell", "sh"]), (SampleFolder([:]), ["--shell", "powershell"]),
    (SampleFolder.completeChain, []),
    (SampleFolder.completeChain, ["--control", "console-sign-in-without-mfa"]),
  ])
  func `what is printed is no evidence where it is saved beside it`(
    evidence: SampleFolder,
    options: [String]
  ) throws {
    let words = try ParsedArguments(options, for: NextCommand.specification)
    let text = try NextCommand(words)
      .answer(on: evidence.bundle).text
    let bundle = SampleFolder.completeChain.adding("next.txt", text).bundle
    #expect(bundle.problems.isEmpty, "\(text.prefix(200))")
  }

  @Test func `each call stands once, in the block of its account`() {
    let calls = MissingCalls(Self.report(Self.several))
    #expect(calls.blocks.map(\.account) == [nil, "111111111111", "222222222222"])
    #expect(
      calls.blocks.map { $0.calls.map(\.subject) } == [["trail-c"], ["trail-a"], ["trail-b"]])
    #expect(calls.count == 3)
  }

  @Test(arguments: CollectionShell.allCases)
  func `text from evidence cannot leave its comment`(shell: CollectionShell) {
    let hostile = Self.missing("a\npwn\r\npwn\u{2028}pwn", "111111111111", "trail-a")
    let nameless = Self.missing("b\npwn", nil, "trail-b")
    let lines = Self.script([hostile, nameless]).text(for: shell)
      .split(whereSeparator: \.isNewline)
    #expect(!lines.contains { $0.hasPrefix("pwn") })
  }

  @Test func `other questions are answered in another folder`() {
    let script = Self.script(Self.several)
    #expect(script.place == Self.script(Self.several).place)
    #expect(script.place != Self.script([Self.several[0]]).place)
    #expect(script.place.utf8.count == 13)
  }

  @Test func `nothing missing is said`() throws {
    let (text, status) = try Self.answer(
      on: .completeChain, "--control", "console-sign-in-without-mfa")
    #expect(text == "# Nothing is missing: every verdict is decided.\n")
    #expect(status == .proven)
  }

  @Test func `a verdict that needs a person is said`() throws {
    let review = SampleFolder.completeChain.replacing(
      in: SampleFolder.alarms, "arn:aws:sns:us-east-1:111122223333:security-alerts",
      with: "arn:aws:lambda:us-east-1:111122223333:function:tell")
    let (text, status) = try Self.answer(on: review, "--control", "console-sign-in-without-mfa")
    #expect(text == "# 1 verdict needs review by a person: no command decides it.\n")
    #expect(status == .undecided)
  }

  @Test func `evidence that is not as it was collected is said`() throws {
    let altered = SampleFolder.completeChain.adding(
      "SHA256SUMS", String(repeating: "0", count: 64) + "  describe-trails.json\n")
    let bystander = SampleFolder.completeChain.adding("notes.txt", "x").adding(
      "SHA256SUMS", String(repeating: "0", count: 64) + "  notes.txt\n")
    for evidence in [altered, bystander] {
      let (text, status) = try Self.answer(
        on: evidence, "--control", "console-sign-in-without-mfa")
      #expect(!text.contains("Nothing is missing"))
      if status == .undecided {
        #expect(
          text == "# 1 verdict is incomplete because the evidence is not as it was collected: "
            + "collect it anew.\n")
      }
    }
    #expect(
      try Self.answer(on: bystander, "--control", "console-sign-in-without-mfa").status
        == .undecided)
  }

  @Test func `a role that nobody knows is asked for`() throws {
    let unwatched = SampleFolder.completeChain
    let (text, status) = try Self.answer(on: unwatched, "--control", "organizations-changes")
    #expect(text.contains("organizations describe-organization --region \"$home\""))
    #expect(text.contains("enter 111122223333 "))
    #expect(status == .proven)
  }

  @Test func `a name that AWS does not allow is asked for by no command, which is said`() throws {
    var evidence = SampleFolder.completeChain.removing(SampleFolder.status)
    for (file, text) in evidence.texts {
      evidence.texts[file] = text.replacing("management-events", with: "--m")
    }
    let (text, status) = try Self.answer(on: evidence, "--control", "console-sign-in-without-mfa")
    #expect(status == .undecided)
    let said = text.split(separator: "\n").map { $0.drop { "# ".contains($0) } }
    #expect(said.joined(separator: " ").contains("since no name of a trail is written so"))
    #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("#") }, "\(text)")
  }

  @Test(arguments: [
    ["--shell", "fish"], ["--output-folder", ""], ["--output-folder", "a\nb"],
    ["--max-age", "3"], ["--as-of", "yesterday"],
  ])
  func `a wrong command line is refused`(words: [String]) {
    #expect(throws: UsageError.self) {
      try NextCommand(ParsedArguments(words, for: NextCommand.specification))
    }
  }

  @Test func `the help page names every option and fits`() {
    let help = NextCommand.specification.help
    for option in NextCommand.specification.options { #expect(help.contains(option.name)) }
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
