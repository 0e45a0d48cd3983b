import TestSupport
import Testing

@testable import trailwitness

/// What the scripts of `collect` do with answers that AWS does not give every day.
@Suite struct CollectionRunTests {
  private static let account = "111122223333"
  private static let noTrails = ["cloudtrail describe-trails": #"{"trailList": []}"#]

  private static func script(_ regions: String...) -> String {
    CollectionShell.sh.script(for: Collection(regions: regions, folder: "evidence"))
  }

  private static let asking = "cloudwatch describe-alarms --alarm-types MetricAlarm CompositeAlarm"
  private static let probing = "cloudwatch describe-alarms --alarm-types LogAlarm"
  private static let skeleton = "cloudwatch describe-alarms --generate-cli-skeleton output"
  private static let lists = #"{"MetricAlarms": [], "CompositeAlarms": []}"#

  @Test(
    arguments: [
      "../../x", "..", "/etc", "us-east", "US-EAST-1", "us_east_1", "us-east-1/..", "-x-east-1",
      "--profile", "us-east-1;id", "$(id)", "aaaaa-east-1", "us-east-1\u{301}",
    ], ScriptShell.present)
  func `what is no name of a region is passed over`(name: String, shell: ScriptShell) throws {
    let aws = try FakeAWS(
      account: Self.account,
      answers: Self.noTrails.merging(
        [
          "ec2 describe-regions --region us-east-1 --output text": "\(name)\neu-west-1\n",
          "ec2 describe-regions --region us-east-1 --output json": "{}",
        ]) { $1 })
    defer { aws.close() }
    let run = try aws.run(Self.script(), in: shell, environment: ["AWS_REGION": "us-east-1"])
    #expect(run.status == 1)
    #expect(run.said.contains("passed over, since no region is called so: \(name)"))
    let asked = aws.calls.filter { $0.hasPrefix("cloudtrail describe-trails") }
    #expect(asked.allSatisfy { $0.contains("--region eu-west-1 ") })
    #expect(asked.count == 2)
    #expect(
      aws.files.allSatisfy {
        $0.hasPrefix("evidence/111122223333/us-east-1/")
          || $0.hasPrefix("evidence/111122223333/eu-west-1/")
          || $0.split(separator: "/").count == 3
      }, "\(aws.files)")
  }

  @Test(
    arguments: [
      "us-east-1", "us-gov-west-1", "us-isob-east-1", "eusc-de-east-1", "ap-southeast-2",
    ], ScriptShell.present)
  func `regions of all partitions are asked`(name: String, shell: ScriptShell) throws {
    let aws = try FakeAWS(
      account: Self.account,
      answers: Self.noTrails.merging(
        [
          "ec2 describe-regions --region us-east-1 --output text": "\(name)\n",
          "ec2 describe-regions --region us-east-1 --output json": "{}",
        ]) { $1 })
    defer { aws.close() }
    _ = try aws.run(Self.script(), in: shell, environment: ["AWS_REGION": "us-east-1"])
    #expect(aws.files.contains("evidence/111122223333/\(name)/cloudtrail-describe-trails.json"))
  }

  @Test(arguments: ScriptShell.present)
  func `a configured region that is none ends the script`(shell: ScriptShell) throws {
    let aws = try FakeAWS(account: Self.account, answers: Self.noTrails)
    defer { aws.close() }
    let run = try aws.run(Self.script(), in: shell, environment: ["AWS_REGION": "../../x"])
    #expect(run.status == 2)
    #expect(aws.calls.isEmpty)
  }

  @Test(
    arguments: [
      "arn:aws:logs:us-east-1:111122223333:log-group:file://x:*",
      "arn:aws:logs:us-east-1:111122223333:log-group:--endpoint-url=http://x:*",
      "arn:aws:logs:../../x:111122223333:log-group:g:*",
    ], ScriptShell.present)
  func `a log group that the AWS CLI would read as something else is passed over`(
    arn: String, shell: ScriptShell
  ) throws {
    let aws = try FakeAWS(
      account: Self.account,
      answers: [
        "cloudtrail describe-trails --region us-east-1 --output text": arn + "\n",
        "cloudtrail describe-trails --region us-east-1 --output json": "{}",
        Self.asking: Self.lists,
      ])
    defer { aws.close() }
    let run = try aws.run(Self.script("us-east-1"), in: shell)
    #expect(run.said.contains("passed over, since"))
    #expect(!aws.calls.contains { $0.hasPrefix("logs ") })
  }

  struct CLI: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let answers: [String: String]
    let asksForLogAlarms: Bool
  }

  @Test(
    arguments: [
      CLI(
        testDescription: "a CLI and a region that know them",
        answers: [skeleton: #"{"LogAlarms": []}"#, probing: "{}"], asksForLogAlarms: true),
      CLI(
        testDescription: "a region that refuses them",
        answers: [skeleton: #"{"LogAlarms": []}"#], asksForLogAlarms: false),
      CLI(
        testDescription: "a CLI that does not print them",
        answers: [skeleton: #"{"MetricAlarms": []}"#, probing: "{}"], asksForLogAlarms: false),
      CLI(
        testDescription: "a CLI without skeletons", answers: [probing: "{}"],
        asksForLogAlarms: false),
    ], ScriptShell.present)
  func `log alarms are asked for where they are known`(cli: CLI, shell: ScriptShell) throws {
    let answers = Self.noTrails.merging(cli.answers) { $1 }.merging([Self.asking: Self.lists]) {
      $1
    }
    let aws = try FakeAWS(account: Self.account, answers: answers)
    defer { aws.close() }
    let run = try aws.run(Self.script("us-east-1"), in: shell)
    #expect(run.said.contains("calls that failed: 1\n"), "the organization alone: \(run.said)")
    let asked = aws.calls.filter { $0.hasPrefix(Self.asking) }
    #expect(asked.count == 2)
    for call in asked {
      #expect(call.hasPrefix(Self.asking + " LogAlarm --region") == cli.asksForLogAlarms, "\(call)")
    }
  }

  @Test(arguments: ScriptShell.present)
  func `an account in no organization is no failure`(shell: ScriptShell) throws {
    let aws = try FakeAWS(
      account: Self.account,
      answers: Self.noTrails.merging([Self.asking: Self.lists]) { $1 },
      refusals: ["organizations describe-organization": "AWSOrganizationsNotInUseException"])
    defer { aws.close() }
    let run = try aws.run(Self.script("us-east-1"), in: shell)
    #expect(run.status == 0, "\(run.said)")
    #expect(run.said.contains("the account is in no organization"))
    #expect(
      aws.files.contains("evidence/111122223333/organizations-describe-organization.stderr.txt"))
  }
}
