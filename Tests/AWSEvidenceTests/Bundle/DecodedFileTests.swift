import AuditModel
import TestSupport
import Testing

@testable import AWSEvidence
@testable import EvidenceIntake

/// Files that hold more or other than one output.
@Suite struct DecodedFileTests {
  private static func bundle(_ text: String, _ path: String = "session.txt") -> EvidenceBundle {
    EvidenceBundle([SourceFile(path: path, text: text)])
  }

  private static let alarms = #"{"MetricAlarms": [], "CompositeAlarms": []}"#

  @Test func `outputs in a row are all read`() {
    let trails = SampleFolder.completeChain.texts[SampleFolder.trails] ?? ""
    let status = SampleFolder.completeChain.texts[SampleFolder.status] ?? ""
    let bundle = Self.bundle(trails + "\n" + status, "all.json")
    #expect(bundle.problems.isEmpty)
    #expect(bundle.entries.map(\.command) == ["describe-trails", "get-trail-status"])
  }

  @Test func `an error behind a command line names the command that is missing`() {
    let text = """
      $ aws cloudtrail describe-trails --region us-east-1

      An error occurred (AccessDenied) when calling the DescribeTrails operation: no
      $
      """
    let problems = Self.bundle(text).problems
    #expect(problems.map(\.id) == [.commandFailed])
    #expect(problems.first?.message.words.contains("cloudtrail:DescribeTrails") == true)
    #expect(problems.first?.line == 1)
  }

  @Test func `commands in instructions are no calls that failed`() {
    let text = "Run `aws cloudtrail describe-trails` and\n\n    aws cloudwatch describe-alarms\n"
    #expect(Self.bundle(text, "README.md").problems.isEmpty)
    let failed =
      text + "An error occurred (AccessDenied) when calling the DescribeAlarms operation: no\n"
    #expect(Self.bundle(failed, "notes.md").problems.map(\.id) == [.commandFailed])
  }

  @Test func `the caller of a transcript tells the account of its outputs`() {
    let text = """
      $ aws sts get-caller-identity
      {"UserId": "A", "Account": "123456789012", "Arn": "arn:aws:iam::123456789012:user/a"}
      $ aws cloudtrail describe-trails --region us-east-1
      {"trailList": []}
      """
    let bundle = Self.bundle(text)
    #expect(bundle.accounts == ["123456789012"])
    #expect(bundle.trails(of: "123456789012").gap == nil)
    #expect(bundle.entries.allSatisfy { $0.binding == .transcript })
  }

  @Test(arguments: ["--query x", "--trail-name-list a", "--no-include-shadow-trails"])
  func `a call that leaves things out proves no absence`(_ options: String) {
    let text = """
      $ aws sts get-caller-identity
      {"UserId": "A", "Account": "123456789012", "Arn": "arn:aws:iam::123456789012:user/a"}
      $ aws cloudtrail describe-trails \(options)
      {"trailList": []}
      """
    #expect(Self.bundle(text).trails(of: "123456789012").gap?.kind == .excerpt)
  }

  private static func identity(_ account: String, _ options: String = "") -> String {
    """
    $ aws sts get-caller-identity \(options)
    {"UserId": "A", "Account": "\(account)", "Arn": "arn:aws:iam::\(account):user/a"}

    """
  }

  @Test func `each profile of a transcript has its own account`() {
    let text =
      Self.identity("123456789012") + Self.identity("210987654321", "--profile b")
      + "$ AWS_PROFILE=b aws cloudtrail describe-trails\n{\"trailList\": []}\n"
    #expect(Self.bundle(text).accounts == ["210987654321"])
  }

  @Test func `a region that is set for one call counts`() {
    let text =
      Self.identity("123456789012")
      + "$ AWS_REGION=eu-west-1 aws cloudwatch describe-alarms\n\(Self.alarms)\n"
    let bundle = Self.bundle(text)
    #expect(bundle.metricAlarms(account: "123456789012", region: "eu-west-1").gap == nil)
  }

  @Test(arguments: [
    "$ export AWS_PROFILE=b", "PS C:\\> $env:AWS_REGION = 'x'", "C:\\>set AWS_REGION=x",
  ])
  func `a session that changes its settings proves no absence by defaults`(_ change: String) {
    let text =
      Self.identity("123456789012") + change + "\n"
      + "$ aws cloudtrail describe-trails\n{\"trailList\": []}\n"
    let bundle = Self.bundle(text)
    #expect(bundle.accounts.allSatisfy { bundle.trails(of: $0).gap != nil })
  }

  @Test(arguments: [
    "| sed s/a/b/", "; echo x", "--generate-cli-skeleton output", "--endpoint-url http://x",
    "--profile other", "--region $R", "$(cat options)",
  ])
  func `an answer that may not be the account's is not used`(_ options: String) {
    let text =
      Self.identity("123456789012")
      + "$ aws cloudtrail describe-trails \(options)\n{\"trailList\": []}\n"
    let bundle = Self.bundle(text)
    #expect(bundle.problems.map(\.id) == [.contradiction])
    #expect(bundle.accounts.allSatisfy { bundle.trails(of: $0).gap != nil })
  }

  @Test(arguments: [("us-east-1", true), ("eu-west-1", false)])
  func `a trail's name counts in the region that is asked`(_ region: String, _ isFound: Bool) {
    let trails = SampleFolder.completeChain.texts[SampleFolder.trails] ?? ""
    let selectors = SampleFolder.completeChain.texts[SampleFolder.selectors] ?? ""
    let text = """
      $ aws cloudtrail describe-trails --region us-east-1
      \(trails)
      $ aws cloudtrail get-trail-status --name management-events --region \(region)
      {"IsLogging": true}
      $ aws cloudtrail get-event-selectors --trail-name management-events --region us-east-1
      \(selectors)
      """
    #expect(Self.bundle(text).problems.isEmpty == isFound)
  }

  @Test(arguments: [
    ("$ aws cloudwatch describe-alarms --alarm-names x", "`--alarm-names`"),
    ("$ aws cloudwatch describe-alarms --state-value OK", "`--state-value`"),
    ("$ aws cloudwatch describe-alarms --query '{MetricAlarms: MetricAlarms}'", "`--query`"),
  ])
  func `a gap names the option that was used`(_ command: String, _ option: String) {
    let text =
      Self.identity("123456789012") + "\(command) --region us-east-1\n\(Self.alarms)\n"
    let gap = Self.bundle(text).metricAlarms(account: "123456789012", region: "us-east-1").gap
    #expect(gap?.message.words.contains("filtered with \(option)") == true)
  }

  @Test(arguments: [
    "(END)", "\u{1B}[7m(END)\u{1B}[27m", ":", "--More--", "lines 1-3/3 (END)", "~\n~\n(END)",
    "\u{1B}[?1l\u{1B}>", "-- More --",
  ])
  func `a pager's lines in a saved file are none of the answer`(_ line: String) {
    let trails = SampleFolder.completeChain.texts[SampleFolder.trails] ?? ""
    let coloured = trails.replacing("\"Name\"", with: "\u{1B}[34;1m\"Name\"\u{1B}[0m")
    for text in ["\(trails)\n\(line)", "\u{1B}[1;39m\(coloured)\u{1B}[0m\n\(line)\n"] {
      let bundle = Self.bundle(text, "trails.json")
      #expect(bundle.problems.isEmpty)
      #expect(bundle.trails(of: "111122223333").items.count == 1)
    }
  }

  @Test func `a collection of CloudSploit is read by its members`() throws {
    let arn = "arn:aws:cloudtrail:us-east-1:111122223333:trail/t"
    let text = """
      {"cloudtrail": {
        "describeTrails": {"us-east-1": {"data": [{"TrailARN": "\(arn)", "Name": "t"}]}},
        "getTrailStatus": {"us-east-1": {"\(arn)": {"data": {"IsLogging": true}}}}}}
      """
    let bundle = Self.bundle(text, "collection.json")
    let trail = try #require(ARN(arn))
    guard case .found(let status) = bundle.status(of: trail, seenFrom: "111122223333") else {
      Issue.record("the status is not tied to its trail")
      return
    }
    #expect(status.isLogging == true)
    #expect(bundle.trails(of: "111122223333").gap?.kind == .excerpt)
  }

  @Test func `whose credentials were used and which regions there are is no problem`() {
    let bundle = EvidenceBundle([
      SourceFile(
        path: "sts.json",
        text: #"{"UserId": "A", "Account": "123456789012", "Arn": "arn:aws:iam::1:user/a"}"#),
      SourceFile(path: "regions.json", text: #"{"Regions": [{"RegionName": "us-east-1"}]}"#),
    ])
    #expect(bundle.problems.isEmpty)
    #expect(bundle.entries.map(\.command) == ["describe-regions", "get-caller-identity"])
    #expect(!bundle.hasEvidence)
  }

  @Test func `alarms of a kind that was not asked for prove nothing`() {
    let call = "$ aws cloudwatch describe-alarms --region us-east-1 --alarm-types CompositeAlarm"
    let text = """
      $ aws sts get-caller-identity
      {"UserId": "A", "Account": "123456789012", "Arn": "arn:aws:iam::123456789012:user/a"}
      \(call)
      \(Self.alarms)
      """
    let bundle = Self.bundle(text)
    #expect(bundle.metricAlarms(account: "123456789012", region: "us-east-1").gap != nil)
    #expect(bundle.compositeAlarms(account: "123456789012", region: "us-east-1").gap == nil)
  }
}
