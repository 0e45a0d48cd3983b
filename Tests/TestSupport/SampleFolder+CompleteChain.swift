import Testing

extension SampleFolder {
  /// The name of the file with the trails.
  package static let trails = "describe-trails.json"

  /// The name of the file with the trail's status.
  package static let status = "get-trail-status.json"

  /// The name of the file with the trail's event selectors.
  package static let selectors = "get-event-selectors.json"

  /// The name of the file with the log group's metric filters.
  package static let filters = "describe-metric-filters.json"

  /// The name of the file with the alarms.
  package static let alarms = "describe-alarms.json"

  /// The name of the file with the topic's subscriptions.
  package static let subscriptions = "list-subscriptions-by-topic.json"

  /// One flat folder in which every step of the sign-in control holds.
  package static let completeChain = SampleFolder([
    trails: """
    {
        "trailList": [
            {
                "Name": "management-events",
                "S3BucketName": "trail-logs-111122223333",
                "IncludeGlobalServiceEvents": true,
                "IsMultiRegionTrail": true,
                "HomeRegion": "us-east-1",
                "TrailARN": "arn:aws:cloudtrail:us-east-1:111122223333:trail/management-events",
                "LogFileValidationEnabled": true,
                "CloudWatchLogsLogGroupArn": "arn:aws:logs:us-east-1:111122223333:log-group:CloudTrail/management:*",
                "CloudWatchLogsRoleArn": "arn:aws:iam::111122223333:role/cloudtrail-to-logs",
                "HasCustomEventSelectors": true,
                "HasInsightSelectors": false,
                "IsOrganizationTrail": false
            }
        ]
    }
    """,
    status: """
    {
        "IsLogging": true,
        "LatestDeliveryTime": 1795412407.402,
        "StartLoggingTime": 1795325000.1,
        "LatestCloudWatchLogsDeliveryTime": 1795412411.218,
        "TimeLoggingStarted": "2026-11-22T05:23:20Z",
        "TimeLoggingStopped": ""
    }
    """,
    selectors: """
    {
        "TrailARN": "arn:aws:cloudtrail:us-east-1:111122223333:trail/management-events",
        "EventSelectors": [
            {
                "ReadWriteType": "All",
                "IncludeManagementEvents": true,
                "DataResources": [],
                "ExcludeManagementEventSources": []
            }
        ]
    }
    """,
    filters: """
    {
        "metricFilters": [
            {
                "filterName": "console-sign-in-without-mfa",
                "filterPattern": "{ ($.eventName = \\"ConsoleLogin\\") && ($.additionalEventData.MFAUsed != \\"Yes\\") }",
                "metricTransformations": [
                    {
                        "metricName": "ConsoleSignInWithoutMFA",
                        "metricNamespace": "CISBenchmark",
                        "metricValue": "1"
                    }
                ],
                "creationTime": 1795325001000,
                "logGroupName": "CloudTrail/management"
            }
        ]
    }
    """,
    alarms: """
    {
        "MetricAlarms": [
            {
                "AlarmName": "console-sign-in-without-mfa",
                "AlarmArn": "arn:aws:cloudwatch:us-east-1:111122223333:alarm:console-sign-in-without-mfa",
                "ActionsEnabled": true,
                "OKActions": [],
                "AlarmActions": [
                    "arn:aws:sns:us-east-1:111122223333:security-alerts"
                ],
                "InsufficientDataActions": [],
                "StateValue": "OK",
                "MetricName": "ConsoleSignInWithoutMFA",
                "Namespace": "CISBenchmark",
                "Statistic": "Sum",
                "Dimensions": [],
                "Period": 300,
                "EvaluationPeriods": 1,
                "Threshold": 1.0,
                "ComparisonOperator": "GreaterThanOrEqualToThreshold",
                "TreatMissingData": "notBreaching"
            }
        ],
        "CompositeAlarms": []
    }
    """,
    subscriptions: """
    {
        "Subscriptions": [
            {
                "SubscriptionArn": "arn:aws:sns:us-east-1:111122223333:security-alerts:5d3c2b1a-0f9e-4d8c-b7a6-95847362514f",
                "Owner": "111122223333",
                "Protocol": "email",
                "Endpoint": "security@example.com",
                "TopicArn": "arn:aws:sns:us-east-1:111122223333:security-alerts"
            }
        ]
    }
    """,
  ])

  /// The folder with alarms that were listed with the composite ones, of which none matters.
  ///
  /// An empty list does not tell whether it was asked for.
  package var listingCompositeAlarms: SampleFolder {
    let empty = #""CompositeAlarms": []"#
    let nightly =
      #"{"AlarmName": "nightly", "AlarmRule": "ALARM(backup)", "ActionsEnabled": true, "#
      + #""AlarmArn": "arn:aws:cloudwatch:us-east-1:111122223333:alarm:nightly", "#
      + #""AlarmActions": [], "OKActions": [], "InsufficientDataActions": [], "#
      + #""StateValue": "OK"}"#
    let text = texts[Self.alarms] ?? ""
    return adding(Self.alarms, text.replacing(empty, with: #""CompositeAlarms": [\#(nightly)]"#))
  }

  /// The complete chain with a trail that records the account's whole organization.
  package static let organizationChain = completeChain.replacing(
    in: trails,
    #""IsOrganizationTrail": false"#,
    with: #""IsOrganizationTrail": true"#
  )
}
