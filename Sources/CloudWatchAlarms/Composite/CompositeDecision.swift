package import AWSEvidence
import AuditModel
package import EvidenceIntake
import EvidenceJSON

/// Decides whether composite alarms go to ALARM when one of their alarms alone does.
///
/// All other alarms are quiet meanwhile: in OK, or without data. Composite alarms are in ALARM while
/// their rules hold and else in OK. An alarm that the evidence does not show may be in any state and
/// may change it.
package struct CompositeDecision {
  /// How many claims about alarms may be looked at before the question is given up.
  private static let mostClaims = 100_000

  let family: AlarmFamily

  /// The alarm that goes to ALARM.
  let alarm: AWSName

  /// The states that it may be in before.
  let statesBefore: [AlarmState]

  init(family: AlarmFamily, alarm: AWSName, statesBefore: [AlarmState]) {
    self.family = family
    self.alarm = alarm
    self.statesBefore = statesBefore
  }

  /// Asks about the composite alarms of a family when `alarm`, which is one of its region, goes to
  /// ALARM.
  package init(family: AlarmFamily, alarm: MetricAlarm) {
    let isQuietInOK = alarm.evaluation.treatMissingData == "notBreaching"
    self.init(
      family: family,
      alarm: alarm.alarmName,
      statesBefore: isQuietInOK ? [.ok] : [.ok, .insufficientData]
    )
  }

  /// What a composite alarm does.
  package func response(of composite: ParsedComposite) -> AlarmResponse {
    if case .failure(let error) = composite.rule {
      return .open(.ruleNotRead, .message(error.message, as: .error))
    }
    switch family.descendants(of: composite.alarm.alarmName) {
    case .cycle: return .open(.rulesFormCycle)
    case .tooMany: return .open(.compositesTooMany)
    case .order(let order): return response(of: order)
    }
  }

  /// What the last of `order` does; it rests on those before it.
  private func response(of order: [ParsedComposite]) -> AlarmResponse {
    let claims = order.reduce(1) { $0 + $1.children.count + 1 }
    var outcomes = CompositeOutcomes()
    var worlds = [AlarmWorld()]
    for _ in 0..<max(4, Self.mostClaims / claims) {
      guard let world = worlds.popLast() else { return outcomes.response }
      let change = change(of: order, in: world)
      guard change.fires == .unknown else {
        outcomes.add(change)
        if let mixed = outcomes.mixed { return mixed }
        continue
      }
      guard let question = change.question else {
        return .open(.restsOnUnreadRule)
      }
      outcomes.add(question, isShown: question.moment == nil, isOurs: question.alarm == alarm)
      for state in states(for: question) {
        var next = world
        next.answers[question] = state
        worlds.append(next)
      }
    }
    return .open(.statesTooMany)
  }

  /// Another alarm that keeps the composite alarm in ALARM while it is in ALARM itself, so that our
  /// alarm changes nothing; `nil` when there is none.
  package func rival(of composite: ParsedComposite) -> AWSName? {
    guard case .order(let order) = family.descendants(of: composite.alarm.alarmName) else {
      return nil
    }
    let others = order.flatMap(\.children).withoutRepeats.filter {
      $0 != alarm && family[$0] == nil && family.hasPlainAlarm($0)
    }
    return others.prefix(RuleParser.mostElements).first { other in
      let world = AlarmWorld(answers: [.init(alarm: other, moment: nil): .alarm])
      return truth(of: order, in: world, .before).truth != .no
    }
  }

  // MARK: - Worlds

  private func change(of order: [ParsedComposite], in world: AlarmWorld) -> CompositeChange {
    let after = truth(of: order, in: world, .after)
    let before = truth(of: order, in: world, .before)
    return CompositeChange(
      before: before.truth,
      after: after.truth,
      question: after.question ?? before.question
    )
  }

  /// Whether the last of `order` is in ALARM, and a question that it depends on.
  private func truth(
    of order: [ParsedComposite],
    in world: AlarmWorld,
    _ moment: AlarmWorld.Moment
  ) -> (truth: Truth, question: AlarmWorld.Question?) {
    var truths: [AWSName: Truth] = [:]
    var question: AlarmWorld.Question?
    for composite in order {
      let name = composite.alarm.alarmName
      guard case .success(let rule) = composite.rule else {
        truths[name] = .unknown
        continue
      }
      truths[name] = rule.truth { state, reference in
        if let truth = truths[reference.text] { return truth.claims(state) }
        let claim = claim(state, of: reference.text, in: world, moment)
        if claim.truth == .unknown { question = question ?? claim.question }
        return claim.truth
      }
    }
    return (order.last.flatMap { truths[$0.alarm.alarmName] } ?? .unknown, question)
  }

  private func claim(
    _ state: AlarmState,
    of name: AWSName,
    in world: AlarmWorld,
    _ moment: AlarmWorld.Moment
  ) -> (truth: Truth, question: AlarmWorld.Question) {
    let keepsState = name != alarm && family.hasPlainAlarm(name)
    let question = AlarmWorld.Question(alarm: name, moment: keepsState ? nil : moment)
    let states = world.answers[question].map { [$0] } ?? states(for: question)
    guard states.contains(state) else { return (.no, question) }
    return (states.count == 1 ? .yes : .unknown, question)
  }

  /// The states that are possible where none is chosen.
  private func states(for question: AlarmWorld.Question) -> [AlarmState] {
    switch question.moment {
    case nil: [.ok, .insufficientData]
    case .before? where question.alarm == alarm: statesBefore
    case .after? where question.alarm == alarm: [.alarm]
    case .before?, .after?: AlarmState.allCases
    }
  }
}

extension Truth {
  /// The truth of "it is in that state" for a composite alarm whose rule has this truth.
  fileprivate func claims(_ state: AlarmState) -> Truth {
    switch state {
    case .alarm: self
    case .ok: !self
    // Only right after its creation is a composite alarm without data.
    case .insufficientData: .no
    }
  }
}

/// States of alarms before and after one of them goes to ALARM, as far as they are chosen.
struct AlarmWorld {
  /// The time before the alarm goes to ALARM, or after it has.
  enum Moment: Hashable {
    case before
    case after
  }

  /// A state that can be chosen.
  struct Question: Hashable {
    let alarm: AWSName

    /// When the alarm is in the state; `nil` when it keeps the state.
    let moment: Moment?
  }

  /// The states chosen so far.
  var answers: [Question: AlarmState] = [:]
}

/// What a composite alarm does in a world.
struct CompositeChange {
  /// Whether it is in ALARM before its alarm goes there.
  let before: Truth

  /// Whether it is in ALARM after that.
  let after: Truth

  /// A state that has to be chosen first, where something is unknown; `nil` when no choice helps.
  let question: AlarmWorld.Question?

  /// Whether it goes to ALARM, which is when it acts.
  var fires: Truth { min(!before, after) }
}

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
      return .open(.dependsOnUnshownAlarm, .alarm(unshown))
    }
    if let other { return .open(.dependsOnQuietAlarm, .alarm(other)) }
    return .open(.dependsOnOwnState)
  }

  /// The response when all worlds agree.
  var response: AlarmResponse {
    if fires { return .fires }
    return isAlwaysRaisedBefore
      ? .broken(.ruleHeldBefore)
      : .broken(.ruleNeedsOthers)
  }
}
