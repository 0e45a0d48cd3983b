import AuditModel
import EvidenceJSON

/// Files taken in: what was recognised, and what was not and why.
struct EvidenceIntake: Sendable {
  /// The outputs in the order of files and places.
  private(set) var outputs: [EvidenceOutput] = []

  /// The outputs that are not used for being altered, too old or contradictory; their accounts are
  /// still judged.
  private(set) var excluded: [EvidenceOutput] = []

  /// Lines of the evidence list for everything that is no output.
  private(set) var others: [EvidenceEntry] = []

  /// What keeps files from being used.
  private(set) var problems: [EvidenceProblem] = []

  /// The evidence that cannot be used, by the command whose output it is.
  private(set) var unusable: [AWSCommand: [Citation]] = [:]

  /// The calls without a usable answer, as far as something names their command.
  private(set) var unanswered: [UnansweredCall] = []

  private let custody: Custody
  private let maximumAge: MaximumAge?
  private let refusesInferred: Bool

  /// Takes in files one by one.
  init(_ files: [EvidenceFile], custody: Custody, policy: EvidencePolicy) {
    self.custody = custody
    maximumAge = policy.maximumAge
    refusesInferred = policy.refusesInferred
    problems = custody.problems
    for file in files { takeIn(file) }
    for absent in custody.absent { note(absent.citation, absent.call) }
    for failed in custody.failedCalls { note(failed.citation, failed.call) }
  }

  private mutating func takeIn(_ file: EvidenceFile) {
    switch file.content {
    case _ where custody.isCustodyFile(file.path): list(file, binding: .custody)
    case .nothing(let id, let message):
      reject(file, EvidenceProblem(id: id, file: file.path, message: message))
    case .bytes(let bytes):
      takeIn(FileReading(bytes, of: file.path, call: call(of: file)), of: file)
    }
  }

  /// The call that the manifest names for a file; `nil` when none does.
  private func call(of file: EvidenceFile) -> RecordedCall? {
    custody.call(of: file.path).flatMap(\.recorded)
  }

  private mutating func takeIn(_ reading: FileReading, of file: EvidenceFile) {
    let path = EvidencePath(file)
    var found = !reading.faults.isEmpty
    for fault in reading.faults { reject(file, fault.problem, as: fault.command) }
    for read in reading.values {
      let value = read.document.root
      if let place = read.document.duplicateKeys.first {
        reject(file, Self.duplicate(place, in: file), as: read.call?.command)
        found = true
        continue
      }
      for (command, part) in Recognition.outputs(in: value, path: path, call: read.call) {
        found = true
        takeIn(command, part, read.call, file, path)
      }
      for (command, part, call) in CloudSploitCollection.outputs(in: value) {
        found = true
        takeIn(command, part, call, file, path)
      }
      if let operation = Recognition.sideOperation(of: value) {
        found = true
        list(file, operation: operation, call: read.call)
      }
      if !found, OwnReport.isOwn(value) {
        found = true
        list(file)
      }
    }
    guard !found else { return }
    let isNull = reading.values.count == 1 && reading.values[0].document.root.isNull
    let message =
      isNull
      ? "`null` is what a `--query` without a match prints"
      : "not the output of a command that matters here"
    reject(file, EvidenceProblem(id: .unrecognised, file: file.path, message: message))
  }

  /// Takes in one output, unless it is not what the manifest says or is too old.
  private mutating func takeIn(
    _ command: AWSCommand,
    _ value: JSONValue,
    _ call: RecordedCall?,
    _ file: EvidenceFile,
    _ path: EvidencePath
  ) {
    let output = EvidenceOutput(
      command: command, file: file.path, bytes: file.byteCount, value: value, call: call,
      path: path)
    guard let problem = fault(of: output, path) else {
      guard !isDistrusted(file) else { return exclude(output) }
      outputs.append(output)
      return
    }
    problems.append(problem)
    exclude(output)
  }

  /// Lists an output that is not used; what it would have settled stays open.
  private mutating func exclude(_ output: EvidenceOutput) {
    excluded.append(output)
    others.append(
      output.entry(account: output.path.account, region: output.path.region, binding: .unbound))
    for command in Set([output.command, output.call?.command].compactMap(\.self)) {
      unusable[command, default: []].append(output.place.citation)
      unanswered.append(
        UnansweredCall(command, output.path, output.call, output.place.citation))
    }
  }

  /// Whether a file is not the one that a manifest lists; its check has told the problem.
  private func isDistrusted(_ file: EvidenceFile) -> Bool {
    switch custody.standing(of: file.path) {
    case .altered, .failedCall: true
    default: false
    }
  }

  /// Why an output is not used though its file is what it should be.
  private func fault(of output: EvidenceOutput, _ path: EvidencePath) -> EvidenceProblem? {
    contradiction(of: output, path).map { output.problem(.contradiction, $0) } ?? age(of: output)
  }

  /// Says how the call and what surrounds it disagree; `nil` when they do not.
  private func contradiction(of output: EvidenceOutput, _ path: EvidencePath) -> String? {
    if custody.doubtsCall(of: output.file) {
      return "the manifests do not name one command line of the AWS CLI for it"
    }
    guard let call = output.call else { return nil }
    if call.command == nil {
      let name = "\(call.service) \(call.operation)"
      return "the call is \(name: name), the output looks like that of "
        + "`\(output.command.rawValue)`"
    }
    if let doubt = call.doubt { return doubt }
    if let doubt = call.doubtOfAccount, !output.namesAccount { return doubt }
    if refusesInferred, call.binding == .inferred, !output.namesAccount {
      return "an unknown command stands above it, and strict binding infers nothing"
    }
    if let named = call.command, named != output.command {
      let other = output.command.rawValue
      return "the call is \(name: named.rawValue), the output that of \(name: other)"
    }
    if let account = call.account, let folder = path.account, folder != account {
      return "the call was made in account \(name: account), the folder says \(name: folder)"
    }
    if call.binding == .manifest, let region = call.region, let folder = path.region,
      folder != region
    {
      return "the call was made in region \(name: region), the folder says \(name: folder)"
    }
    return nil
  }

  /// Says why an output's age rules it out; `nil` when it does not.
  private func age(of output: EvidenceOutput) -> EvidenceProblem? {
    guard let maximumAge else { return nil }
    if let time = output.time {
      guard !maximumAge.accepts(time) else { return nil }
      return output.problem(
        .stale, "collected on \(time.date), more than \(maximumAge.days) days before the date given"
      )
    }
    if let latest = output.latestEvent, maximumAge.accepts(latest) { return nil }
    return output.problem(
      .undated,
      "nothing says when this was collected, and its age is limited: a manifest would, as "
        + "`trailwitness collect` writes one, or the `Date` header that boto3 keeps")
  }

  private mutating func list(
    _ file: EvidenceFile,
    operation: String? = nil,
    call: RecordedCall? = nil,
    binding: EvidenceBinding = .unrecognised
  ) {
    others.append(
      EvidenceEntry(
        file: file.path,
        command: operation,
        account: call?.account,
        region: call?.region,
        subject: nil,
        binding: operation == nil ? binding : call?.binding ?? .content,
        bytes: file.byteCount
      )
    )
  }

  private mutating func reject(
    _ file: EvidenceFile,
    _ problem: EvidenceProblem?,
    as command: AWSCommand? = nil
  ) {
    list(file)
    guard let problem else { return }
    problems.append(problem)
    guard let command = command ?? call(of: file)?.command ?? EvidencePath(file).command else {
      return
    }
    let place = Citation(
      file: file.path, pointer: "", line: problem.line, column: problem.column)
    unusable[command, default: []].append(place)
    unanswered.append(UnansweredCall(command, EvidencePath(file), call(of: file), place))
  }

  /// Notes evidence that is promised but not there; without a known call it may be any.
  private mutating func note(_ citation: Citation, _ call: CollectorManifest.Call?) {
    if let recorded = call?.recorded, let command = recorded.command {
      unanswered.append(UnansweredCall(command, nil, recorded, citation))
    }
    let commands = (call?.invocation).map { $0.command.map { [$0] } ?? [] } ?? AWSCommand.allCases
    for command in commands { unusable[command, default: []].append(citation) }
  }

  private static func duplicate(_ key: JSONValue, in file: EvidenceFile) -> EvidenceProblem {
    EvidenceProblem(
      id: .duplicateKey,
      file: file.path,
      line: key.position.line,
      column: key.position.column,
      message: "the member \(name: key.string ?? "") stands here for a second time"
    )
  }
}
