import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

extension Chain {
  /// The chain as it stands when its parts were not collected together.
  ///
  /// Parts that are known to be more than a day older than the newest may never have existed beside
  /// it, and where a later collection asked in vain nobody knows what is there now.
  func heedingCollections(in bundle: EvidenceBundle) -> Chain {
    let parts = steps.map { bundle.parts(of: $0.citations) }
    let newest = parts.joined().compactMap(\.time).max()
    let judged = zip(steps, parts).map { step, parts in
      step.heeding(parts, newest: newest)
    }
    return judged == steps ? self : Chain(resources: resources, steps: judged)
  }

  /// Says which parts come from which collection; `nil` when one collection holds them all.
  func collectionAdvisory(in bundle: EvidenceBundle) -> Advisory? {
    let reached = steps.filter(\.isReached)
    let parts = bundle.parts(of: reached.flatMap(\.citations))
    let byAccount = Dictionary(grouping: parts) { $0.request.account ?? "" }
    let isMixed = byAccount.values.contains { parts in
      guard let first = parts.first?.collections else { return false }
      return parts.dropFirst().reduce(first) { $0.intersection($1.collections) }.isEmpty
        && parts.contains { !$0.collections.isEmpty }
    }
    guard isMixed else { return nil }
    let sources = parts.map { part in
      let command = Message.Argument.word(part.request.command.rawValue, as: .command)
      let folders = part.collections.sorted().map { $0.text.isEmpty ? "." : $0.text }
      return folders.isEmpty
        ? Message(.outputFromNone, command)
        : Message(.outputFrom, command, Message.Argument(.folders, .names(.folder, folders)))
    }.withoutRepeats
    return Advisory(
      id: "several-collections",
      message: Message(.severalCollections, .messages(sources, as: .details)),
      citations: []
    )
  }
}

extension Step {
  /// The link judged by where its evidence comes from.
  fileprivate func heeding(_ parts: [CollectedPart], newest: EvidenceTime?) -> Step {
    guard isReached, state != .unknown else { return self }
    if let part = parts.first(where: { $0.failure != nil }), let failure = part.failure {
      return replacing(
        { _ in .unknown },
        Message(
          .laterCollectionLacks,
          .name(.folder, failure.collection.isEmpty ? "." : failure.collection, as: .folder),
          .message(reason, as: .clause)
        ),
        parts.filter { $0.failure != nil },
        failure.citation
      )
    }
    guard let newest else { return self }
    let old = parts.filter { part in
      part.time.map { newest.seconds - $0.seconds > EvidenceAge.longestCollection } ?? false
    }
    guard let first = old.compactMap(\.time).min() else { return self }
    return replacing(
      { $0 == .unknown ? .unknown : .open },
      Message(
        .collectedApart, .message(reason, as: .clause), .time(first.date, as: .oldest),
        .time(newest.date, as: .newest)),
      old,
      nil
    )
  }

  private func replacing(
    _ state: (StepState) -> StepState,
    _ reason: Message,
    _ parts: [CollectedPart],
    _ citation: Citation?
  ) -> Step {
    Step(
      kind,
      asWritten: state(asWritten),
      inEffect: state(inEffect),
      reason: reason,
      citations: citations + [citation].compactMap(\.self),
      comparison: comparison,
      missing: missing
        + parts.map { MissingEvidence($0.request, reason: Message(.bringsSameTime)) }
    )
  }
}
