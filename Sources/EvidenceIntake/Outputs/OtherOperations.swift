import EvidenceJSON

/// The operations of the AWS CLI beside those whose output is evidence, as facts.
///
/// - SeeAlso: the service models in botocore 1.44.8, `botocore/data`, whose names are written here
///   as the AWS CLI writes them; and `awscli/customizations/cloudtrail` in version 1 of the AWS CLI
///   for `create-subscription` and `update-subscription`, which print `describe-trails`' answer.
enum OtherOperations {
  /// The operations whose output has a member that evidence is recognised by; the members
  /// `IsLogging`, `metricFilters`, `CompositeAlarms` and `LogAlarms` have no other operation.
  static let lookAlikes: [String: [String]] = [
    "trailList": ["create-subscription", "update-subscription"],
    "EventSelectors": ["put-event-selectors"],
    "AdvancedEventSelectors": [
      "create-event-data-store",
      "get-event-data-store",
      "put-event-selectors",
      "restore-event-data-store",
      "update-event-data-store",
    ],
    "MetricAlarms": ["describe-alarms-for-metric"],
    "Subscriptions": [
      "describe-aws-network-performance-metric-subscriptions",
      "describe-notification-subscriptions",
      "get-application",
      "get-outpost-billing-information",
      "list-linux-subscriptions",
      "list-subscriptions",
    ],
  ]

  /// The operations of the services that a chain runs through, and of `organizations` and `sts`.
  static let names = """
    create-account create-channel create-dashboard create-delivery create-event-data-store
    create-export-task create-gov-cloud-account create-import-task create-log-anomaly-detector
    create-log-group create-log-stream create-lookup-table create-organization
    create-organizational-unit create-platform-application create-platform-endpoint
    create-policy create-resource-metrics-configuration create-scheduled-query
    create-sms-sandbox-phone-number create-subscription create-topic create-trail
    delete-account-policy delete-alarm-mute-rule delete-alarms delete-anomaly-detector
    delete-channel delete-dashboard delete-dashboards delete-data-protection-policy
    delete-delivery delete-delivery-destination delete-delivery-destination-policy
    delete-delivery-source delete-destination delete-endpoint delete-event-data-store
    delete-index-policy delete-insight-rules delete-integration delete-log-anomaly-detector
    delete-log-group delete-log-stream delete-lookup-table delete-metric-data-query-definition
    delete-metric-filter delete-metric-stream delete-organization delete-organizational-unit
    delete-platform-application delete-policy delete-query-definition
    delete-resource-metrics-configuration delete-resource-policy delete-retention-policy
    delete-scheduled-query delete-sms-sandbox-phone-number delete-subscription-filter
    delete-syslog-configuration delete-topic delete-trail delete-transformer describe-account
    describe-account-policies describe-alarm-contributors describe-alarm-history
    describe-alarms-for-metric describe-anomaly-detectors describe-configuration-templates
    describe-create-account-status describe-deliveries describe-delivery-destinations
    describe-delivery-sources describe-destinations describe-effective-policy
    describe-export-tasks describe-field-indexes describe-handshake describe-import-task-batches
    describe-import-tasks describe-index-policies describe-insight-rules describe-log-groups
    describe-log-streams describe-lookup-tables describe-organization
    describe-organizational-unit describe-policy describe-queries describe-query
    describe-query-definitions describe-resource-policies describe-resource-policy
    describe-responsibility-transfer describe-subscription-filters get-access-key-info
    get-alarm-mute-rule get-caller-identity get-channel get-dashboard get-data-protection-policy
    get-dataset get-delegated-access-token get-delivery get-delivery-destination
    get-delivery-destination-policy get-delivery-source get-endpoint-attributes
    get-event-configuration get-event-data-store get-federation-token get-import
    get-insight-rule-report get-insight-selectors get-integration get-log-anomaly-detector
    get-log-events get-log-fields get-log-group-fields get-log-object get-log-record
    get-lookup-table get-metric-data get-metric-data-query-definition get-metric-statistics
    get-metric-stream get-metric-widget-image get-otel-enrichment
    get-platform-application-attributes get-query-results get-resource-metrics-configuration
    get-resource-policy get-scheduled-query get-scheduled-query-history get-scoped-credentials
    get-session-token get-sms-attributes get-sms-sandbox-account-status get-storage-tier-policy
    get-subscription-attributes get-topic-attributes get-trail get-transformer
    get-web-identity-token list-accounts list-accounts-for-parent
    list-accounts-with-invalid-effective-policy list-aggregate-log-group-summaries
    list-alarm-mute-rules list-anomalies list-aws-service-access-for-organization list-channels
    list-children list-create-account-status list-dashboards list-delegated-administrators
    list-delegated-services-for-account list-effective-policy-validation-errors
    list-endpoints-by-platform-application list-event-data-stores list-handshakes-for-account
    list-handshakes-for-organization list-import-failures list-imports
    list-inbound-responsibility-transfers list-insights-data list-insights-metric-data
    list-integrations list-log-anomaly-detectors list-log-groups list-log-groups-for-query
    list-managed-insight-rules list-metric-data-query-definitions list-metric-streams
    list-metrics list-organizational-units-for-parent list-origination-numbers
    list-outbound-responsibility-transfers list-parents list-phone-numbers-opted-out
    list-platform-applications list-policies list-policies-for-target list-public-keys
    list-queries list-roots list-scheduled-queries list-sms-sandbox-phone-numbers
    list-sources-for-s3-table-integration list-subscriptions list-syslog-configurations
    list-tags list-tags-for-resource list-tags-log-group list-targets-for-policy list-topics
    list-trails put-account-policy put-alarm-mute-rule put-anomaly-detector
    put-bearer-token-authentication put-composite-alarm put-dashboard put-data-protection-policy
    put-delivery-destination put-delivery-destination-policy put-delivery-source put-destination
    put-destination-policy put-event-configuration put-event-selectors put-index-policy
    put-insight-rule put-insight-selectors put-integration put-log-alarm put-log-events
    put-log-group-deletion-protection put-managed-insight-rules put-metric-alarm put-metric-data
    put-metric-data-query-definition put-metric-filter put-metric-stream put-query-definition
    put-resource-policy put-retention-policy put-storage-tier-policy put-subscription-filter
    put-syslog-configuration put-transformer restore-event-data-store update-anomaly
    update-channel update-dashboard update-delivery-configuration update-event-data-store
    update-log-anomaly-detector update-lookup-table update-organizational-unit
    update-otel-enrichment update-policy update-resource-metrics-configuration
    update-responsibility-transfer update-scheduled-query update-subscription update-trail
    """

  /// All operations that are named here.
  static let all = Set(words(of: names)).union(lookAlikes.values.joined())

  /// The words of one of the texts.
  static func words(of text: String) -> [String] {
    text.split(whereScalar: { $0 == " " || $0 == "\n" })
  }

  /// The services that the AWS CLI knows.
  static let services = """
    abuse-signal accessanalyzer account account-access account-access-runtime acm acm-pca
    agent-discovery agent-registry agent-registry-control aiops amp amplify amplifybackend
    amplifyuibuilder apigateway apigatewaymanagementapi apigatewayv2 apiportal appconfig
    appconfigdata appfabric appflow appintegrations application-autoscaling application-insights
    application-signals applicationcostprofiler appmesh apprunner appstream appsync
    arc-region-switch arc-zonal-shift artifact athena auditmanager autoscaling autoscaling-plans
    b2bi backup backup-gateway backupsearch batch bcm-dashboards bcm-data-exports
    bcm-pricing-calculator bcm-recommended-actions bedrock bedrock-agent bedrock-agent-runtime
    bedrock-agentcore bedrock-agentcore-control bedrock-data-automation
    bedrock-data-automation-runtime bedrock-runtime billing billingconductor braket budgets ce
    chatbot chime chime-sdk-identity chime-sdk-media-pipelines chime-sdk-meetings
    chime-sdk-messaging chime-sdk-voice cleanrooms cleanroomsml cloud9 cloudcontrol
    clouddirectory cloudformation cloudfront cloudfront-keyvaluestore cloudhsm cloudhsmv2
    cloudsearch cloudsearchdomain cloudtrail cloudtrail-data cloudwatch cloudwatchomni
    codeartifact codebuild codecatalyst codecommit codeconnections codedeploy codeguru-reviewer
    codeguru-security codeguruprofiler codepipeline codestar-connections codestar-notifications
    cognito-identity cognito-idp cognito-sync comprehend comprehendmedical compute-optimizer
    compute-optimizer-automation config configservice connect connect-contact-lens
    connectcampaigns connectcampaignsv2 connectcases connecthealth connectparticipant
    connectscheduling continuum controlcatalog controltower cost-optimization-hub cur
    customer-profiles databrew dataexchange datapipeline datasync datazone dax deadline deploy
    detective devicefarm devops-agent devops-guru directconnect discovery dlm dms docdb
    docdb-elastic drs ds ds-data dsql dynamodb dynamodbstreams ebs ec2 ec2-instance-connect ecr
    ecr-public ecs efs eks eks-auth elasticache elasticbeanstalk elb elbv2 elementalinference
    emr emr-containers emr-serverless endusermessaging entityresolution es eventbridgev2 events
    evs firehose fis fms forecast forecastquery frauddetector freetier fsx gamelift
    gameliftstreams geo-maps geo-places geo-routes glacier globalaccelerator glue grafana
    greengrass greengrassv2 groundstation guardduty health healthlake iam iam-toolbox
    identitystore imagebuilder importexport inspector inspector-scan inspector2 interconnect
    internetmonitor invoicing iot iot-data iot-jobs-data iot-managed-integrations
    iotdeviceadvisor iotfleetwise iotsecuretunneling iotsitewise iotthingsgraph iottwinmaker
    iotwireless ivs ivs-realtime ivschat kafka kafkaconnect kendra kendra-ranking keyspaces
    keyspacesstreams kinesis kinesis-video-archived-media kinesis-video-media
    kinesis-video-signaling kinesis-video-webrtc-storage kinesisanalytics kinesisanalyticsv2
    kinesisvideo kms lakeformation lambda lambda-core lambda-microvms lambda-web launch-wizard
    lex-models lex-runtime lexv2-models lexv2-runtime license-manager
    license-manager-linux-subscriptions license-manager-user-subscriptions lightsail location
    logs lookoutequipment m2 machinelearning macie2 mailmanager managedblockchain
    managedblockchain-query marketplace-agreement marketplace-catalog marketplace-deployment
    marketplace-discovery marketplace-entitlement marketplace-reporting
    marketplacecommerceanalytics mediaconnect mediaconvert medialive mediapackage
    mediapackage-vod mediapackagev2 mediastore mediastore-data mediatailor medical-imaging
    memorydb meteringmarketplace mgh mgn migration-hub-refactor-spaces migrationhub-config
    migrationhuborchestrator migrationhubstrategy mpa mq mturk mwaa mwaa-serverless neptune
    neptune-graph neptunedata network-firewall network-security-manager networkflowmonitor
    networkmanager networkmonitor notifications notificationscontacts nova-act oam
    observabilityadmin odb omics opensearch opensearchmemory opensearchserverless organizations
    osis outposts partnercentral-account partnercentral-benefits partnercentral-channel
    partnercentral-marketing partnercentral-revenue-measurement partnercentral-selling
    payment-cryptography payment-cryptography-data payments pca-connector-ad pca-connector-scep
    pcs personalize personalize-events personalize-runtime pi pinpoint pinpoint-email
    pinpoint-sms-voice pinpoint-sms-voice-v2 pipes polly pricing pricing-plan-manager proton
    qapps qbusiness qconnect quicksight ram rbin rds rds-data redshift redshift-data
    redshift-serverless rekognition repostspace resiliencehub resiliencehubv2
    resource-explorer-2 resource-groups resourcegroupstaggingapi rolesanywhere route53
    route53-recovery-cluster route53-recovery-control-config route53-recovery-readiness
    route53domains route53globalresolver route53profiles route53resolver rtbfabric rum s3 s3api
    s3control s3files s3outposts s3tables s3vectors sagemaker sagemaker-a2i-runtime
    sagemaker-edge sagemaker-featurestore-runtime sagemaker-gateway-runtime sagemaker-geospatial
    sagemaker-inference-router-runtime sagemaker-metrics sagemaker-runtime sagemakerjobruntime
    sagemakertrainingsessionruntime savingsplans scheduler schemas sdb secretsmanager
    security-ir securityagent securityhub securitylake serverlessrepo service-quotas
    servicecatalog servicecatalog-appregistry servicediscovery ses sesv2 shield signer
    signer-data signin simpledbv2 sms-voice snow-device-management snowball sns socialmessaging
    sqs ssm ssm-contacts ssm-guiconnect ssm-incidents ssm-quicksetup ssm-sap sso sso-admin
    sso-oidc stepfunctions storagegateway sts supplychain support support-app supportauthz
    sustainability swf synthetics taxsettings textract timestream-influxdb timestream-query
    timestream-write transcribe transfer translate trustedadvisor uxc verifiedpermissions
    voice-id vpc-lattice waf waf-regional wafv2 wellarchitected wickr wisdom workdocs workmail
    workmailmessageflow workspaces workspaces-instances workspaces-thin-client workspaces-web
    xray
    """
}
