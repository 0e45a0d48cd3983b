import AWSEvidence
import AuditModel
import CISControls
import EvidenceIntake
import Testing

/// A command line in a transcript proves what it proves, however the transcript looks.
@Suite struct TranscriptShapeTests {
  typealias Call = TranscriptShape.Call

  static let identity = Call(
    command: "aws sts get-caller-identity",
    output: #"""
      {
          "UserId": "AIDAEXAMPLE",
          "Account": "111122223333",
          "Arn": "arn:aws:iam::111122223333:user/auditor"
      }
      """#
  )

  /// The six outputs of a bundle that passes, with their command lines; the trail by its name.
  static func calls() throws -> [Call] {
    let trail = "arn:aws:cloudtrail:us-east-1:111122223333:trail/management-events"
    return try SavedOutput.all(of: "sso-variant").map { output in
      let command = output.request.commandLine ?? ""
      return Call(
        command: command.replacing("'\(trail)'", with: trail)
          .replacing(trail, with: "management-events"),
        output: String(output.text.reversed().drop { $0.isWhitespace }.reversed())
      )
    }
  }

  static func outcome(_ files: [SourceFile], isStrict: Bool = false) -> Outcome? {
    let control = ControlCatalog.all.filter { $0.id == "console-sign-in-without-mfa" }
    let bundle = EvidenceBundle(files, policy: EvidencePolicy(refusesInferred: isStrict))
    let report = Audit(controls: control).report(on: bundle, toolVersion: "test")
    return report.accounts.first { $0.account == "111122223333" }?.findings.first?.outcome
      ?? report.accounts.first?.findings.first?.outcome
  }

  /// What is wrong with one call of a transcript; its answer then proves nothing.
  struct Fault: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let operation: String
    var option = ""
    var change: @Sendable (String) -> String = { $0 }
    var output: String?
  }

  static let noAlarms = #"{"MetricAlarms": [], "CompositeAlarms": []}"#

  static let faults = [
    Fault(
      testDescription: "the status of another trail", operation: "get-trail-status",
      change: { $0.replacing("--name management-events", with: "--name legacy") }),
    Fault(
      testDescription: "the status of another trail that is off", operation: "get-trail-status",
      change: { $0.replacing("--name management-events", with: "--name legacy") },
      output: #"{"IsLogging": false}"#),
    Fault(
      testDescription: "the status with another profile", operation: "get-trail-status",
      option: " --profile other"),
    Fault(
      testDescription: "no filters with another profile", operation: "describe-metric-filters",
      option: " --profile other", output: #"{"metricFilters": []}"#),
    Fault(
      testDescription: "no alarms with another prefix", operation: "describe-alarms",
      option: " --alarm-name-prefix Other", output: noAlarms),
    Fault(
      testDescription: "no alarms of another account", operation: "describe-alarms",
      option: " --profile other", output: noAlarms),
    Fault(
      testDescription: "no subscriptions of another topic",
      operation: "list-subscriptions-by-topic",
      change: { $0.replacing(":security-alerts", with: ":other") },
      output: #"{"Subscriptions": []}"#),
  ]

  static func broken(_ fault: Fault, _ calls: [Call]) -> [Call] {
    calls.map { call in
      guard call.command.contains(fault.operation) else { return call }
      return Call(
        command: fault.change(call.command) + fault.option, output: fault.output ?? call.output)
    }
  }

  @Test(arguments: TranscriptShape.all, [true, false])
  func `right commands give what the plain files give`(
    _ shape: TranscriptShape,
    _ hasIdentity: Bool
  ) throws {
    let calls = (hasIdentity ? [Self.identity] : []) + (try Self.calls())
    #expect(Self.outcome([shape.file(calls)]) == .pass)
  }

  @Test(arguments: TranscriptShape.all, faults)
  func `one wrong command leaves it open`(_ shape: TranscriptShape, _ fault: Fault) throws {
    let calls = try Self.calls()
    let broken = Self.broken(fault, calls)
    #expect(zip(calls, broken).contains { $0.command != $1.command })
    // Every fault is met with and without a known caller, in every second shape.
    let hasIdentity = (shape.testDescription + fault.testDescription).utf8.count % 2 == 0
    let head = hasIdentity ? [Self.identity] : []
    #expect(Self.outcome([shape.file(head + broken)]) == .incomplete)
  }

  /// What a bundle knows of the trail's status that has all but it in plain files, and the status in
  /// a session of its own.
  static func session(_ text: (Call) -> String, isStrict: Bool = false) throws -> Outcome {
    let outputs = try SavedOutput.all(of: "sso-variant")
    let plain = outputs.filter { $0.request.command != .getTrailStatus }.map {
      SourceFile(path: $0.path, content: .bytes($0.bytes))
    }
    let status = try #require(try calls().first { $0.command.contains("get-trail-status") })
    let bundle = EvidenceBundle(
      plain + [SourceFile(path: "session.txt", text: text(status))],
      policy: EvidencePolicy(refusesInferred: isStrict))
    let trail = try #require(bundle.trails(of: "111122223333").items.first)
    guard case .found(let found) = bundle.status(of: trail.arn, seenFrom: "111122223333") else {
      return .incomplete
    }
    return found.isLogging == true ? .pass : .fail
  }

  @Test(arguments: [
    "aws-vault exec other", "source creds", "eval $(assume other)", "saml2aws login",
    "unset AWS_PROFILE", "$ENV:AWS_PROFILE='other'", "Set-Item env:AWS_PROFILE other",
    "declare -x AWS_PROFILE=other", "set -x AWS_PROFILE other", "setenv AWS_PROFILE other",
    "alias aws='aws --profile other'", "export PATH=/opt/fake:$PATH", "PATH=/opt/fake:$PATH",
    "export AWS_PROFILE=other", "AWS_PROFILE=other", ". ./other.sh", "aws sso login",
    "awsume other",
    "assume other", "aws configure", "ssh host", "sudo -i", "aws() { command aws --profile x; }",
    "cp other ~/.aws/credentials", "echo x >> ~/.aws/config", "granted other", "exit", "bash",
    "for t in legacy; do", "export AWS_ENDPOINT_URL=http://localhost:4566", "use-account other",
    "[Environment]::SetEnvironmentVariable('AWS_PROFILE', 'other')", "export $(cat other.env)",
    "Set-AWSCredential -ProfileName other", "aws ssm start-session --target i-1", "exec zsh",
    "aws-mfa --profile other", "function aws { other }", "direnv allow", "okta-awscli",
  ])
  func `a command that may change the caller leaves the account unknown`(_ change: String) throws {
    let outcomes = try ["$ ", "auditor@host:~$ ", "PS C:\\> ", "❯ "].map { prompt in
      try Self.session { "\(prompt)\(change)\n\(prompt)\($0.command)\n\($0.output)\n" }
    }
    #expect(outcomes.allSatisfy { $0 == .incomplete })
    let named = try Self.session {
      let identity = Self.identity
      return
        "$ \(change)\n$ \(identity.command)\n\(identity.output)\n$ \($0.command)\n\($0.output)\n"
    }
    #expect(named == .pass)
  }

  @Test(arguments: [
    "AWS_PROFILE=other aws", "env AWS_PROFILE=other aws", "aws-vault exec x -- aws",
    "AWS_ACCESS_KEY_ID=AKIA aws", "AWS_CONFIG_FILE=x aws", "awslocal", "./aws", "sudo aws",
    "watch aws",
    "HTTPS_PROXY=x aws", "AWS_ENDPOINT_URL=x aws", "aws --endpoint-url http://x",
    "aws --no-sign-request", "aws --profile other", "aws --profile $P", "echo x | aws", "xargs aws",
    "chamber exec x -- aws", "ssh host aws", "docker run aws", "echo aws", "x=$(aws", "(aws",
    "{ aws",
    "if aws", "! aws", "aws --region $R", "/tmp/aws", "nohup aws", "aws --prof other",
  ])
  func `a line that is no plain call proves nothing`(_ program: String) throws {
    #expect(
      try Self.session { call in
        "$ \(call.command.replacing("aws ", with: "\(program) "))\n\(call.output)\n"
      } == .incomplete)
  }

  @Test(arguments: [
    "--name tr --name other", "--nam management-events", "--name $t", "--name \"$t\"",
    "--name `cat t`",
    "--name {management-events,x}", "--name management-events x", "--name management-events*",
    "--name management-events --generate-cli", "--name management-events --cli-input-json file://x",
    "--name management-events --cli-input-json {}", "--name file://t",
    "--name management-events ; cat x",
    "--name management-events --output text", "--name management-events | sed s/false/true/",
    "--name management-events && cat other.json", "--name management-events & cat x", "--name",
    "--name management-events --new-option x", "--name management-events -- x", "--name !$",
    "--name %T%",
    "--name management-events < x", "--name 'management-events", "--trail-name management-events",
    "--name management-events || cat x.json", "--name @t", "–name management-events",
    "--name management-events --debug=x", "--name management-events --endpoint http://x",
    "--name management-events\n-legacy", "--name=legacy", "--name management-events --name=legacy",
  ])
  func `options that do not say what was asked prove nothing`(_ options: String) throws {
    let command = "aws cloudtrail get-trail-status --region us-east-1"
    #expect(try Self.session { "$ \(command) \(options)\n\($0.output)\n" } == .incomplete)
  }

  @Test(arguments: [
    "$ cat other-status.json", "$ aws cloudtrail list-trails", "$ jq .status all.json",
    "$ aws s3api get-object --bucket b --key k /dev/stdout", "$ curl https://example.com/status",
    "$ python get_status.py", "$", "auditor@host:~$", "PS C:\\>",
    "aws> cloudtrail get-trail-status",
    "$ Get-CTTrailStatus -Name legacy", "see `aws cloudtrail get-trail-status --name legacy`",
    "| aws cloudtrail get-trail-status --name legacy |", ">>> print(json.dumps(status))",
    "An error occurred (TrailNotFoundException) when calling the GetTrailStatus operation: no",
    "{\"IsLogging\": false}", "    ]\n}", "$ cat a.json b.json",
    "$ history\n  1  aws sts get-caller-identity",
  ])
  func `JSON behind something else is not the call's`(_ line: String) throws {
    #expect(try Self.session { "$ \($0.command)\n\(line)\n\($0.output)\n" } == .incomplete)
  }

  @Test(arguments: ["terraform plan", "./collect.sh", "make evidence", "frobnicate other"])
  func `behind an unknown command a call is inferred`(_ unknown: String) throws {
    let text = { (call: Call) in "$ \(unknown)\n$ \(call.command)\n\(call.output)\n" }
    #expect(try Self.session(text) == .pass)
    #expect(try Self.session(text, isStrict: true) == .incomplete)
  }

  @Test(arguments: [
    "cd x", "ls -l", "pwd", "echo aws", "date", "cat notes.txt", "jq . other.json", "clear",
    "mkdir x",
    "# source creds", "", "export AWS_PAGER=", "export AWS_REGION=us-east-1", "set -x",
    "TRAIL=main",
    "aws --version", "aws configure list", "export TRAIL=main", "history", "cat ~/.aws/config",
    "aws s3api list-buckets", "aws sts assume-role --role-arn x --role-session-name y",
  ])
  func `harmless commands change nothing`(_ harmless: String) throws {
    let text = { (call: Call) in "$ \(harmless)\n$ \(call.command)\n\(call.output)\n" }
    #expect(try Self.session(text, isStrict: true) == .pass)
  }

  @Test(arguments: [
    ("cat other.json", false), ("cat a.json", true), ("cd x\n$ cat a.json", false),
    ("cp b.json a.json\n$ cat a.json", false), ("echo x > a.json\n$ cat a.json", false),
    ("frobnicate\n$ cat a.json", false), ("date\n$ cat a.json", true), ("less a.json", true),
    ("jq .x a.json", false), ("python3 -m json.tool a.json", true), ("head -3 a.json", false),
  ])
  func `a saved answer is shown by its file's name`(_ line: String, _ isFound: Bool) throws {
    #expect(
      try Self.session { "$ \($0.command) > a.json\n$ \(line)\n\($0.output)\n" }
        == (isFound ? .pass : .incomplete))
  }

  @Test func `calls of several profiles are not of one account`() throws {
    var calls = try Self.calls()
    let index = try #require(calls.firstIndex { $0.command.contains("describe-metric-filters") })
    calls[index].command += " --profile other"
    let text = calls.map { "$ \($0.command)\n\($0.output)\n" }.joined()
    #expect(Self.outcome([SourceFile(path: "session.txt", text: text)]) == .incomplete)
  }

  @Test(arguments: [
    "## Account 999988887777", "Signed in to 999988887777 (other)", "root@elsewhere:~# ls",
  ])
  func `text that tells of another account leaves it unknown`(_ line: String) throws {
    let head = "auditor@host:~$ ls\n## Account 111122223333\n"
    #expect(try Self.session { "\(head)\(line)\n\($0.command)\n\($0.output)\n" } == .incomplete)
    #expect(try Self.session { "\(head)\($0.command)\n\($0.output)\n" } == .pass)
  }

  @Test func `a caller whose answers name two accounts has changed unseen`() throws {
    let other = Self.identity.output.replacing("111122223333", with: "999988887777")
    let identity = Self.identity
    let head = "$ \(identity.command)\n\(identity.output)\n$ \(identity.command)\n\(other)\n"
    #expect(try Self.session { "\(head)$ \($0.command)\n\($0.output)\n" } == .incomplete)
  }

  @Test(arguments: ["111122223333", "\"111122223333\""])
  func `the account alone names the caller too`(_ account: String) throws {
    let head =
      "$ assume x\n$ aws sts get-caller-identity --query Account --output text\n\(account)\n"
    #expect(try Self.session { "\(head)$ \($0.command)\n\($0.output)\n" } == .pass)
  }

  @Test func `values above their commands are nobody's`() throws {
    let text = try Self.calls().map { "\($0.output)\n\nfrom `\($0.command)`\n\n" }.joined()
    let bundle = EvidenceBundle([SourceFile(path: "notes.md", text: text)])
    #expect(bundle.entries.allSatisfy { $0.binding == .unrecognised })
    #expect(bundle.problems.contains { $0.id == .unbound })
  }
}
