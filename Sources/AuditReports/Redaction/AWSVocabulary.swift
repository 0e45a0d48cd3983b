import EvidenceJSON

/// Words of AWS and of this tool that say nothing about whose evidence it is, and what the shape of
/// a text alone tells.
enum AWSVocabulary {
  /// Whether a text is a word of AWS, a region or a number.
  static func isHarmless(_ text: String) -> Bool {
    values.contains(text) || members.contains(text) || operations.contains(text)
      || actions.contains(text)
      || isRegion(text) || isNumber(text) || isStatistic(text) || isServiceHost(text)
      || isPermission(text)
  }

  /// Whether a text is a permission for one of the operations, such as `sns:ListTopics`.
  private static func isPermission(_ text: String) -> Bool {
    let parts = text.split(atScalar: ":")
    return parts.count == 2 && services.contains(parts[0]) && actions.contains(parts[1])
  }

  /// Whether a text is twelve digits.
  static func isAccount(_ text: String) -> Bool {
    text.utf8.count == 12 && text.utf8.allSatisfy(\.isASCIIDigit)
  }

  /// Whether a text is a number that is too short for an account's or a telephone's.
  static func isNumber(_ text: String) -> Bool {
    let digits = text.utf8.prefix { $0 != UInt8(ascii: ".") }
    return digits.count < 10 && text.utf8.count < 24 && Double(text) != nil
      && text.utf8.allSatisfy { $0.isASCIIDigit || ".-eE".utf8.contains($0) }
  }

  /// Whether a text is an e-mail address, a telephone number, a URL or an IP address.
  static func isAddress(_ text: String) -> Bool {
    let bytes = text.utf8
    if bytes.contains(0x20) { return false }
    if text.starts(withScalars: "http://") || text.starts(withScalars: "https://") { return true }
    if let sign = bytes.firstIndex(of: UInt8(ascii: "@")) {
      return sign > bytes.startIndex && bytes.index(after: sign) < bytes.endIndex
    }
    if bytes.first == UInt8(ascii: "+") {
      let digits = bytes.dropFirst().filter(\.isASCIIDigit).count
      return digits > 6
        && bytes.dropFirst().allSatisfy { $0.isASCIIDigit || "-.()".utf8.contains($0) }
    }
    let groups = text.split(atScalar: ".")
    return groups.count == 4 && groups.allSatisfy { UInt8($0) != nil }
  }

  /// Whether a text is the name of a region and nothing else.
  static func isRegion(_ text: String) -> Bool {
    let words = text.split(atScalar: "-")
    return regionLength(words[...]) == words.count
  }

  /// How many words a region has that stands at the front; 0 for none.
  static func regionLength(_ words: ArraySlice<String>) -> Int {
    var rest = words
    guard let area = rest.popFirst(), area.utf8.count == 2,
      area.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return 0 }
    if let word = rest.first, areas.contains(word) { rest = rest.dropFirst() }
    guard let direction = rest.popFirst(), directions.contains(direction),
      let number = rest.popFirst(), number.utf8.count == 1, number.utf8.allSatisfy(\.isASCIIDigit)
    else { return 0 }
    return words.count - rest.count
  }

  private static let directions: Set<String> = [
    "north", "south", "east", "west", "central", "northeast", "northwest", "southeast",
    "southwest",
  ]
  private static let areas: Set<String> = ["gov", "iso", "isob", "isoe", "isof"]

  /// Whether a text is a percentile or the like, such as `p99` or `tm99.9`.
  private static func isStatistic(_ text: String) -> Bool {
    let name = text.utf8.prefix(while: \.isASCIILetter)
    let rest = text.utf8.dropFirst(name.count)
    return ["p", "tm", "wm", "tc", "ts"].contains(String(decoding: name, as: UTF8.self))
      && !rest.isEmpty && rest.count < 8 && rest.allSatisfy { $0.isASCIIDigit || $0 == 0x2E }
  }

  /// Whether a text is the host of a service, such as `kms.amazonaws.com`.
  static func isServiceHost(_ text: String) -> Bool {
    text.without(suffix: ".amazonaws.com").map(services.contains) ?? false
  }
}

extension AWSVocabulary {
  /// The words that file names have for the commands.
  static let pathWords = words(
    """
    aws cloudtrail cloudwatch logs sns describe trails trail get status event selectors metric
    filters alarms list subscriptions by topic arn log group alarm
    """)

  /// Files that other tools and guides name alike everywhere.
  static let wellKnownFiles = words(
    """
    evidence-manifest.json SHA256SUMS sts-get-caller-identity.json ec2-describe-regions.json
    """)

  static let partitions = words(
    "aws aws-cn aws-us-gov aws-iso aws-iso-b aws-iso-e aws-iso-f aws-eusc")

  /// The services of ARNs and of event sources.
  static let services = words(
    """
    acm apigateway appmesh athena autoscaling automate backup chatbot chime clouddirectory
    cloudformation cloudfront cloudtrail cloudwatch config dynamodb ec2 ecr ecs eks
    elasticloadbalancing events firehose gamelift glue guardduty iam iot kinesis kms lambda logs
    monitoring organizations rds rdsdata redshift refactor-spaces route53 s3 s3-outposts
    secretsmanager securityhub ses signin sns sqs ssm ssm-contacts ssm-incidents sso states sts
    swf verifiedpermissions wafv2 workmail
    """)

  /// Types of resources, and names that AWS gives to its own.
  static let resourceWords = words(
    """
    accesspoint action alarm alias assumed-role aws aws-reserved aws-service-role delivery-channel
    event-bus event-data-store federated-user function group key log-group log-stream mfa
    organization policy queue response-plan role root rule saml-provider scalingPolicy
    server-certificate service-role sso.amazonaws.com table trail user
    """)

  /// Namespaces into which services publish.
  static let namespaces = words(
    """
    AWS/ApiGateway AWS/CloudTrail AWS/DynamoDB AWS/EC2 AWS/EBS AWS/ECS AWS/ELB AWS/Events
    AWS/Firehose AWS/Kinesis AWS/KMS AWS/Lambda AWS/Logs AWS/RDS AWS/S3 AWS/SNS AWS/SQS AWS/States
    AWS/Usage
    """)

  /// Members of what the commands print, of manifests and of collections of other tools.
  static let members = words(
    """
    Account AccountId ActionConfiguration ActionsEnabled ActionsSuppressedBy ActionsSuppressedReason
    ActionsSuppressor ActionsSuppressorExtensionPeriod ActionsSuppressorWaitPeriod
    AdvancedEventSelectors AlarmActions AlarmArn AlarmConfigurationUpdatedTimestamp
    AlarmDescription AlarmName AlarmRule Arn CloudWatchLogsLogGroupArn CloudWatchLogsRoleArn
    ComparisonOperator CompositeAlarms DataResources DatapointsToAlarm Dimensions Endpoint
    EndsWith Equals EvaluateLowSampleCountPercentile EvaluationCriteria EvaluationInterval
    EvaluationPeriods EvaluationState EvaluationWindow EventSelectors ExcludeManagementEventSources
    Expression ExtendedStatistic Field FieldSelectors HasCustomEventSelectors HasInsightSelectors
    HomeRegion Id IncludeGlobalServiceEvents IncludeManagementEvents InsufficientDataActions
    IsLogging IsMultiRegionTrail IsOrganizationTrail KmsKeyId Label LatestCloudWatchLogsDeliveryError
    LatestCloudWatchLogsDeliveryTime LatestDeliveryAttemptSucceeded LatestDeliveryAttemptTime
    LatestDeliveryError LatestDeliveryTime LatestDigestDeliveryError LatestDigestDeliveryTime
    LatestNotificationAttemptSucceeded LatestNotificationAttemptTime LatestNotificationError
    LatestNotificationTime LogAlarms LogFileValidationEnabled LogGroupIdentifiers MasterAccountArn
    MasterAccountEmail MasterAccountId Metric MetricAlarms MetricName MetricStat Metrics Name
    Namespace NextToken NotEndsWith NotEquals NotStartsWith OKActions
    OnlyStartEvaluatingAfterWarmUpPeriodEnds Organization Owner Period PromQLCriteria Protocol Query
    ReadWriteType RegionName Regions ResponseMetadata ReturnData S3BucketName S3KeyPrefix
    ScheduledQueryConfiguration SnsTopicARN SnsTopicName StartLoggingTime StartsWith Stat
    StateReason StateReasonData StateTransitionedTimestamp StateUpdatedTimestamp StateValue
    Statistic StopLoggingTime SubscriptionArn Subscriptions Threshold ThresholdMetricId
    TimeLoggingStarted TimeLoggingStopped TopicArn Trail TrailARN TrailArn TreatMissingData Type
    Unit UserId Value Values WarmUpConfiguration WarmUpPeriodDurationInMinutes
    account applyOnTransformedLogs argv bytes cloudtrail cloudwatch cloudwatchlogs collected_by
    collector creationTime data defaultValue describeAlarms describeMetricFilters describeTrails
    dimensions emitSystemFieldDimensions exit_code fieldSelectionCriteria files filterName
    filterPattern finished_at getEventSelectors getTrailStatus listSubscriptions logGroupName
    metricFilters metricName metricNamespace metricTransformations metricValue nextToken path
    region schema schema_version sha256 sns started_at status_code stderr trailList unit
    """)

  /// Values that AWS documents for members, and words that messages have in their place.
  static let values = words(
    """
    ALARM ActivityAuditLog All Average AwsApiCall AwsConsoleAction AwsConsoleSignIn AwsServiceEvent
    Bits Bits/Second Bytes Bytes/Second Count Count/Second Data Deleted EVALUATION_ERROR
    EVALUATION_FAILURE Gigabits Gigabits/Second Gigabytes Gigabytes/Second
    GreaterThanOrEqualToThreshold GreaterThanThreshold GreaterThanUpperThreshold IAMUser
    INSUFFICIENT_DATA Insight Kilobits Kilobits/Second Kilobytes Kilobytes/Second
    LessThanLowerOrGreaterThanUpperThreshold LessThanLowerThreshold LessThanOrEqualToThreshold
    LessThanThreshold Management Maximum Megabits Megabits/Second Megabytes Megabytes/Second
    Microseconds Milliseconds Minimum NetworkActivity None OK PARTIAL_DATA PendingConfirmation
    Percent ReadOnly Root SampleCount Seconds Sum Terabits Terabits/Second Terabytes
    Terabytes/Second WriteOnly AND NOT OR TRUE FALSE
    AccessDenied AccessDeniedException AuthFailure ExpiredToken ExpiredTokenException
    InvalidClientTokenId NotFound NotFoundException ResourceNotFoundException Throttling
    ThrottlingException TrailNotFoundException UnauthorizedOperation UnrecognizedClientException
    ValidationError ValidationException
    application array boolean breaching csv email email-json eventCategory eventName eventSource
    eventType false firehose http https ignore json lambda missing notBreaching nothing null number
    object readOnly resources.ARN resources.type sessionCredentialFromConsole sms sqs string table
    text true userIdentity.arn yaml yaml-stream
    """)

  /// Operations as error messages and policies name them.
  private static let actions = words(
    """
    AssumeRole DescribeAlarms DescribeAlarmsForMetric DescribeLogGroups DescribeMetricFilters
    DescribeOrganization DescribeRegions DescribeTrails GetCallerIdentity GetEventSelectors
    GetInsightSelectors GetTopicAttributes GetTrail GetTrailStatus ListAccounts ListSubscriptions
    ListSubscriptionsByTopic ListTopics ListTrails LookupEvents
    """)

  /// Operations that a report may name, and their options.
  static let operations = words(
    """
    describe-alarm-history describe-alarms describe-alarms-for-metric describe-log-groups
    describe-metric-filters describe-organization describe-regions describe-trails
    get-caller-identity get-event-selectors get-insight-selectors get-topic-attributes get-trail
    get-trail-status list-accounts list-subscriptions list-subscriptions-by-topic list-topics
    list-trails lookup-events put-event-selectors put-metric-alarm put-metric-filter sts
    --alarm-types --output --profile --query --region --name --trail-name --log-group-name
    --topic-arn --trail-name-list --filter-name-prefix --alarm-names --alarm-name-prefix
    --max-items --page-size --starting-token --no-paginate --state-value --endpoint-url
    --cli-input-json --log-group-identifier --metric-name --metric-namespace
    --no-include-shadow-trails --include-shadow-trails --no-cli-pager --debug
    """)

  /// The accounts of made-up events.
  static let exampleAccounts = words("111122223333 444455556666")

  /// What made-up events have for names.
  static let exampleNames = words(
    """
    AIDAEXAMPLE1USER00001 AKIAIOSFODNN7EXAMPLE AROAEXAMPLE3ROLE00003 AROAEXAMPLE5OTHERACCT
    ASIAIOSFODNN7EXAMPLE AWSCloudFormation AWSReservedSSO_AdministratorAccess_0123456789abcdef
    DeployRole EXAMPLEIDP ServiceRole alice carol@example.com dave@example.com erin pipeline
    session 192.0.2.44 198.51.100.23 203.0.113.77 https://console.aws.amazon.com/console/home
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereScalar: { $0 == " " || $0 == "\n" }))
  }
}
