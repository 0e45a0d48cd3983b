import AuditModel

/// Ties answers that do not name what they are about, by path or as the only candidate.
///
/// A folder may hold several collections, each in a folder of its own, so candidates that were seen
/// nearer to the answer win over farther ones.
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

  /// How many answers could only be about each subject.
  private var claimants: [Subject: Int] = [:]

  /// Creates a binder for the answers that name nothing themselves.
  init(candidates: [BindingCandidate<Subject>], noun: String, anonymous: [EvidenceOutput]) {
    self.candidates = candidates
    self.noun = noun
    for output in anonymous where named(by: output).isEmpty {
      guard !output.path.namesSubject(of: output.command) else { continue }
      let fitting = nearest(candidates.filter { $0.fits(output.path) }, to: output)
      if fitting.count == 1 { claimants[fitting[0].subject, default: 0] += 1 }
    }
  }

  /// Ties one of the anonymous outputs.
  func tie(_ output: EvidenceOutput) -> Tie {
    let named = named(by: output)
    guard named.isEmpty else { return tie(output, named: named) }
    guard !output.path.namesSubject(of: output.command) else {
      return .unbound("its name is that of no \(noun) in the evidence")
    }
    let fitting = nearest(candidates.filter { $0.fits(output.path) }, to: output)
    guard fitting.count == 1 else {
      return .unbound("\(fitting.isEmpty ? "no" : "more than one") \(noun) in the evidence fits")
    }
    guard claimants[fitting[0].subject] == 1 else {
      return .unbound("several such files fit the same \(noun)")
    }
    return .bound(fitting[0].subject, .inferred)
  }

  /// The candidates that the path of `output` names, and how.
  private func named(
    by output: EvidenceOutput
  ) -> [(candidate: BindingCandidate<Subject>, binding: EvidenceBinding)] {
    candidates.compactMap { candidate in
      output.path.naming(of: candidate.spellings, by: output.command).map { (candidate, $0) }
    }
  }

  /// Chooses among the candidates that the path names; the strongest tie wins, then the nearest.
  private func tie(
    _ output: EvidenceOutput,
    named: [(candidate: BindingCandidate<Subject>, binding: EvidenceBinding)]
  ) -> Tie {
    let binding: EvidenceBinding =
      named.contains { $0.binding == .parameter } ? .parameter : .folder
    let strongest = named.filter { $0.binding == binding }.map(\.candidate)
    let inPlace = strongest.filter { $0.fits(output.path) }
    // A status may be asked for from any region, so only the account must not speak against it.
    let fitting = inPlace.isEmpty ? strongest.filter { $0.fitsAccount(output.path) } : inPlace
    let chosen = nearest(fitting, to: output)
    guard chosen.count == 1 else {
      return .unbound(
        "its path names \(chosen.isEmpty ? "no" : "more than one") \(noun) that fits")
    }
    return .bound(chosen[0].subject, binding)
  }

  /// The candidates that were seen nearest to the output.
  func nearest(
    _ candidates: [BindingCandidate<Subject>],
    to output: EvidenceOutput
  ) -> [BindingCandidate<Subject>] {
    let nearness = candidates.map { $0.nearness(to: output.path) }
    guard let best = nearness.max() else { return [] }
    return zip(candidates, nearness).filter { $0.1 == best }.map(\.0)
  }
}
