import AuditModel
import TestSupport

/// Reports of many findings, for what a report says about all of them together.
enum SampleOverview {
  /// One account in which all controls pass.
  static let complete = report([
    AccountFindings(account: one.id, findings: SampleControl.fifteen.map { one.finding($0) })
  ])

  /// One account with every verdict, a topic that nobody confirmed, two trails and many chains.
  static let oneAccount = report([
    AccountFindings(account: one.id, findings: mixed)
  ])

  /// Eight accounts that share causes within them and between them.
  static let severalAccounts = report([
    account("111111111111") { $0.finding($1) },
    account("222222222222") { $0.finding($1, .trailLogging, .broken, "trail `main` is stopped") },
    account("333333333333", unconfirmed), account("444444444444", unconfirmed),
    account("555555555555", unlisted), account("666666666666", unlisted),
    account("777777777777", unwatched), account("888888888888", unwatched),
  ])

  /// An account in which there is nothing to follow.
  static let withoutTrail = AccountFindings(
    account: "999999999999",
    findings: [SampleControl.calls, SampleControl.root].map { control in
      let step = Step(.multiRegionTrail, .broken, reason: "the account has no trail")
      let rest = SampleChain.unreached(after: .multiRegionTrail, because: "there is no trail")
      return Finding(
        control: control, outcome: .fail, asWritten: .fail, inEffect: .fail, reason: step.reason,
        chains: [Chain(resources: ChainResources(), steps: [step] + rest)], missing: [],
        advisories: [])
    })

  /// A report on these accounts and nothing else.
  static func report(_ accounts: [AccountFindings]) -> AuditReport {
    AuditReport(
      toolVersion: "1.0.0", benchmarkVersion: "6.0.0", judgement: .both, accounts: accounts,
      problems: [], evidence: [], limits: SampleEvidence.limits)
  }

  private static let one = SampleAccount("111111111111")

  private static func account(
    _ id: String, _ finding: (SampleAccount, ControlSummary) -> Finding
  ) -> AccountFindings {
    let controls = SampleControl.fifteen.prefix(3)
    return AccountFindings(account: id, findings: controls.map { finding(SampleAccount(id), $0) })
  }

  /// Only the sign-in control has a topic to which nobody is subscribed.
  private static func unconfirmed(_ account: SampleAccount, _ control: ControlSummary) -> Finding {
    guard control == SampleControl.signIn else { return account.finding(control) }
    return account.finding(
      control, .confirmedSubscriber, .broken, "no subscriber of topic `security` has confirmed")
  }

  /// One list is missing, which keeps all controls open.
  private static func unlisted(_ account: SampleAccount, _ control: ControlSummary) -> Finding {
    account.findingWithoutAlarm(
      control, .unknown, "whether alarms watch metric `\(control.id)` is not known",
      missing: [
        MissingEvidence(
          command: ["aws", "cloudwatch", "describe-alarms", "--region", "eu-west-1"],
          reason: "lists the alarms of account \(account.id)")
      ])
  }

  /// Only root account use has no alarm.
  private static func unwatched(_ account: SampleAccount, _ control: ControlSummary) -> Finding {
    guard control == SampleControl.root else { return account.finding(control) }
    return account.findingWithoutAlarm(
      control, .broken,
      Message(.onlyOrganizations, .account(account.id)))
  }

  private static let mixed = SampleControl.fifteen.enumerated().map { index, control in
    switch index {
    case 2, 8, 9:
      one.finding(
        control, .confirmedSubscriber, .broken, "no subscriber of topic `security` has confirmed",
        others: index == 2 ? (1...7).map { one.stoppedChain("old-\($0)") } : [])
    case 5:
      one.finding(
        control, .metricFilter, .open, "filter `\(control.id)` also matches everyday events",
        advisories: [noDelivery, everyday])
    case 6, 7:
      one.finding(
        control, .metricFilter, .unknown, "the filters of `CloudTrail/main` are not known",
        missing: [filters])
    case 14: SampleFinding.notApplicable
    case 0: SampleAccount("111111111111", trail: "calls").finding(control)
    default: one.finding(control, advisories: [noDelivery])
    }
  }

  private static let filters = MissingEvidence(
    command: ["aws", "logs", "describe-metric-filters", "--log-group-name", "CloudTrail/main"],
    reason: "lists the metric filters of the log group")

  private static let noDelivery = Advisory(
    id: "no-delivery-seen", message: "the status of trail `main` shows no delivery yet",
    citations: [Citation(file: "111111111111/status.json", pointer: "", line: 1, column: 1)])

  private static let everyday = Advisory(
    id: "everyday-events", message: "the alarm would hardly leave ALARM", citations: [])
}
