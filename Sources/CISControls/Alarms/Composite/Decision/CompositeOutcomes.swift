import AWSEvidence
import EvidenceJSON

/// What a composite alarm was seen to do in the worlds tried so far.
struct CompositeOutcomes {
  private var fires = false
  private var isSilent = false
  private var isAlwaysRaisedBefore = true
  private var unshown: AWSName?
  private var other: AWSName?

  /// Adds a world in which it is known what happens.
  mutating func add(_ change: CompositeChange) {
    if change.fires == .yes {
      fires = true
    } else {
      isSilent = true
      isAlwaysRaisedBefore = isAlwaysRaisedBefore && change.before == .yes
    }
  }

  /// Adds a question that had to be asked: about an alarm in the evidence, our own, or another.
  mutating func add(_ question: AlarmWorld.Question, isShown: Bool, isOurs: Bool) {
    if isShown {
      other = other ?? question.alarm
    } else if !isOurs {
      unshown = unshown ?? question.alarm
    }
  }

  /// The response when worlds differ; `nil` as long as they agree.
  var mixed: AlarmResponse? {
    guard fires, isSilent else { return nil }
    if let unshown {
      return .open("it depends on alarm \(name: unshown), which the evidence does not show")
    }
    if let other { return .open("it depends on whether alarm \(name: other) is OK or has no data") }
    return .open("it depends on whether the alarm was OK or had no data before")
  }

  /// The response when all worlds agree.
  var response: AlarmResponse {
    if fires { return .fires }
    return isAlwaysRaisedBefore
      ? .broken("its rule holds before the event already")
      : .broken("its rule does not hold with that alarm alone")
  }
}
