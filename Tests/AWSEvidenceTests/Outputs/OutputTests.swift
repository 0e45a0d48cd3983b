import AWSEvidence
import EvidenceIntake
import EvidenceJSON
import Foundation
import TestSupport
import Testing

/// The six outputs as users of the library read them: bytes in, every documented member out.
@Suite struct OutputTests {
  private static func bytes(_ text: String) -> Data { Data(text.utf8) }

  @Test func `a trail has all sixteen members`() throws {
    let output = try DescribeTrailsOutput(
      parsing: Self.bytes(
        """
        {"trailList": [{
          "Name": "main", "S3BucketName": "bucket", "S3KeyPrefix": "logs",
          "SnsTopicName": "told", "SnsTopicARN": "arn:aws:sns:us-east-1:111122223333:told",
          "IncludeGlobalServiceEvents": true, "IsMultiRegionTrail": true,
          "HomeRegion": "us-east-1",
          "TrailARN": "arn:aws:cloudtrail:us-east-1:111122223333:trail/main",
          "LogFileValidationEnabled": true,
          "CloudWatchLogsLogGroupArn": "arn:aws:logs:us-east-1:111122223333:log-group:g:*",
          "CloudWatchLogsRoleArn": "arn:aws:iam::111122223333:role/r",
          "KmsKeyId": "arn:aws:kms:us-east-1:111122223333:key/k",
          "HasCustomEventSelectors": true, "HasInsightSelectors": false,
          "IsOrganizationTrail": false, "SomethingNew": [1]
        }, {}]}
        """))
    let trail = output.trailList[0]
    #expect(trail.snsTopicARN?.hasSuffix(":told") == true)
    #expect(trail.kmsKeyID?.hasSuffix("key/k") == true)
    #expect(trail.s3KeyPrefix == "logs" && trail.isOrganizationTrail == false)
    #expect(trail.cloudWatchLogsRoleARN == "arn:aws:iam::111122223333:role/r")
    #expect(Mirror(reflecting: trail).children.count == 16)
    #expect(Mirror(reflecting: output.trailList[1]).children.allSatisfy { "\($0.value)" == "nil" })
  }

  @Test(arguments: [
    "1795166681.176", "1795166681", "\"2026-11-20T09:24:41Z\"",
    "\"2026-11-20T10:24:41.176000+01:00\"",
  ])
  func `times are read as the AWS CLI and boto3 write them`(time: String) throws {
    let output = try GetTrailStatusOutput(
      parsing: Array(
        #"{"IsLogging": true, "StartLoggingTime": \#(time), "StopLoggingTime": null}"#.utf8))
    #expect(output.startLoggingTime?.text == "2026-11-20T09:24:41Z")
    #expect(output.stopLoggingTime == nil)
    #expect(Mirror(reflecting: output).children.count == 17)
  }

  @Test func `selectors of both kinds are read`() throws {
    let basic = try GetEventSelectorsOutput(
      parsing: Self.bytes(
        """
        {"TrailARN": "arn", "EventSelectors": [{"ReadWriteType": "All",
          "IncludeManagementEvents": true, "ExcludeManagementEventSources": ["kms.amazonaws.com"],
          "DataResources": [{"Type": "AWS::S3::Object", "Values": ["arn:aws:s3"]}]}]}
        """))
    #expect(basic.eventSelectors?.first?.dataResources?.first?.values == ["arn:aws:s3"])
    #expect(basic.advancedEventSelectors == nil)
    let advanced = try GetEventSelectorsOutput(
      parsing: Self.bytes(
        """
        {"AdvancedEventSelectors": [{"Name": "m", "FieldSelectors": [
          {"Field": "eventCategory", "Equals": ["Management"]},
          {"Field": "eventSource", "NotEquals": ["kms.amazonaws.com"]}]}]}
        """))
    let fields = advanced.advancedEventSelectors?.first?.fieldSelectors
    #expect(fields?.map(\.field) == ["eventCategory", "eventSource"])
    #expect(fields?.last?.notEquals == ["kms.amazonaws.com"])
  }

  @Test func `metric filters have their transformations and tokens`() throws {
    let output = try DescribeMetricFiltersOutput(
      parsing: Self.bytes(
        """
        {"metricFilters": [{"filterName": "f", "filterPattern": "{ $.a = 1 }",
          "metricTransformations": [{"metricName": "m", "metricNamespace": "n", "metricValue": "1",
            "defaultValue": 0, "dimensions": {"User": "$.user"}, "unit": "Count"}],
          "creationTime": 1795166681176, "logGroupName": "g", "applyOnTransformedLogs": false}],
         "nextToken": "service", "NextToken": "cli"}
        """))
    let filter = try #require(output.metricFilters.first)
    let metric = try #require(filter.metricTransformations?.first)
    #expect(metric.defaultValue == 0 && metric.dimensions == ["User": "$.user"])
    #expect(filter.creationTime?.seconds == 1_795_166_681)
    #expect(output.serviceToken == "service" && output.nextToken == "cli")
  }

  @Test func `alarms of all kinds are read`() throws {
    let output = try DescribeAlarmsOutput(
      parsing: Self.bytes(
        """
        {"MetricAlarms": [{"AlarmName": "a", "OKActions": [], "AlarmActions": ["arn"],
           "Threshold": 1.0, "EvaluationPeriods": 1, "Dimensions": [{"Name": "n", "Value": "v"}],
           "StateUpdatedTimestamp": "2026-11-20T09:24:41.176000+00:00",
           "Metrics": [{"Id": "m1", "MetricStat": {"Metric": {"MetricName": "m"}, "Period": 300,
             "Stat": "Sum"}, "ReturnData": true}],
           "WarmUpConfiguration": {"WarmUpPeriodDurationInMinutes": 60}}],
         "CompositeAlarms": [{"AlarmName": "c", "AlarmRule": "ALARM(a)",
           "ActionsSuppressorWaitPeriod": 60}],
         "LogAlarms": [{"ScheduledQueryConfiguration": {"LogGroupIdentifiers": ["g"]}}]}
        """))
    let alarm = try #require(output.metricAlarms?.first)
    #expect(alarm.okActions == [] && alarm.insufficientDataActions == nil)
    #expect(alarm.metrics?.first?.metricStat?.metric?.metricName == "m")
    #expect(alarm.warmUpConfiguration?.warmUpPeriodDurationInMinutes == 60)
    #expect(output.compositeAlarms?.first?.actionsSuppressorWaitPeriod == 60)
    #expect(
      output.logAlarms?.first?.scheduledQueryConfiguration?.logGroupIdentifiers == ["g"])
    #expect(output.nextToken == nil)
  }

  @Test func `subscriptions have endpoint, owner and protocol`() throws {
    let output = try ListSubscriptionsByTopicOutput(
      parsing: Self.bytes(
        """
        {"Subscriptions": [{"SubscriptionArn": "PendingConfirmation", "Owner": "111122223333",
          "Protocol": "email", "Endpoint": "someone@example.com", "TopicArn": "arn"}],
         "NextToken": "t"}
        """))
    #expect(output.subscriptions.first?.endpoint == "someone@example.com")
    #expect(output.subscriptions.first?.protocol == "email")
    #expect(output.nextToken == "t")
  }

  @Test(arguments: [
    ("{", OutputError.Reason.notJSON(.unexpectedEnd(expected: "a key or `}`")), ""),
    ("[]", .expected("an object"), ""), ("{}", .missing("trailList"), ""),
    (#"{"trailList": null}"#, .missing("trailList"), ""),
    (#"{"trailList": {}}"#, .expected("a list"), "/trailList"),
    (#"{"trailList": [7]}"#, .expected("an object"), "/trailList/0"),
    (#"{"trailList": [{}, {"Name": 1}]}"#, .expected("a string"), "/trailList/1/Name"),
  ])
  func `what AWS does not write is told with its place`(
    text: String,
    reason: OutputError.Reason,
    pointer: String
  ) {
    let error = #expect(throws: OutputError.self) {
      try DescribeTrailsOutput(parsing: Array(text.utf8))
    }
    #expect(error?.pointer == pointer && error?.line == 1)
    if case .notJSON = reason { return }
    #expect(error?.reason == reason)
  }

  @Test func `the sample's own outputs are read`() throws {
    let texts = SampleFolder.completeChain.texts
    let trails = try #require(texts[SampleFolder.trails])
    #expect(try DescribeTrailsOutput(parsing: trails.utf8).trailList.isEmpty == false)
    let status = try #require(texts[SampleFolder.status])
    #expect(try GetTrailStatusOutput(parsing: status.utf8).isLogging)
  }
}
