import AuditModel
import EvidenceJSON

/// A cause that several findings have in common.
struct SharedCause: Sendable {
  /// How many causes a report shows; the others are counted.
  static let limit = 10

  /// The verdict that follows from the cause.
  let outcome: Outcome

  /// What was seen, without accounts and names that differ.
  private(set) var reason: Message

  /// The controls concerned, one for each finding.
  private(set) var controls: [ControlSummary]

  /// The accounts concerned in the order of the report.
  private(set) var accounts: [String]

  private init(_ cause: AccountCause, in account: String) {
    outcome = cause.cause.outcome
    reason = cause.reason
    controls = cause.controls
    accounts = [account]
  }

  /// The number of findings.
  var count: Int { controls.count }

  /// The causes that two findings or more have in common, the most frequent first, then by verdict
  /// from worst to best and by what is said.
  static func all(of report: AuditReport) -> [SharedCause] {
    var causes: [SharedCause] = []
    var places: [AccountCause.Kind: Int] = [:]
    for account in report.accounts {
      for cause in AccountCause.all(in: account) {
        if let place = places[cause.kind] {
          causes[place].note(cause, in: account.account)
        } else {
          places[cause.kind] = causes.count
          causes.append(SharedCause(cause, in: account.account))
        }
      }
    }
    return sorted(causes.filter { $0.count > 1 })
  }

  private mutating func note(_ cause: AccountCause, in account: String) {
    if reason != cause.reason { reason = reason.withoutAccounts }
    controls += cause.controls
    if accounts.last != account { accounts.append(account) }
  }

  /// The order of the report breaks ties.
  private static func sorted(_ causes: [SharedCause]) -> [SharedCause] {
    causes.enumerated().sorted { left, right in
      precedes(left.element, right.element) ?? (left.offset < right.offset)
    }.map(\.element)
  }

  /// Whether `left` stands before `right`; `nil` when nothing sets them apart.
  private static func precedes(_ left: SharedCause, _ right: SharedCause) -> Bool? {
    if left.count != right.count { return left.count > right.count }
    if left.outcome != right.outcome { return left.outcome < right.outcome }
    let (text, other) = (left.reason.text, right.reason.text)
    return text.isSame(as: other) ? nil : ExactText(text) < ExactText(other)
  }
}
