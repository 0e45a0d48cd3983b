import AuditModel
import EvidenceJSON

/// The answers about single trails, `get-trail-status` or `get-event-selectors`, by trail.
struct TrailAnswerIndex<Item: EvidenceItem>: Sendable {
  private(set) var entries: [EvidenceEntry] = []
  private(set) var problems: [EvidenceProblem] = []
  private var answers: [ARN: [Item]] = [:]
  private var damaged: [ARN: EvidenceGap] = [:]
  private var unbound: [Citation] = []

  /// Ties all outputs of `command` to trails.
  init(_ outputs: [EvidenceOutput], command: AWSCommand, trails: TrailIndex) {
    let outputs = outputs.filter { $0.command == command }
    let anonymous = outputs.filter { Self.trailARN(in: $0) == nil }
    let byARN = Dictionary(grouping: trails.all, by: \.trail.arn)
    let candidates = byARN.sorted { $0.key.name < $1.key.name }.map { arn, seen in
      BindingCandidate(
        subject: arn,
        spellings: [arn.description, seen[0].trail.name.text],
        // An organization's trail answers in the folder of every member that lists it.
        account: seen.count == 1 ? seen[0].viewer : nil,
        region: arn.region,
        seenIn: trails.paths(of: arn)
      )
    }
    let binder = SubjectBinder(candidates: candidates, noun: "trail", anonymous: anonymous)
    for output in outputs { takeIn(output, binder) }
  }

  private static func trailARN(in output: EvidenceOutput) -> ARN? {
    output.value["TrailARN"]?.string.flatMap { ARN($0) }
  }

  private mutating func takeIn(_ output: EvidenceOutput, _ binder: SubjectBinder<ARN>) {
    if let arn = Self.trailARN(in: output) {
      if let other = Self.contradiction(output, arn, binder) {
        problems.append(output.problem(.contradiction, other))
        refuse(output)
      } else {
        accept(output, for: arn, .content)
      }
      return
    }
    switch binder.tie(output) {
    case .bound(let arn, let binding): accept(output, for: arn, binding)
    case .unbound(let reason):
      problems.append(output.problem(.unbound, "`\(output.command.rawValue)`: \(reason)"))
      refuse(output)
    }
  }

  /// Says how path and content disagree, or `nil` when they do not.
  private static func contradiction(
    _ output: EvidenceOutput,
    _ arn: ARN,
    _ binder: SubjectBinder<ARN>
  ) -> String? {
    let named = binder.candidates.filter {
      output.path.naming(of: $0.spellings, by: output.command) == .parameter
    }
    guard let other = named.first, !named.contains(where: { $0.subject == arn }) else { return nil }
    return "the path says `\(other.subject)`, the file says `\(arn)`"
  }

  private mutating func refuse(_ output: EvidenceOutput) {
    unbound.append(output.place.citation)
    entries.append(
      output.entry(account: output.path.account, region: output.path.region, binding: .unbound)
    )
  }

  private mutating func accept(_ output: EvidenceOutput, for arn: ARN, _ binding: EvidenceBinding) {
    do throws(EvidenceFault) {
      answers[arn, default: []].append(try Item(output.place))
    } catch {
      problems.append(error.problem)
      damaged[arn] = EvidenceGap(.damaged, citations: [error.citation])
    }
    entries.append(
      output.entry(
        account: output.path.account ?? arn.account,
        region: arn.region,
        subject: arn.description,
        binding: binding
      )
    )
  }

  /// The answer about one trail.
  func answer(for arn: ARN) -> Answer<Item> {
    if let gap = damaged[arn] { return .gap(gap) }
    let missing =
      unbound.isEmpty ? EvidenceGap(.missing) : EvidenceGap(.unbound, citations: unbound)
    return (answers[arn] ?? []).agreed(orElse: missing)
  }
}
