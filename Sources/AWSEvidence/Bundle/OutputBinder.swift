import AuditModel
import EvidenceIntake
import EvidenceJSON

/// Ties answers that do not name what they are about, by path or as the only candidate.
///
/// A folder may hold several collections, each in a folder of its own, so candidates that were seen
/// nearer to the answer win over farther ones.
struct OutputBinder<Subject: Hashable & Sendable> {
  /// How an output was tied.
  enum Binding {
    /// To one subject.
    case bound(Subject, EvidenceBinding)

    /// To none, for a reason that a report shows.
    case unbound(Message)
  }

  typealias Candidate = BindingCandidate<Subject>

  /// What the answers may be about, without repeats.
  private let candidates: [Candidate]

  /// The word for a subject in messages, such as `trail`.
  private let noun: Message.Argument

  /// Whether nothing is tied for being the only candidate.
  private let isStrict: Bool

  /// A candidate as one of its spellings names it.
  private struct Spelled {
    let candidate: Candidate

    /// Whether the spelling is its ARN, which leads to it from any region.
    let isARN: Bool
  }

  private let bySpelling: [AWSName: [Spelled]]
  private let byAccount: [String?: [Candidate]]

  /// The different texts of the answers that could only be about each subject.
  private var claims: [Subject: Set<String>] = [:]

  /// Creates a binder for the answers that name nothing themselves.
  init(candidates: [Candidate], noun: Message.ID, anonymous: [CommandOutput], isStrict: Bool) {
    self.candidates = candidates
    self.noun = .message(Message(noun), as: .subject)
    self.isStrict = isStrict
    var bySpelling: [AWSName: [Spelled]] = [:]
    for candidate in candidates {
      for spelling in candidate.spellings {
        let spelled = Spelled(candidate: candidate, isARN: ARN(spelling) != nil)
        let texts = [spelling, PathHints.sanitised(spelling), LongName.fileName(of: spelling)]
        for text in Set(texts.map { AWSName($0) }) {
          bySpelling[text, default: []].append(spelled)
        }
      }
    }
    self.bySpelling = bySpelling
    byAccount = Dictionary(grouping: candidates, by: \.account)
    for output in anonymous {
      guard let candidate = onlyCandidate(for: output) else { continue }
      claims[candidate.subject, default: []].insert(output.value.rawText)
    }
  }

  /// Ties one of the anonymous outputs.
  func binding(of output: CommandOutput) -> Binding {
    if let call = output.call, let subject = call.subject {
      let named = named(by: [subject])
      guard !named.isEmpty else {
        return .unbound(
          Message(.callAsksForUnknown, .name(.other, subject, as: .value), noun))
      }
      return choice(for: output, among: named, call.binding)
    }
    let parameters = named(by: output.path.parameters(of: output.command))
    if !parameters.isEmpty { return choice(for: output, among: parameters, .parameter) }
    let word = output.path.wordNaming(subjectOf: output.command) { bySpelling[AWSName($0)] != nil }
    if let word { return choice(for: output, among: named(by: [word]), .parameter) }
    if output.path.namesSubject(of: output.command) {
      return .unbound(
        Message(candidates.isEmpty ? .noOutputNamesOne : .nameIsOfNone, noun))
    }
    let folders = named(by: output.path.folders)
    if !folders.isEmpty { return choice(for: output, among: folders, .folder) }
    return inferred(output)
  }

  /// Ties an output to the only candidate, if no different answer could be about it as well.
  private func inferred(_ output: CommandOutput) -> Binding {
    guard !isStrict else { return .unbound(Message(.strictInfersNothing, noun)) }
    let fitting = nearest(fitting(output.path), to: output.path)
    guard fitting.count == 1 else {
      return .unbound(Message(fitting.isEmpty ? .noneFits : .severalFit, noun))
    }
    guard !output.path.isFiledApart(from: fitting[0].seenIn, output.command) else {
      return .unbound(Message(.folderIsOfNone, noun))
    }
    // Copies of one answer say the same, whichever of them belongs here.
    guard claims[fitting[0].subject]?.count == 1 else {
      return .unbound(Message(.severalFilesFit, noun))
    }
    return .bound(fitting[0].subject, .inferred)
  }

  /// The candidate that an output would be tied to if it were alone.
  private func onlyCandidate(for output: CommandOutput) -> Candidate? {
    guard output.call?.subject == nil,
      named(by: output.path.parameters(of: output.command)).isEmpty,
      !output.path.namesSubject(of: output.command), named(by: output.path.folders).isEmpty
    else { return nil }
    let fitting = nearest(fitting(output.path), to: output.path)
    guard fitting.count == 1, !output.path.isFiledApart(from: fitting[0].seenIn, output.command)
    else { return nil }
    return fitting[0]
  }

  private func named(by texts: [String]) -> [Spelled] {
    var seen: Set<Subject> = []
    let spelled = texts.flatMap { bySpelling[AWSName($0)] ?? [] }
    // One text may be the name, another the ARN of the same candidate.
    return (spelled.filter(\.isARN) + spelled).filter {
      seen.insert($0.candidate.subject).inserted
    }
  }

  /// Chooses among the candidates that the path names; the nearest wins.
  ///
  /// A name is looked up in the region that is asked; only an ARN leads to another one.
  private func choice(
    for output: CommandOutput,
    among named: [Spelled],
    _ binding: EvidenceBinding
  ) -> Binding {
    let inPlace = named.map(\.candidate).filter { $0.fits(output.path) }
    let elsewhere = named.filter { $0.isARN && $0.candidate.fitsAccount(output.path) }
    let fitting = inPlace.isEmpty ? elsewhere.map(\.candidate) : inPlace
    let chosen = nearest(fitting, to: output.path)
    guard chosen.count == 1 else {
      return .unbound(refusal(of: output, named, chosen.isEmpty))
    }
    return .bound(chosen[0].subject, binding)
  }

  private func refusal(
    of output: CommandOutput,
    _ named: [Spelled],
    _ isNone: Bool
  ) -> Message {
    guard isNone else { return Message(.pathNamesSeveral, noun) }
    let isElsewhere = named.contains { $0.candidate.fitsAccount(output.path) }
    guard isElsewhere, let region = output.path.region else {
      return Message(.pathNamesNone, noun)
    }
    return Message(.noneInRegionAsked, noun, .region(region))
  }

  /// The candidates that nothing in the path speaks against.
  private func fitting(_ path: PathHints) -> [Candidate] {
    guard let account = path.account else { return candidates.filter { $0.fits(path) } }
    return ((byAccount[account] ?? []) + (byAccount[nil] ?? [])).filter { $0.fits(path) }
  }

  /// The subjects of a spelling that fit a path, the nearest only.
  func subjects(named spelling: String, fitting path: PathHints) -> [Subject] {
    nearest(
      (bySpelling[AWSName(spelling)] ?? []).map(\.candidate).filter { $0.fits(path) }, to: path
    ).map(\.subject)
  }

  /// All subjects in the account and region of a path.
  func subjects(in path: PathHints) -> [Subject] { fitting(path).map(\.subject) }

  /// The subjects that a call or else a path names as its parameter.
  func subjects(namedBy output: CommandOutput) -> [Subject] {
    named(by: output.parameters).map(\.candidate.subject)
  }

  /// The candidates that were seen nearest to a path.
  private func nearest(_ candidates: [Candidate], to path: PathHints) -> [Candidate] {
    guard candidates.count > 1 else { return candidates }
    let nearness = candidates.map { $0.nearness(to: path) }
    guard let best = nearness.max() else { return [] }
    return zip(candidates, nearness).filter { $0.1 == best }.map(\.0)
  }
}

/// Something that an anonymous answer may be about: a trail, a log group, a topic or a region.
struct BindingCandidate<Subject: Hashable & Sendable>: Sendable {
  /// What the answer may be about.
  let subject: Subject

  /// The texts by which a path may name it.
  let spellings: [String]

  /// The account that it is looked at from; `nil` fits every folder.
  let account: String?

  /// Its region.
  let region: String

  /// The files that show it.
  let seenIn: [PathHints]

  /// Whether nothing in the path speaks against the candidate.
  func fits(_ path: PathHints) -> Bool {
    fitsAccount(path) && (path.region == nil || path.region == region)
  }

  /// Whether the account in the path, if any, does not speak against the candidate.
  func fitsAccount(_ path: PathHints) -> Bool {
    path.account == nil || account == nil || path.account == account
  }

  /// How many folders the path shares with the nearest file that shows the candidate.
  func nearness(to path: PathHints) -> Int {
    seenIn.map { $0.sharedFolders(with: path) }.max() ?? 0
  }
}
