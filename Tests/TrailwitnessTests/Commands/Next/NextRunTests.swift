import AWSEvidence
import AuditModel
import EvidenceIntake
import Foundation
import TestSupport
import Testing

@testable import trailwitness

/// What the scripts of `next` do with the credentials that they are run with.
@Suite struct NextRunTests {
  private static let account = "111122223333"
  private static let alarmCall = "cloudwatch describe-alarms --alarm-types MetricAlarm"
  private static let answers = [
    "cloudtrail get-trail-status": SampleFolder.completeChain.texts[SampleFolder.status] ?? "",
    alarmCall: SampleFolder.completeChain.texts[SampleFolder.alarms] ?? "",
    "logs describe-metric-filters": SampleFolder.completeChain.texts[SampleFolder.filters] ?? "",
  ]

  /// An `aws` whose folder holds the evidence.
  private static func aws(
    _ account: String?,
    _ evidence: SampleFolder,
    answers: [String: String] = answers
  ) throws -> FakeAWS {
    let aws = try FakeAWS(account: account, answers: answers)
    for (name, text) in evidence.texts { try aws.folder.write("kept/" + name, text) }
    return aws
  }

  private static func command(_ words: [String]) throws -> NextCommand {
    try NextCommand(
      ParsedArguments(
        ["--control", "console-sign-in-without-mfa"] + words, for: NextCommand.specification))
  }

  private static func bundle(_ aws: FakeAWS) throws -> EvidenceBundle {
    EvidenceBundle(try EvidenceFolder.files(at: [aws.folder.path]))
  }

  private static func script(_ aws: FakeAWS, _ words: String...) throws -> String {
    try command(words).answer(on: bundle(aws)).text
  }

  private static func audit(_ aws: FakeAWS) -> ExitCode {
    let words = ["audit", "--quiet", "--control", "console-sign-in-without-mfa", aws.folder.path]
    return Trailwitness.run(words)
  }

  private static let withoutStatus = SampleFolder.completeChain.removing(SampleFolder.status)

  @Test(arguments: ScriptShell.present)
  func `credentials of another account file nothing`(shell: ScriptShell) throws {
    let aws = try Self.aws("444455556666", Self.withoutStatus)
    defer { aws.close() }
    let before = aws.files
    let run = try aws.run(try Self.script(aws), in: shell)
    #expect(run.status == 2)
    #expect(
      run.said.contains(
        "account 111122223333 is passed over: these are credentials of account 4444"))
    #expect(aws.files == before)
    #expect(aws.calls.allSatisfy { $0.hasPrefix("sts get-caller-identity ") })
    #expect(Self.audit(aws) == .undecided)
  }

  @Test(arguments: ScriptShell.present)
  func `the account's own credentials turn incomplete into a pass that a manifest binds`(
    shell: ScriptShell
  ) throws {
    let evidence = Self.withoutStatus.removing(SampleFolder.filters)
      .removing(SampleFolder.alarms)
    let aws = try Self.aws(
      Self.account, evidence,
      answers: Self.answers)
    defer { aws.close() }
    #expect(Self.audit(aws) == .undecided)
    // Which alarms and topics to ask about is only known when the filters are.
    for _ in 0..<2 {
      let run = try aws.run(try Self.script(aws), in: shell)
      #expect(run.status == 0, "\(run.said)")
    }
    #expect(Self.audit(aws) == .proven)
    let entries = try Self.bundle(aws).entries.filter { $0.file.hasPrefix("next-") }
    let commands = entries.compactMap(\.command)
    #expect(commands.contains("get-trail-status"))
    for entry in entries where entry.command.flatMap(AWSCommand.init) != nil {
      #expect(entry.binding == .manifest, "\(entry.file)")
      #expect(entry.account == Self.account)
    }
    #expect(try Self.command([]).answer(on: Self.bundle(aws)).status == .proven)
    #expect(try Self.script(aws) == "# Nothing is missing: every verdict is decided.\n")
  }

  @Test(arguments: ScriptShell.present)
  func `nobody's credentials file nothing`(shell: ScriptShell) throws {
    let aws = try Self.aws(nil, Self.withoutStatus)
    defer { aws.close() }
    let before = aws.files
    let run = try aws.run(try Self.script(aws), in: shell)
    #expect(run.status == 2)
    #expect(run.said.contains("AWS does not say whose credentials these are"))
    #expect(aws.files == before)
  }

  @Test(arguments: ScriptShell.present)
  func `a call that fails leaves no answer, but its message and its status`(
    shell: ScriptShell
  ) throws {
    let aws = try Self.aws(Self.account, Self.withoutStatus, answers: [:])
    defer { aws.close() }
    let run = try aws.run(try Self.script(aws), in: shell)
    #expect(run.status == 1)
    let added = aws.files.filter { $0.hasPrefix("next-") }
    #expect(added.contains { $0.hasSuffix("management-events.stderr.txt") })
    #expect(!added.contains { $0.hasSuffix("management-events.json") })
    let manifest = try #require(added.first { $0.hasSuffix("evidence-manifest.json") })
    let text = try String(contentsOfFile: aws.folder.path + "/" + manifest, encoding: .utf8)
    #expect(text.contains(#""exit_code": 254"#))
    #expect(!aws.files.contains { $0.contains(".collecting") })
    #expect(Self.audit(aws) == .undecided)
  }

  @Test(arguments: ScriptShell.present)
  func `each account's block asks with that account's credentials only`(
    shell: ScriptShell
  ) throws {
    let evidence = SampleFolder.completeChain.removing(SampleFolder.subscriptions)
      .replacing(
        in: SampleFolder.alarms, "arn:aws:sns:us-east-1:111122223333:security-alerts",
        with: "arn:aws:sns:eu-west-1:777788889999:security-alerts")
    let aws = try Self.aws("777788889999", evidence.removing(SampleFolder.status))
    defer { aws.close() }
    let script = try Self.script(aws)
    #expect(script.contains("enter 111122223333 us-east-1 next-"))
    #expect(script.contains("enter 777788889999 eu-west-1 next-"))
    let run = try aws.run(script, in: shell)
    #expect(run.status == 1)
    #expect(aws.calls.contains { $0.hasPrefix("sns list-subscriptions-by-topic ") })
    #expect(!aws.calls.contains { $0.hasPrefix("cloudtrail ") })
    let named = Set(aws.files.filter { $0.hasPrefix("next-") }.map { $0.split(separator: "/")[1] })
    #expect(named == ["777788889999"])
  }

  @Test(arguments: ScriptShell.present)
  func `an account that nothing names is not asked for`(shell: ScriptShell) throws {
    let evidence = SampleFolder([
      SampleFolder.filters: SampleFolder.completeChain.texts[SampleFolder.filters] ?? ""
    ])
    let aws = try Self.aws(Self.account, evidence)
    defer { aws.close() }
    let script = try Self.script(aws)
    #expect(script.contains("# an account that nothing names\n"))
    #expect(script.contains("#   aws cloudtrail describe-trails --region REGION\n"))
    let before = aws.files
    let run = try aws.run(script, in: shell)
    #expect(run.status == 2)
    #expect(run.said.contains("the evidence does not say whose it is"))
    #expect(aws.files == before)
    #expect(aws.calls.isEmpty)
  }

  @Test(arguments: ScriptShell.present)
  func `a region that nothing names is the configured one, if that is one`(
    shell: ScriptShell
  ) throws {
    let evidence = SampleFolder([
      SampleFolder.alarms: SampleFolder.completeChain.texts[SampleFolder.alarms] ?? ""
    ])
    let trails = SampleFolder.completeChain.texts[SampleFolder.trails] ?? ""
    let aws = try Self.aws(
      Self.account, evidence, answers: ["cloudtrail describe-trails --region us-east-2": trails])
    defer { aws.close() }
    let script = try Self.script(aws)
    let before = aws.files
    let wrong = try aws.run(script, in: shell, environment: ["AWS_REGION": "../../x"])
    #expect(wrong.status == 2)
    #expect(wrong.said.contains("the configured region is no name of one: ../../x"))
    #expect(aws.files == before)
    let run = try aws.run(script, in: shell, environment: ["AWS_REGION": "us-east-2"])
    #expect(run.status == 0, "\(run.said)")
    #expect(aws.files.contains { $0.hasSuffix("us-east-2/cloudtrail-describe-trails.json") })
  }

  @Test(arguments: ScriptShell.present)
  func `a name too long for a file is shortened, and its answer is tied`(
    shell: ScriptShell
  ) throws {
    let group = String(repeating: "/long/", count: 85)
    var evidence = SampleFolder.completeChain
    for (file, text) in evidence.texts {
      evidence.texts[file] = text.replacing("CloudTrail/management", with: group)
    }
    let filters = evidence.texts[SampleFolder.filters] ?? ""
    let aws = try Self.aws(
      Self.account, evidence.removing(SampleFolder.filters),
      answers: ["logs describe-metric-filters": filters])
    defer { aws.close() }
    let run = try aws.run(try Self.script(aws), in: shell)
    #expect(run.status == 0, "\(run.said)")
    let name = LongName.fileName(of: group)
    #expect(name.utf8.count == 26)
    #expect(
      aws.files.contains { $0.hasSuffix("us-east-1/logs-describe-metric-filters/\(name).json") },
      "\(aws.files)")
    #expect(Self.audit(aws) == .proven)
  }

  @Test func `running a script again replaces its answers and no others`() throws {
    let aws = try Self.aws(Self.account, Self.withoutStatus)
    defer { aws.close() }
    let script = try Self.script(aws)
    _ = try aws.run(script, in: .dash)
    let files = aws.files
    _ = try aws.run(script, in: .dash)
    #expect(aws.files == files)
    #expect(Self.audit(aws) == .proven)
  }

  @Test func `evidence that is too old is asked for again`() throws {
    let aws = try Self.aws(Self.account, Self.withoutStatus)
    defer { aws.close() }
    _ = try aws.run(try Self.script(aws), in: .dash)
    let dates = ["--as-of", "2999-01-01", "--max-age", "30"]
    let (text, status) = try Self.command(dates).answer(
      on: EvidenceBundle(
        try EvidenceFolder.files(at: [aws.folder.path]),
        policy: Self.command(dates).options.policy))
    #expect(status == .proven)
    #expect(text.contains("cloudtrail describe-trails"))
  }

  @Test(arguments: ScriptShell.present)
  func `without evidence all of it is collected`(shell: ScriptShell) throws {
    let aws = try Self.aws(
      Self.account, SampleFolder([:]),
      answers: ["cloudtrail describe-trails": #"{"trailList": []}"#])
    defer { aws.close() }
    let run = try aws.run(
      try Self.script(aws), in: shell, environment: ["AWS_REGION": "us-east-1"])
    #expect(run.status == 1)
    #expect(aws.files.contains("111122223333/us-east-1/cloudtrail-describe-trails.json"))
  }
}
