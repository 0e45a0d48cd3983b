import AuditModel
import TestSupport

/// One finding for each outcome.
enum SampleFinding {
  static let pass = finding(
    SampleControl.calls, .pass, reason: "the alarm `calls` tells a confirmed subscriber",
    chains: [
      Chain(
        resources: SampleChain.resources(
          filters: ["calls"], metric: "CISBenchmark/calls", alarm: "calls",
          topic: SampleChain.topic, subscription: SampleChain.subscription),
        steps: SampleChain.trailSteps + [passingFilter] + SampleChain.alarmSteps("calls")),
      otherTrail,
    ],
    advisories: [
      Advisory(
        id: "wider-than-prescribed",
        message: "the filter `calls` matches events that the control does not ask for",
        citations: [SampleChain.at("filters.json", "/metricFilters/0/filterPattern", 5, 30)])
    ])

  private static let passingFilter = Step(
    .metricFilter, .held, reason: "the filter `calls` matches every prescribed event, and others",
    citations: [
      SampleChain.at(
        "filters.json", "/metricFilters/0/filterPattern", 5, 30,
        #""{ ($.errorCode = \"*UnauthorizedOperation\") || ($.errorCode = \"AccessDenied*\") }""#)
    ],
    comparison: FilterComparison(
      relation: .covers, variant: "base",
      prescribed: #"{($.errorCode="*UnauthorizedOperation") || ($.errorCode="AccessDenied")}"#,
      extra: #"{"errorCode":"AccessDeniedException"}"#))

  static let fail = finding(
    SampleControl.signIn, .fail,
    reason: "the filter `no-mfa` misses sign-ins without MFA that the control asks for",
    chains: [
      Chain(
        resources: SampleChain.resources(
          filters: ["no-mfa"], metric: "CISBenchmark/no-mfa", alarm: "no-mfa",
          topic: SampleChain.topic, subscription: SampleChain.subscription),
        steps: SampleChain.trailSteps + [failingFilter] + SampleChain.alarmSteps("no-mfa")),
      otherTrail,
    ],
    advisories: [
      Advisory(
        id: "same-name-elsewhere",
        message: "an alarm of the same name in `us-east-1` watches another namespace",
        citations: [])
    ])

  private static let failingFilter = Step(
    .metricFilter, .broken,
    reason: "the filter `no-mfa` matches only sign-ins in which `MFAUsed` is absent",
    citations: [
      SampleChain.at(
        "filters.json", "/metricFilters/1/filterPattern", 17, 30,
        #""{ ($.eventName = \"ConsoleLogin\") && ($.additionalEventData.MFAUsed NOT EXISTS) }""#)
    ],
    comparison: FilterComparison(
      relation: .misses, variant: "sso", prescribed: SampleChain.prescribed,
      witness: SampleChain.event, tier: "cloudtrail",
      assumptions: ["`MFAUsed` is `Yes` or `No` when present"], assumptionVersion: 3))

  static let incomplete = finding(
    SampleControl.root, .incomplete,
    reason: "whether the trail `main` is logging cannot be told",
    chains: [
      Chain(
        resources: SampleChain.resources(),
        steps: [SampleChain.trailSteps[0]]
          + [
            Step(
              .trailLogging, .unknown, reason: "no output of `get-trail-status` for `main`",
              missing: [missing[0]]),
            SampleChain.trailSteps[2],
            Step(
              .metricFilter, .unknown,
              reason: "no output of `describe-metric-filters` for `\(SampleChain.logGroup)`",
              missing: [missing[1]]),
          ]
          + SampleChain.unreached(after: .metricFilter, because: "the filter is not known"))
    ],
    missing: missing)

  private static let missing = [
    MissingEvidence(
      command: [
        "aws", "cloudtrail", "get-trail-status", "--name", SampleChain.trail, "--region",
        "eu-west-1",
      ],
      reason: "whether the trail `main` is logging"),
    MissingEvidence(
      command: [
        "aws", "logs", "describe-metric-filters", "--log-group-name", "CloudTrail/main",
        "--region", "eu-west-1",
      ],
      reason: "which filters the log group `CloudTrail/main` has"),
  ]

  static let review = Finding(
    control: SampleControl.policies,
    outcome: .review,
    asWritten: .review,
    inEffect: .pass,
    reason: Message(prose: "two filters cover the pattern only together"),
    chains: [
      Chain(
        resources: SampleChain.resources(
          filters: ["users", "groups"], metric: "CISBenchmark/iam", alarm: "iam",
          topic: SampleChain.topic, subscription: SampleChain.subscription),
        steps: SampleChain.trailSteps + [reviewedFilter] + SampleChain.alarmSteps("iam"))
    ],
    missing: [],
    advisories: [])

  private static let reviewedFilter = Step(
    .metricFilter, asWritten: .open, inEffect: .held,
    reason: "the filters `users` and `groups` cover the pattern only together",
    citations: (2...6).map {
      SampleChain.at(
        "filters.json", "/metricFilters/\($0)/filterPattern", 5 + 12 * $0, 30,
        #""{ $.eventName = PutUserPolicy }""#)
    },
    comparison: FilterComparison(
      relation: .equivalent, variant: "base",
      prescribed: "{($.eventName=PutUserPolicy)||($.eventName=PutGroupPolicy)}"))

  static let notApplicable = finding(
    SampleControl.organizations, .notApplicable,
    reason: "the account is not the management account of its organization", chains: [])

  /// A second trail that does not log; its chain is broken at the second link.
  private static let otherTrail = Chain(
    resources: ChainResources(
      trail: "arn:aws:cloudtrail:us-east-1:123456789012:trail/old", logGroup: "old"),
    steps: [
      Step(
        .multiRegionTrail, .held, reason: "the trail `old` covers all regions",
        citations: [
          SampleChain.at("trails.json", "/trailList/1/IsMultiRegionTrail", 24, 29, "true")
        ]),
      Step(
        .trailLogging, .broken, reason: "the trail is not logging",
        citations: [SampleChain.at("status-old.json", "/IsLogging", 2, 18, "false")]),
    ] + SampleChain.unreached(after: .trailLogging, because: "the trail does not log"))

  private static func finding(
    _ control: ControlSummary, _ outcome: Outcome, reason: String, chains: [Chain],
    missing: [MissingEvidence] = [], advisories: [Advisory] = []
  ) -> Finding {
    Finding(
      control: control, outcome: outcome, asWritten: outcome, inEffect: outcome,
      reason: Message(prose: reason),
      chains: chains, missing: missing, advisories: advisories)
  }
}
