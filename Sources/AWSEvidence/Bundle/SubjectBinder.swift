import AuditModel

/// Something that an anonymous answer may be about: a trail, a log group or a topic.
struct BindingCandidate<Subject: Hashable & Sendable>: Sendable {
  /// The trail, log group or topic.
  let subject: Subject

  /// The texts by which a path may name it.
  let spellings: [String]

  /// The account that it is looked at from; `nil` fits every folder.
  let account: String?

  /// Its region.
  let region: String

  /// Whether nothing in the path speaks against the candidate.
  func fits(_ path: EvidencePath) -> Bool {
    (path.account == nil || account == nil || path.account == account)
      && (path.region == nil || path.region == region)
  }
}

/// Ties answers that do not name what they are about, by path or as the only candidate.
struct SubjectBinder<Subject: Hashable & Sendable> {
  /// How an output was tied.
  enum Tie {
    /// To one subject.
    case bound(Subject, EvidenceBinding)

    /// To none, for a reason that a report shows.
    case unbound(String)
  }

  /// What the answers may be about, without repeats.
  let candidates: [BindingCandidate<Subject>]

  /// The word for a subject in messages, such as `trail`.
  let noun: String

  /// The outputs that may be tied as the only ones of their command, account and region.
  private let peers: [EvidenceOutput]

  init(candidates: [BindingCandidate<Subject>], noun: String, peers: [EvidenceOutput]) {
    self.candidates = candidates
    self.noun = noun
    self.peers = peers.filter { output in
      !candidates.contains { output.path.naming(of: $0.spellings, by: output.command) != nil }
    }
  }

  /// Ties `output`, which must be one of the peers.
  func tie(_ output: EvidenceOutput) -> Tie {
    let named = candidates.compactMap { candidate in
      output.path.naming(of: candidate.spellings, by: output.command).map { (candidate, $0) }
    }
    guard named.isEmpty else { return tie(output, named: named) }
    guard !output.path.namesSubject(of: output.command) else {
      return .unbound("its name is that of no \(noun) in the evidence")
    }
    let fitting = candidates.filter { $0.fits(output.path) }
    let rivals = peers.filter {
      $0.path.account == output.path.account && $0.path.region == output.path.region
    }
    if fitting.count == 1, rivals.count == 1 { return .bound(fitting[0].subject, .inferred) }
    return .unbound(
      fitting.isEmpty
        ? "no \(noun) in the evidence fits"
        : "\(fitting.count) \(noun)s and \(rivals.count) such files fit"
    )
  }

  /// Chooses among the candidates that the path names; the nearest tie wins.
  private func tie(
    _ output: EvidenceOutput,
    named: [(BindingCandidate<Subject>, EvidenceBinding)]
  ) -> Tie {
    let byParameter = named.filter { $0.1 == .parameter }
    let nearest = byParameter.isEmpty ? named : byParameter
    let fitting = nearest.filter { $0.0.fits(output.path) }
    let chosen = fitting.isEmpty ? nearest.filter { $0.0.account == output.path.account } : fitting
    guard chosen.count == 1 else {
      return .unbound("its path names \(chosen.count) \(noun)s that fit")
    }
    return .bound(chosen[0].0.subject, chosen[0].1)
  }
}
