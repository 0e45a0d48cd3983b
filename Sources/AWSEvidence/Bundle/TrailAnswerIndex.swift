import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The answers about single trails, `get-trail-status` or `get-event-selectors`, by trail.
struct TrailAnswerIndex<Item: EvidenceAnswer>: Sendable {
  private(set) var ledger: BindingLedger
  private var answers: [ARN: [(item: Item, account: String?)]] = [:]
  private var damaged: [ARN: EvidenceGap] = [:]

  /// Ties all outputs of `command` to trails.
  init(
    _ outputs: [CommandOutput],
    command: AWSCommand,
    trails: TrailIndex,
    unusable: [Citation],
    isStrict: Bool
  ) {
    ledger = BindingLedger(unusable: unusable)
    let outputs = outputs.filter { $0.command == command }
    let viewers = Dictionary(uniqueKeysWithValues: trails.all.map { ($0.trail.arn, $0.viewers) })
    let candidates = trails.all.map { trail, viewers in
      BindingCandidate(
        subject: trail.arn,
        spellings: [trail.arn.description, trail.name.text],
        // An organization's trail answers in the folder of every member that lists it.
        account: viewers.only,
        region: trail.arn.region,
        seenIn: trails.paths(of: trail.arn)
      )
    }
    let anonymous = outputs.filter { Self.trailARN(in: $0) == nil }
    let binder = OutputBinder(
      candidates: candidates, noun: .subjectTrail, anonymous: anonymous, isStrict: isStrict)
    for output in outputs { takeIn(output, binder, viewers) }
  }

  private static func trailARN(in output: CommandOutput) -> ARN? {
    output.value["TrailARN"]?.string.flatMap { ARN($0) }
  }

  private mutating func takeIn(
    _ output: CommandOutput,
    _ binder: OutputBinder<ARN>,
    _ viewers: [ARN: Set<String>]
  ) {
    if let arn = Self.trailARN(in: output) {
      if let other = Self.contradiction(output, arn, binder, viewers[arn] ?? []) {
        ledger.refuse(output, .contradiction, other)
      } else {
        accept(output, for: arn, .content)
      }
      return
    }
    switch binder.binding(of: output) {
    case .bound(let arn, let binding):
      if let other = Self.otherName(in: output, than: arn) {
        return ledger.refuse(
          output, .contradiction, Message(.fileIsOf, .name(.trail, other, as: .value)))
      }
      accept(output, for: arn, binding)
    case .unbound(let reason): ledger.refuse(output, .unbound, reason)
    }
  }

  /// The name of another trail that an answer carries, as AWS's own do not; `nil` for none.
  private static func otherName(in output: CommandOutput, than arn: ARN) -> String? {
    let own = [arn.description, arn.resource.without(prefix: "trail/") ?? arn.resource]
    let names = ["Name", "TrailName", "TrailArn"].compactMap { output.value[$0]?.string }
    return names.first { name in !own.contains { $0.isSame(as: name) } }
  }

  /// Says how path and content disagree, or `nil` when they do not.
  private static func contradiction(
    _ output: CommandOutput,
    _ arn: ARN,
    _ binder: OutputBinder<ARN>,
    _ viewers: Set<String>
  ) -> Message? {
    if let account = output.path.account, account != arn.account, !viewers.contains(account) {
      return Message(
        .folderAccountFileSays, .account(account), .name(.trail, arn, as: .value))
    }
    if let other = output.subject(otherThan: [
      arn.description, arn.resource.split(atScalar: "/", omittingEmpty: true).last ?? "",
    ]) {
      return Message(
        .callAsksFileSays, .name(.trail, other, as: .other), .name(.trail, arn, as: .value))
    }
    let named = binder.subjects(namedBy: output)
    guard let other = named.first, !named.contains(arn) else { return nil }
    return Message(
      .pathSaysFileSays, .name(.trail, other, as: .other), .name(.trail, arn, as: .value))
  }

  private mutating func accept(_ output: CommandOutput, for arn: ARN, _ binding: EvidenceBinding) {
    do throws(FieldError) {
      answers[arn, default: []].append((try Item(output.place), output.path.account))
    } catch {
      ledger.note([error.problem])
      damaged[arn] = error.gap
    }
    ledger.bind(
      output,
      account: output.path.account ?? arn.account,
      region: arn.region,
      subject: arn.description,
      binding
    )
  }

  /// The answer about one trail, on which all files agree; the copy in the folder of `account`, if
  /// there is one.
  func answer(for arn: ARN, seenFrom account: String) -> Answer<Item> {
    let answers = answers[arn] ?? []
    let places = answers.map(\.item.place.citation)
    if let gap = damaged[arn] {
      guard !answers.isEmpty else { return .gap(gap) }
      return .gap(EvidenceGap(.contradictory, citations: gap.citations + places))
    }
    let own = answers.filter { $0.account == account }
    guard let answer = (own.isEmpty ? answers : own).map(\.item).fullest else {
      return .gap(ledger.gap)
    }
    guard Item.agree(answers.map(\.item)) else {
      return .gap(EvidenceGap(.contradictory, citations: places))
    }
    return .found(answer)
  }
}
