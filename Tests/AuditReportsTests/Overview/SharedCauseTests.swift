import AuditModel
import TestSupport
import Testing

@testable import AuditReports

@Suite struct SharedCauseTests {
  /// Findings of accounts and the causes that they share, each as its count and sentence.
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let accounts: [[Finding]]
    let causes: [String]
  }

  static let a = SampleAccount("111111111111")
  static let b = SampleAccount("222222222222")
  static let (calls, signIn, root) = (
    SampleControl.calls, SampleControl.signIn, SampleControl.root
  )

  static let stopped: Message = "trail `main` is stopped"
  static let alone: Message = "the trail is stopped"

  static func unwatched(_ account: SampleAccount) -> Message {
    Message(
      .membersNeedNot, .account(account.id), .name(.trail, "\(account.id)-x", as: .other))
  }

  static let rows = [
    Row(
      testDescription: "the same link of one trail",
      accounts: [
        [
          a.finding(calls, .trailLogging, .broken, stopped),
          a.finding(signIn, .trailLogging, .broken, stopped),
        ]
      ],
      causes: ["2 \(stopped.text)"]),
    Row(
      testDescription: "passing controls share nothing",
      accounts: [[a.finding(calls), a.finding(signIn)]], causes: []),
    Row(
      testDescription: "one finding shares nothing",
      accounts: [[a.finding(calls, .trailLogging, .broken, stopped), a.finding(signIn)]],
      causes: []),
    Row(
      testDescription: "two trails in one sentence without names",
      accounts: [
        [
          a.finding(calls, .trailLogging, .broken, alone),
          SampleAccount(a.id, trail: "old").finding(signIn, .trailLogging, .broken, alone),
        ]
      ],
      causes: []),
    Row(
      testDescription: "two links in one sentence",
      accounts: [
        [
          a.finding(calls, .trailLogging, .broken, alone),
          a.finding(signIn, .managementEvents, .broken, alone),
        ]
      ],
      causes: []),
    Row(
      testDescription: "two states of one link",
      accounts: [
        [
          a.finding(calls, .trailLogging, .broken, alone),
          a.finding(signIn, .trailLogging, .unknown, alone),
        ]
      ],
      causes: []),
    Row(
      testDescription: "an alarm of its own for each control",
      accounts: [
        [
          a.finding(calls, .alarm, .broken, "alarm `calls` is off"),
          a.finding(signIn, .alarm, .broken, "alarm `sign-in` is off"),
        ]
      ],
      causes: []),
    Row(
      testDescription: "a list that is not in the evidence",
      accounts: [
        [
          a.findingWithoutAlarm(calls, .unknown, "whether `calls` is watched is not known"),
          a.findingWithoutAlarm(signIn, .unknown, "whether `sign-in` is watched is not known"),
        ]
      ],
      causes: ["2 whether `…` is watched is not known"]),
    Row(
      testDescription: "a list without any alarm for them",
      accounts: [
        [
          a.findingWithoutAlarm(calls, .broken, "none of `alarms` watches `calls`"),
          a.findingWithoutAlarm(signIn, .broken, "none of `alarms` watches `sign-in`"),
        ]
      ],
      causes: ["2 none of `alarms` watches `…`"]),
    Row(
      testDescription: "the same setup in two accounts",
      accounts: [
        [a.finding(calls, .alarm, .broken, "the alarm is off")],
        [b.finding(calls, .alarm, .broken, "the alarm is off")],
      ],
      causes: ["2 the alarm is off"]),
    Row(
      testDescription: "account ids that differ",
      accounts: [
        [a.finding(calls, .alarm, .broken, unwatched(a))],
        [b.finding(calls, .alarm, .broken, unwatched(b))],
      ],
      causes: [
        "2 applies to management accounts only; <account> is a member of the organization of "
          + "`<account>-x`"
      ]),
    Row(
      testDescription: "the same list missing in two accounts",
      accounts: [a, b].map { account in
        [calls, signIn].map {
          account.findingWithoutAlarm($0, .unknown, "whether `\($0.id)` is watched is not known")
        }
      },
      causes: ["4 whether `…` is watched is not known"]),
    Row(
      testDescription: "most findings first, then the verdict, then the sentence",
      accounts: [
        [
          a.finding(calls, .trailLogging, .open, "c"), a.finding(signIn, .trailLogging, .open, "c"),
          a.finding(calls, .trailLogging, .unknown, "b"),
          a.finding(root, .trailLogging, .unknown, "b"),
          a.finding(calls, .trailLogging, .broken, "e"),
          a.finding(root, .trailLogging, .broken, "e"),
          a.finding(calls, .trailLogging, .broken, "d"),
          a.finding(root, .trailLogging, .broken, "d"),
          a.finding(calls, .alarm, .open, "z"), b.finding(calls, .alarm, .open, "z"),
          a.finding(calls, .alarm, .open, "z"),
        ]
      ],
      causes: ["3 z", "2 d", "2 e", "2 b", "2 c"]),
  ]

  @Test(arguments: rows)
  func causes(row: Row) {
    let accounts = row.accounts.enumerated().map {
      AccountFindings(account: "account \($0)", findings: $1)
    }
    let causes = SharedCause.all(of: SampleOverview.report(accounts))
    #expect(causes.map { "\($0.count) \($0.reason.text)" } == row.causes)
  }

  @Test func `a reason that no link gives is told from others by the link that stops the chain`() {
    let findings = [
      Self.a.finding(Self.calls, .trailLogging, .broken, "x"),
      Self.a.finding(Self.signIn, .managementEvents, .broken, "y"),
    ].map {
      Finding(
        control: $0.control, outcome: .fail, asWritten: .fail, inEffect: .fail,
        reason: "no chain holds by both judgements", chains: $0.chains, missing: [],
        advisories: [])
    }
    #expect(findings.compactMap(\.decidingLink?.step.reason.words) == ["x", "y"])
    let account = AccountFindings(account: "1", findings: findings)
    #expect(SharedCause.all(of: SampleOverview.report([account])).isEmpty)
  }

  @Test func `a cause is at the link that the reason speaks of, whatever else the reason says`() {
    let steps = [
      Step(.metricFilter, .open, reason: "it is for a person to judge"),
      Step(.alarm, .unknown, reason: "the alarms are not known"),
    ]
    let resources = ChainResources(trail: "t", logGroup: "g", filters: ["f"], alarm: "a")
    let finding = Finding(
      control: Self.calls, outcome: .incomplete, asWritten: .incomplete, inEffect: .incomplete,
      reason: "the alarms are not known: the file is empty",
      decidedBy: Finding.StepPlace(chain: 0, step: .alarm),
      chains: [Chain(resources: resources, steps: steps)], missing: [], advisories: [])
    #expect(finding.decidingLink?.step.kind == .alarm)
    #expect(Cause(finding)?.subject == "a")
  }

  @Test func `the accounts and controls of a cause are in the order of the report`() throws {
    let causes = SharedCause.all(of: SampleOverview.severalAccounts)
    let first = try #require(causes.first)
    #expect(first.accounts == ["555555555555", "666666666666"])
    #expect(first.controls.map(\.number) == ["5.1", "5.2", "5.3", "5.1", "5.2", "5.3"])
  }
}
