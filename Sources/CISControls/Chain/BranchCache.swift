import AWSEvidence
import Synchronization

/// The ways on from log groups that one audit has followed so far.
///
/// All members of an organization share its trail's log group, so what follows from there is the same
/// for each of them. A cache lives as long as one audit, and only saves time.
final class BranchCache: Sendable {
  private struct Key: Hashable {
    let control: String
    let group: LogGroup
    let recorded: RecordedEvents
  }

  private let branches = Mutex<[Key: [Branch]]>([:])

  /// The branches of a log group for a control, followed at most once.
  func branches(
    from group: LogGroup,
    for control: Control,
    _ recorded: RecordedEvents,
    following: () -> [Branch]
  ) -> [Branch] {
    let key = Key(control: control.id, group: group, recorded: recorded)
    if let known = branches.withLock({ $0[key] }) { return known }
    let found = following()
    branches.withLock { $0[key] = found }
    return found
  }
}
