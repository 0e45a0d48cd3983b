import AuditModel
import EvidenceJSON

/// The comparison of files with the lists among them.
///
/// Lists are taken from the top: one that another list shows to be altered is not believed, and its
/// alteration is reported instead of whatever would follow from it.
struct CustodyAudit: Sendable {
  /// The files.
  private(set) var inventory: CustodyInventory

  /// What is known of files that a list names.
  private(set) var standings: [AWSName: FileStanding] = [:]

  /// The calls of the files that a manifest names; `nil` where two calls contradict each other.
  private(set) var calls: [AWSName: CollectorManifest.Call?] = [:]

  /// The lists that are believed, by the folders that they stand in.
  private(set) var covers: [AWSName: String] = [:]

  /// The listed files that are not there.
  private(set) var absent: [AWSName: AbsentFile] = [:]

  /// The calls without an answer.
  private(set) var failedCalls: [FailedCall] = []

  /// What a report says.
  private(set) var problems: [EvidenceProblem] = []

  /// What stops a PASS.
  private(set) var breaches: [CustodyBreach] = []

  /// The lists that are believed.
  private(set) var collections: [EvidenceCollection] = []

  /// A file and the folder of a list that does not hold for it.
  private struct Breached: Hashable {
    let folder: AWSName
    let path: AWSName
  }

  private var breached: Set<Breached> = []

  /// Compares the files with the lists.
  init(_ inventory: CustodyInventory, _ lists: [CustodyList]) {
    self.inventory = inventory
    for list in CustodyList.fromTheTop(lists) where !isAltered(AWSName(list.file)) { follow(list) }
  }

  /// Whether a list shows the file to be altered.
  func isAltered(_ path: AWSName) -> Bool {
    if case .altered? = standings[path] { true } else { false }
  }

  private mutating func follow(_ list: CustodyList) {
    if let fault = list.fault { return report(fault, of: list) }
    if !list.isSidecar, list.kind != .fetch, covers[AWSName(list.folder)] == nil {
      covers[AWSName(list.folder)] = list.file
    }
    if let line = list.invalidLines.first {
      let count = list.invalidLines.count
      let lines: Message.Argument? = count > 1 ? .count(count) : nil
      add(.badManifest, list.file, line: line, Message(.linesSayNothing, lines))
    }
    noteWeakness(of: list)
    var verified = 0
    for claim in list.claims where follow(claim, of: list) { verified += 1 }
    guard list.kind != .fetch else { return }
    collections.append(EvidenceCollection(list, verified: verified))
  }

  /// Says what a list cannot prove of its files.
  private mutating func noteWeakness(of list: CustodyList) {
    guard list.kind != .manifest, list.kind != .fetch else { return }
    if let claim = list.claims.first(where: { $0.digest == nil }) {
      add(
        .badManifest, list.file, line: claim.line,
        Message(.digestsNotCompared))
    }
    let weak = list.claims.first { $0.digest.map { !$0.algorithm.isStrong } ?? false }
    if let weak, let algorithm = weak.digest?.algorithm {
      add(
        .badManifest, list.file, line: weak.line,
        Message(.weakDigests, .number(algorithm.rawValue)))
    }
  }

  /// Follows a claim and tells whether it was verified.
  private mutating func follow(_ claim: CustodyClaim, of list: CustodyList) -> Bool {
    guard case .file(let path) = claim.path else {
      let written = Message.Argument.name(.file, claim.written, as: .value)
      let message = Message(.namesNoFile, written, .file(list.file))
      miss(claim, AWSName(claim.written), of: list, message)
      return false
    }
    guard inventory.holds(path) else {
      let place = Message.Argument.name(.file, path, as: .other)
      miss(claim, path, of: list, Message(.listedNotThere, place, .file(list.file)))
      return false
    }
    if claim.isRequired, let call = claim.call { remember(call, path) }
    if claim.isRequired, let objection = inventory.objection(to: claim, path) {
      if !isAltered(path) { standings[path] = .altered(claim.citation, message: objection) }
      breach(list.folder, path, claim.citation, objection) {
        $0.add(.hashMismatch, path.text, objection)
      }
      return false
    }
    settle(claim, path)
    return claim.digest?.algorithm.isStrong ?? false
  }

  /// Records a claim that nothing speaks against; the graver standing stays.
  private mutating func settle(_ claim: CustodyClaim, _ path: AWSName) {
    switch (standings[path], claim.isRequired ? claim.call : nil) {
    case (.altered?, _), (.failedCall?, _): return
    case (_, let call?) where call.hasFailed:
      standings[path] = .failedCall(claim.citation)
      add(
        .commandFailed, path.text,
        Message(.answerOfFailedCall, .file(claim.manifest), status(call)))
    case (.verified?, _): return
    case (let known, _):
      if claim.digest?.algorithm.isStrong ?? false {
        standings[path] = .verified(by: claim.manifest)
      } else if known == nil {
        standings[path] = .listed(by: claim.manifest)
      }
    }
  }

  private func status(_ call: CollectorManifest.Call) -> Message.Argument {
    .number(call.exitCode ?? 1)
  }

  /// Keeps the call of a file, unless two calls of it differ in what they asked.
  private mutating func remember(_ call: CollectorManifest.Call, _ path: AWSName) {
    guard let known = calls[path] else {
      calls[path] = .some(call)
      return
    }
    let agrees =
      known?.argv == call.argv && known?.account == call.account && known?.region == call.region
    if !agrees { calls[path] = .some(nil) }
  }

  private mutating func miss(
    _ claim: CustodyClaim,
    _ path: AWSName,
    of list: CustodyList,
    _ message: Message
  ) {
    guard claim.isRequired else { return }
    let citation = claim.citation
    if let call = claim.call, call.hasFailed {
      failedCalls.append(FailedCall(path: path.text, citation: citation, call: call))
      return reportFailure(call, path, citation, of: list)
    }
    let known = absent[path]
    absent[path] = AbsentFile(
      path: path.text, citation: known?.citation ?? citation, call: known?.call ?? claim.call)
    breach(list.folder, path, citation, message) {
      guard known == nil else { return }
      $0.add(.missingFile, list.file, line: citation.line, column: citation.column, message)
    }
  }

  /// Reports a failed call of which no note is left; a note is reported as itself.
  private mutating func reportFailure(
    _ call: CollectorManifest.Call,
    _ path: AWSName,
    _ citation: Citation,
    of list: CustodyList
  ) {
    if let note = call.stderr, case .file(let place) = ListedPath(note, in: list.folder),
      inventory.holds(place)
    {
      return
    }
    let message = Message(.noAnswerOfFailedCall, .file(path), status(call))
    add(.commandFailed, list.file, line: citation.line, column: citation.column, message)
  }

  private mutating func report(_ fault: ManifestError, of list: CustodyList) {
    add(.badManifest, list.file, line: fault.line, column: fault.column, fault.message)
    let place = Citation(file: list.file, pointer: "", line: fault.line, column: fault.column)
    let message = Message(
      .manifestUnreadable, .file(list.file), .message(fault.message, as: .cause))
    breaches.append(
      CustodyBreach(
        folder: list.folder, file: nil, citation: place, message: message, request: nil))
  }

  /// Adds a breach and what goes with it, once for each file and folder.
  mutating func breach(
    _ folder: String,
    _ path: AWSName,
    _ citation: Citation,
    _ message: Message,
    report: (inout CustodyAudit) -> Void
  ) {
    let key = Breached(folder: AWSName(folder), path: path)
    guard breached.insert(key).inserted else { return }
    let call = calls[path].flatMap { $0 } ?? absent[path]?.call
    breaches.append(
      CustodyBreach(
        folder: folder, file: path.text, citation: citation, message: message,
        request: call?.request))
    report(&self)
  }

  /// Adds a problem.
  mutating func add(
    _ id: EvidenceProblem.ID,
    _ file: String,
    line: Int = 1,
    column: Int = 1,
    _ message: Message
  ) {
    problems.append(
      EvidenceProblem(id: id, file: file, line: line, column: column, message: message))
  }
}

extension EvidenceCollection {
  /// Sums up a list; notes of calls do not count as listed.
  init(_ list: CustodyList, verified: Int) {
    self.init(
      file: list.file,
      collectedBy: list.manifest?.collectedBy,
      collector: list.manifest?.collector,
      started: list.manifest?.calls.compactMap(\.startedAt).min(),
      finished: list.manifest?.calls.compactMap(\.finishedAt).max(),
      listed: list.claims.count { $0.isRequired },
      verified: verified
    )
  }
}
