package import AuditModel
import EvidenceJSON

/// Files taken in: what was recognised, and what was not and why.
package struct Intake: Sendable {
  /// The outputs in the order of files and places.
  package private(set) var outputs: [CommandOutput] = []

  /// The outputs that are not used for being altered, too old or contradictory; their accounts are
  /// still judged.
  package private(set) var excluded: [CommandOutput] = []

  /// Lines of the evidence list for everything that is no output.
  package private(set) var others: [EvidenceEntry] = []

  /// What keeps files from being used.
  package private(set) var problems: [EvidenceProblem] = []

  /// The evidence that cannot be used, by the command whose output it is.
  package private(set) var unusable: [AWSCommand: [Citation]] = [:]

  /// What `describe-organization` said, in the order of files.
  package private(set) var organizations: [OrganizationAnswer] = []

  private var identities: [AccountIdentity] = []

  /// The calls without a usable answer, as far as something names their command.
  package private(set) var unanswered: [UnansweredCall] = []

  private let custody: Custody
  private let maximumAge: MaximumAge?
  private let refusesInferred: Bool

  /// Takes in files one by one.
  package init(_ files: [SourceFile], custody: Custody, policy: EvidencePolicy) {
    self.custody = custody
    maximumAge = policy.maximumAge
    refusesInferred = policy.refusesInferred
    problems = custody.problems
    for file in files { takeIn(file) }
    adoptIdentities()
    for absent in custody.absent { note(absent.citation, absent.call) }
    for failed in custody.failedCalls { note(failed.citation, failed.call) }
  }

  private mutating func takeIn(_ file: SourceFile) {
    switch file.content {
    case _ where custody.isCustodyFile(file.path): list(file, binding: .custody)
    case .nothing(let id, let message):
      reject(file, EvidenceProblem(id: id, file: file.path, message: message))
    case .bytes(let bytes):
      takeIn(DecodedFile(bytes, of: file.path, call: call(of: file)), of: file)
    }
  }

  /// The call that the manifest names for a file; `nil` when none does.
  private func call(of file: SourceFile) -> RecordedCall? {
    custody.call(of: file.path).flatMap(\.recorded)
  }

  private mutating func takeIn(_ reading: DecodedFile, of file: SourceFile) {
    let path = PathHints(file)
    var isListed = !reading.faults.isEmpty
    for fault in reading.faults {
      if fault.isNoOrganization {
        noteNoOrganization(file, line: fault.problem?.line ?? 1, call(of: file), path)
      } else {
        reject(file, fault.problem, as: fault.command)
      }
    }
    for read in reading.values where takeIn(read, of: file, path) { isListed = true }
    guard !isListed else { return }
    let named = path.named.flatMap { $0.isListed ? $0 : nil }
    let call = reading.values.first?.call.map { NamedCall($0) } ?? named
    if case .other(let operation)? = call { return list(file, otherOperation: operation) }
    let message = Self.reason(for: reading.values.map(\.document.root), named: call)
    reject(file, EvidenceProblem(id: .unrecognised, file: file.path, message: message))
  }

  /// Why values are no evidence; `call` is the command whose output they should be.
  private static func reason(for values: [JSONValue], named call: NamedCall?) -> Message {
    if values.count == 1, values[0].isNull {
      return Message(.nullOutput)
    }
    guard let call else { return Message(.irrelevantOutput) }
    return Message(.tooLittleLeft, .text(call.operation, as: .command))
  }

  /// Takes in what one value holds and says whether it was anything.
  private mutating func takeIn(
    _ read: FoundJSON,
    of file: SourceFile,
    _ path: PathHints
  ) -> Bool {
    if let place = read.document.duplicateKeys.first {
      reject(file, Self.duplicate(place, in: file), as: read.call?.command)
      return true
    }
    let value = Recognition.unwrapped(read.document.root)
    var isFound = false
    for (command, part) in Recognition.outputs(in: value, path: path, call: read.call) {
      isFound = true
      takeIn(command, part, read.call, file, path)
    }
    for (command, part, call) in CloudSploitDump.outputs(in: value) {
      isFound = true
      let output = CommandOutput(
        command: command, file: file.path, bytes: file.byteCount, value: part, call: call,
        path: path)
      add(output, path)
    }
    if let operation = Recognition.sideOperation(of: value) {
      isFound = true
      note(value, of: file, read.call, path)
      list(file, operation: operation, call: read.call)
    }
    return isFound || isError(value, of: file, read.call, path) || isOwn(value, file)
  }

  private mutating func isOwn(_ value: JSONValue, _ file: SourceFile) -> Bool {
    guard OwnReport.isOwn(value) else { return false }
    list(file)
    return true
  }

  /// Takes in an error that was saved as JSON.
  private mutating func isError(
    _ value: JSONValue,
    of file: SourceFile,
    _ call: RecordedCall?,
    _ path: PathHints
  ) -> Bool {
    let operation = call?.operation ?? path.named?.operation
    guard let error = ServiceError(json: value, call: operation) else { return false }
    if error.isNoOrganization {
      noteNoOrganization(file, line: 1, call, path)
    } else {
      let problem = EvidenceProblem(id: .commandFailed, file: file.path, message: error.message)
      reject(file, problem, as: call?.command)
    }
    return true
  }

  private mutating func noteNoOrganization(
    _ file: SourceFile,
    line: Int,
    _ call: RecordedCall?,
    _ path: PathHints
  ) {
    list(file, operation: OrganizationAnswer.operation, call: call)
    // That the call failed is what it tells; a file that was altered since tells nothing.
    if case .altered = custody.standing(of: file.path) { return }
    guard call?.doubt == nil else { return }
    let account = path.adopting(call).account
    organizations.append(OrganizationAnswer(noneIn: file.path, line: line, account: account))
  }

  /// Keeps what an answer says of the account that asked.
  private mutating func note(
    _ value: JSONValue,
    of file: SourceFile,
    _ call: RecordedCall?,
    _ path: PathHints
  ) {
    if isDistrusted(file) || call?.doubt != nil { return }
    let organization = OrganizationAnswer(value, of: file.path, call: call, path: path)
    organizations += [organization].compactMap(\.self)
    let identity = AccountIdentity(value, of: file.path, call: call, path: path)
    identities += [identity].compactMap(\.self)
  }

  /// Ties the answers that name no account to the one that `get-caller-identity` beside them names.
  private mutating func adoptIdentities() {
    guard !identities.isEmpty else { return }
    for identity in identities where identity.isContradicted { refuse(identity) }
    let all = outputs + excluded
    outputs = outputs.map { adopting($0, among: all) }
    excluded = excluded.map { adopting($0, among: all) }
  }

  private func adopting(
    _ output: CommandOutput,
    among all: [CommandOutput]
  ) -> CommandOutput {
    guard output.path.account == nil, !output.namesItsOwner,
      let account = identities.account(of: output, among: all)
    else { return output }
    return output.adopting(account: account)
  }

  /// Uses no answer that only a folder ties to an account when the caller was of another one.
  private mutating func refuse(_ identity: AccountIdentity) {
    let folder = identity.path.account ?? ""
    let place = identity.citation
    problems.append(
      EvidenceProblem(
        id: .contradiction, file: place.file, line: place.line, column: place.column,
        message: Message(
          .folderAgainstCaller, .account(folder), .name(.account, identity.account, as: .other))))
    let isDoubtful = { (output: CommandOutput) in
      identity.covers(output.path) && output.path.account == folder && !output.namesItsOwner
    }
    let doubtful = outputs.filter(isDoubtful)
    outputs.removeAll(where: isDoubtful)
    for output in doubtful { exclude(output) }
  }

  /// Takes in what looks like the output of a command, unless it is that of another operation.
  private mutating func takeIn(
    _ command: AWSCommand,
    _ value: JSONValue,
    _ call: RecordedCall?,
    _ file: SourceFile,
    _ path: PathHints
  ) {
    let output = { (operation: String?) in
      CommandOutput(
        command: command, partOperation: operation, file: file.path, bytes: file.byteCount,
        value: value, call: call, path: path)
    }
    switch OutputOrigin(of: value, as: command, call: call, path: path) {
    case .own: add(output(nil), path)
    case .part(let operation): add(output(operation), path)
    case .other(let operation, let reason):
      list(file, otherOperation: operation)
      let message = Message(
        .noOutputOf, .command(command.rawValue), .message(reason, as: .cause))
      problems.append(output(nil).problem(.otherCommand, message))
    }
  }

  /// Adds one output, unless it is not what the manifest says or is too old.
  private mutating func add(_ output: CommandOutput, _ path: PathHints) {
    guard let problem = fault(of: output, path) else {
      guard !isDistrusted(output.file) else { return exclude(output) }
      outputs.append(output)
      return
    }
    problems.append(problem)
    exclude(output)
  }

  /// Lists an output that is not used; what it would have settled stays open.
  private mutating func exclude(_ output: CommandOutput) {
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
  private func isDistrusted(_ file: SourceFile) -> Bool { isDistrusted(file.path) }

  private func isDistrusted(_ file: String) -> Bool {
    switch custody.standing(of: file) {
    case .altered, .failedCall: true
    default: false
    }
  }

  /// Why an output is not used though its file is what it should be.
  private func fault(of output: CommandOutput, _ path: PathHints) -> EvidenceProblem? {
    contradiction(of: output, path).map { output.problem(.contradiction, $0) } ?? age(of: output)
  }

  /// Says how the call and what surrounds it disagree; `nil` when they do not.
  private func contradiction(of output: CommandOutput, _ path: PathHints) -> Message? {
    if custody.doubtsCall(of: output.file) {
      return Message(.callUnclear)
    }
    guard let call = output.call else { return nil }
    if let doubt = call.doubt { return doubt }
    if let doubt = call.doubtOfAccount, !output.namesAccount { return doubt }
    if refusesInferred, call.binding == .inferred, !output.namesAccount {
      return Message(.unknownCommandAbove)
    }
    if let named = call.command, named != output.command {
      let other = output.command.rawValue
      return Message(.callOfOther, .term(named.rawValue, as: .value), .command(other))
    }
    if let account = call.account, let folder = path.account, folder != account {
      return Message(
        .callInOtherAccount, .account(account), .name(.account, folder, as: .other))
    }
    if call.binding == .manifest, let region = call.region, let folder = path.region,
      folder != region
    {
      return Message(.callInOtherRegion, .region(region), .name(.region, folder, as: .other))
    }
    return nil
  }

  /// Says why an output's age rules it out; `nil` when it does not.
  private func age(of output: CommandOutput) -> EvidenceProblem? {
    guard let maximumAge else { return nil }
    if let time = output.time {
      guard !maximumAge.accepts(time) else { return nil }
      return output.problem(
        .stale,
        Message(.collectedTooEarly, .time(time.date), .number(maximumAge.days, as: .limit)))
    }
    if let latest = output.latestEvent, maximumAge.accepts(latest) { return nil }
    return output.problem(.undated, Message(.undated))
  }

  /// Lists a file as the output of an operation that does not matter here.
  private mutating func list(_ file: SourceFile, otherOperation operation: String) {
    others.append(
      EvidenceEntry(
        file: file.path, command: operation, account: nil, region: nil, subject: nil,
        binding: .unrecognised, bytes: file.byteCount))
  }

  private mutating func list(
    _ file: SourceFile,
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
    _ file: SourceFile,
    _ problem: EvidenceProblem?,
    as command: AWSCommand? = nil
  ) {
    list(file)
    guard let problem else { return }
    problems.append(problem)
    guard let command = command ?? call(of: file)?.command ?? PathHints(file).command else {
      return
    }
    let place = Citation(
      file: file.path, pointer: "", line: problem.line, column: problem.column)
    unusable[command, default: []].append(place)
    unanswered.append(UnansweredCall(command, PathHints(file), call(of: file), place))
  }

  /// Notes evidence that is promised but not there; without a known call it may be any.
  private mutating func note(_ citation: Citation, _ call: CollectorManifest.Call?) {
    if let recorded = call?.recorded, let command = recorded.command {
      unanswered.append(UnansweredCall(command, nil, recorded, citation))
    }
    let commands = (call?.invocation).map { $0.command.map { [$0] } ?? [] } ?? AWSCommand.allCases
    for command in commands { unusable[command, default: []].append(citation) }
  }

  private static func duplicate(_ key: JSONValue, in file: SourceFile) -> EvidenceProblem {
    EvidenceProblem(
      id: .duplicateKey,
      file: file.path,
      line: key.position.line,
      column: key.position.column,
      message: Message(.memberTwice, .text(key.string ?? "", as: .field))
    )
  }
}
