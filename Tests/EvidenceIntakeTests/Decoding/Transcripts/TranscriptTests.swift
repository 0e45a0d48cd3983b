import AuditModel
import EvidenceJSON
import TestSupport
import Testing

@testable import EvidenceIntake

@Suite struct TranscriptTests {
  struct Prompt: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let line: String
    init(_ name: String, _ line: String) {
      testDescription = name
      self.line = line
    }
  }

  private static let words = ["aws", "cloudtrail", "get-trail-status", "--name", "my trail/x"]

  private static func calls(_ text: String) -> [TranscriptCall] {
    Transcript(Array(text.utf8))?.calls ?? []
  }

  private static func output(_ text: String) -> String? {
    guard let transcript = Transcript(Array(text.utf8)) else { return nil }
    return transcript.calls.first?.slice.map {
      String(decoding: transcript.text[$0.range], as: UTF8.self)
    }
  }

  private static let command = "aws cloudtrail get-trail-status --name 'my trail/x'"

  @Test(arguments: [
    Prompt("bare command", command),
    Prompt("bash", "$ \(command)"),
    Prompt("bash with a user", "user@host:~/evidence$ \(command)"),
    Prompt("bash of Red Hat", "[user@host dir]$ \(command)"),
    Prompt("root", "root@host:/# \(command)"),
    Prompt("zsh", "user@host ~ % \(command)"),
    Prompt("oh-my-zsh", "➜  ~ \(command)"),
    Prompt("starship", "❯ \(command)"),
    Prompt("virtual environment", "(venv) user@host:~$ \(command)"),
    Prompt("PowerShell", "PS C:\\Users\\me> \(command)"),
    Prompt("PowerShell on Linux", "PS /home/me> \(command)"),
    Prompt("cmd", "C:\\Users\\me>aws cloudtrail get-trail-status --name \"my trail/x\""),
    Prompt("trace of a script", "+ \(command)"),
    Prompt("auditree", "[2026-04-09T10:19:19.1] user@host:dir$ \(command)"),
    Prompt("assignments before it", "$ AWS_PROFILE=audit AWS_PAGER= \(command)"),
    Prompt("colours", "\u{1B}[32muser@host\u{1B}[0m:\u{1B}[34m~\u{1B}[0m$ \(command)"),
    Prompt("bracketed paste", "\u{1B}[?2004huser@host:~$ \(command)\u{1B}[?2004l"),
    Prompt("bash over two lines", "$ aws cloudtrail get-trail-status \\\n> --name 'my trail/x'"),
    Prompt(
      "PowerShell over two lines",
      "PS C:\\> aws cloudtrail get-trail-status `\n>> --name 'my trail/x'"),
    Prompt(
      "cmd over two lines",
      "C:\\>aws cloudtrail get-trail-status ^\nMore? --name \"my trail/x\""),
    Prompt("errors thrown away", "$ \(command) 2>/dev/null"),
    Prompt("errors joined", "$ \(command) 2>&1"),
    Prompt("laid out by jq", "$ \(command) | jq ."),
  ])
  func `a command line is read behind its prompt`(_ prompt: Prompt) {
    for end in ["\n", "\r\n"] {
      let text = (prompt.line + "\n\n{\"IsLogging\": true}\n0\n").replacing("\n", with: end)
      let calls = Self.calls(text)
      #expect(calls.map(\.words) == [Self.words])
      #expect(calls.first?.doubt == nil)
      #expect(calls.first?.isRedirected == false)
      #expect(Self.output(text) == #"{"IsLogging": true}"#)
    }
  }

  private static let ownPrompts = [
    "prod $ ", "dev> ", "PS> ", ">", "aws:prod> ", "root # ", "=> ", "│ > ", "00:00 > ",
  ]

  @Test(
    arguments: ownPrompts, ["export AWS_PROFILE=b", "$env:AWS_PROFILE = 'b'", ". creds", "awsp b"])
  func `a prompt that calls stand behind is one before other commands too`(
    _ prompt: String,
    _ setting: String
  ) throws {
    let lines = [Self.command, setting, Self.command].map { prompt + $0 }
    let text = [lines[0], "{}", lines[1], lines[2], "{}"].joined(separator: "\n")
    let transcript = try #require(Transcript(Array(text.utf8)))
    let last = try #require(transcript.calls.last)
    #expect(transcript.calls.count == 2)
    #expect(transcript.doubtOfAccount(of: last)?.id == .accountMayHaveChanged)
  }

  @Test func `numbers in a prompt may count`() throws {
    let text = "1 > \(Self.command)\n{}\n2 > export AWS_PROFILE=b\n13 > \(Self.command)\n{}"
    let transcript = try #require(Transcript(Array(text.utf8)))
    #expect(transcript.calls.last.flatMap(transcript.doubtOfAccount) != nil)
  }

  @Test(arguments: [
    ("acp b", true), ("time bash", true), ("printf -v AWS_PROFILE b", true),
    ("tee ~/.aws/credentials", true), ("unzip -o a.zip -d ~/.aws", true),
    ("sort a -o ~/.aws/config", true), ("find ~/.aws -delete", true), ("ls ~/.aws", false),
    ("echo AWS_PROFILE", false), ("unzip a.zip", false), ("time ls", false),
  ])
  func `programs that may write what the AWS CLI goes by change the caller`(
    _ line: String,
    _ isChange: Bool
  ) throws {
    let text = "$ \(Self.command)\n{}\n$ \(line)\n$ \(Self.command)\n{}"
    let transcript = try #require(Transcript(Array(text.utf8)))
    let doubt = transcript.calls.last.flatMap(transcript.doubtOfAccount)
    #expect((doubt != nil) == isChange)
  }

  @Test(arguments: [
    "aws is a cloud", "# aws s3 holds buckets", "\"$ aws sns list-topics\": 1", "$ ls aws", "",
    "- see aws docs for more-details", "{\"a\": \"$ aws sns list-topics\"}",
  ])
  func `other lines are no command lines`(_ line: String) {
    #expect(Transcript(Array(line.utf8)) == nil)
  }

  @Test(arguments: [
    "| jq '.MetricAlarms[]'", "| grep Alarm", "; cat other.json", "&& aws sts get-caller-identity",
    "| head -n 20",
  ])
  func `what another program may have changed is marked`(_ rest: String) {
    let calls = Self.calls("$ aws cloudwatch describe-alarms \(rest)\n{}\n")
    #expect(calls.first?.doubt != nil || calls.first?.isDisputed == true)
  }

  @Test func `an output in a file is not looked for in the transcript`() {
    let calls = Self.calls("$ aws cloudwatch describe-alarms > alarms.json\n$ cat x\n{}\n")
    #expect(calls.first?.isRedirected == true)
    #expect(calls.first?.slice == nil)
  }

  @Test func `what looks like a prompt inside an output is its text`() {
    let text = "$ aws logs describe-metric-filters\n{\"a\": \"\n$ aws sns list-topics\n\"}\n"
    #expect(Self.calls(text).count == 1)
  }

  @Test func `JSON behind other text or another command is not the call's`() {
    let text = "$ aws cloudwatch describe-alarms\nfailed\n$ cat x.json\n{\"MetricAlarms\": []}\n"
    let transcript = Transcript(Array(text.utf8))
    #expect(transcript?.calls.first?.slice == nil)
    #expect(transcript?.strays.map(\.slice.line) == [4])
  }

  @Test func `an output without an end is kept apart from the next call`() throws {
    let text = "$ aws sns list-topics\n{\"Topics\": [\n$ aws cloudtrail describe-trails\n{}\n"
    let calls = Self.calls(text)
    #expect(calls.map(\.line) == [1, 3])
    let slice = try #require(calls.first?.slice)
    #expect(throws: JSONSyntaxError.self) { try slice.document(in: Array(text.utf8)) }
  }

  @Test func `a value is cited at its place in the whole text`() throws {
    let text = "notes\n$ aws cloudtrail describe-trails\n{\n  \"trailList\": []}\n"
    let slice = try #require(Self.calls(text).first?.slice)
    let value = try slice.document(in: Array(text.utf8)).root["trailList"]
    #expect(value?.position.line == 4)
    #expect(value?.position.column == 16)
  }

  @Test(arguments: 0..<30)
  func `random texts are read to their end`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "$ aws sns list-topics", "\n", "{", "}", "[", "]", "\"", "\\", "null", " ", "\u{1B}[0m", ">",
      "| jq .", "é", "`", "^", "aws", "\r", "# ", "\u{1B}[K", "\u{8}",
      "\u{1B}[3P", "\u{1B}[9C", "\u{1B}[2@", "\u{1B}[4D", "\u{1B}[2K", "\u{1B}]0;", "\u{7}",
      "--name",
    ]
    let text = (0..<300).compactMap { _ in pieces.randomElement(using: &random) }.joined()
    let bytes = Array(text.utf8)
    let transcript = Transcript(bytes)
    for call in transcript?.calls ?? [] {
      #expect(call.output.upperBound <= (transcript?.text.count ?? 0))
    }
  }

  @Test(arguments: [("{", 0), ("{\n", 0), ("$ aws sns list-topics\n{\n", 20_000)])
  func `every call of a hostile text is found`(_ piece: String, calls: Int) {
    let transcript = Transcript(Array(String(repeating: piece, count: 20_000).utf8))
    #expect((transcript?.calls.count ?? 0) == calls)
  }
}
