import Testing

@testable import EvidenceIntake

@Suite struct AWSInvocationTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let words: String
    let command: AWSCommand?
    var subject: String?
    var region: String?
    var narrowing: String?
  }

  @Test(arguments: [
    Row(
      testDescription: "options behind the operation",
      words: "aws cloudtrail get-trail-status --name t --region us-east-1 --output json",
      command: .getTrailStatus, subject: "t", region: "us-east-1"),
    Row(
      testDescription: "global options before the service take one value",
      words: "aws --profile p --region eu-west-1 --no-paginate logs describe-metric-filters",
      command: .describeMetricFilters, region: "eu-west-1"),
    Row(
      testDescription: "values behind an equals sign",
      words: "/usr/local/bin/aws sns list-subscriptions-by-topic --topic-arn=arn:x=y",
      command: .listSubscriptionsByTopic, subject: "arn:x=y"),
    Row(
      testDescription: "a query leaves things out",
      words: "aws cloudwatch describe-alarms --query MetricAlarms[]",
      command: .describeAlarms, narrowing: "--query"),
    Row(
      testDescription: "a prefix leaves alarms out",
      words: "aws cloudwatch describe-alarms --alarm-name-prefix cis",
      command: .describeAlarms, narrowing: "--alarm-name-prefix"),
    Row(
      testDescription: "page sizes leave nothing out",
      words: "aws cloudwatch describe-alarms --max-items 5 --page-size 5",
      command: .describeAlarms),
    Row(
      testDescription: "shadow trails left out",
      words: "aws.exe cloudtrail describe-trails --no-include-shadow-trails",
      command: .describeTrails, narrowing: "--no-include-shadow-trails"),
    Row(
      testDescription: "another operation", words: "aws ec2 describe-regions", command: nil),
    Row(
      testDescription: "the right operation of another service",
      words: "aws ec2 describe-trails", command: nil),
  ])
  func `takes a command line apart`(_ row: Row) throws {
    let invocation = try #require(AWSInvocation(row.words.split(separator: " ").map(String.init)))
    #expect(invocation.command == row.command)
    #expect(invocation.subject == row.subject)
    #expect(invocation.region == row.region)
    #expect(invocation.narrowing == row.narrowing)
  }

  @Test func `several values of one option are kept`() throws {
    let words = [
      "aws", "cloudwatch", "describe-alarms", "--alarm-types", "MetricAlarm", "LogAlarm",
    ]
    let invocation = try #require(AWSInvocation(words))
    #expect(invocation.alarmTypes == ["MetricAlarm", "LogAlarm"])
  }

  @Test(arguments: [[], ["aws"], ["aws", "sts"], ["echo", "aws", "sts", "x"], ["--name", "x"]])
  func `other words are no command line`(_ words: [String]) {
    #expect(AWSInvocation(words) == nil)
  }
}
