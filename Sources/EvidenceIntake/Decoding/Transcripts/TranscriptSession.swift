import AuditModel
import EvidenceJSON

/// Follows a session line by line: whose credentials its calls use, and which JSON is whose.
struct TranscriptSession {
  /// The calls so far.
  private(set) var calls: [TranscriptCall] = []

  /// The values so far that are no call's answer.
  private(set) var strays: [TranscriptStray] = []

  private let text: [UInt8]

  /// The marks that are prompts although nothing stands before them.
  private let bareMarks: Set<UInt8>

  private var changes = 0
  private var isInferred = false
  private var region: String?
  private var host: String?

  /// The account that text named last.
  private var account: String?

  /// The calls whose answers were saved, by the name of the file.
  private var saved: [AWSName: Int] = [:]

  /// What stands behind the last typed line.
  private var output = Output()

  /// The rest of a text between two typed lines.
  private struct Output {
    /// The calls that print a value each, in their order; `nil` for another program's.
    var expected: [Int?] = []

    /// Why values are nobody's if none is expected.
    var reason = Message(.noCommandAbove)

    var values: [JSONSlice] = []
    var hasFragments = false
    var hasFailed = false
  }

  /// Starts at the start of a text.
  init(text: [UInt8], bareMarks: Set<UInt8>) {
    self.text = text
    self.bareMarks = bareMarks
  }

  /// Takes what comes next.
  mutating func take(_ event: TranscriptEvents.Event) {
    switch event {
    case .value(let slice): output.values.append(slice)
    case .fragment: output.hasFragments = true
    case .account(let name):
      // Notes of several accounts have headings that name them.
      if let account, !account.isSame(as: name) { change() }
      account = name
    case .failure: if output.values.isEmpty { output.hasFailed = true }
    case .line(let prompt, let place):
      if prompt.kind == .remark, let mark = prompt.bareMark, !bareMarks.contains(mark) {
        return takeRemark(prompt)
      }
      settle(before: place.start)
      take(prompt, place)
    }
  }

  /// Ends the text.
  mutating func end() {
    let isCaptioned = calls.last.map { $0.slices.isEmpty && !$0.isRedirected } ?? false
    let startsWithValue = strays.first.map { stray in
      calls.first.map { stray.slice.line < $0.line } ?? false
    }
    settle(before: text.count)
    // Values above their commands: each would be taken for the answer of the command before it.
    if startsWithValue == true, isCaptioned, calls.last?.slices.isEmpty == true { dispute() }
  }

  private mutating func dispute() {
    for index in calls.indices where !calls[index].slices.isEmpty {
      strays += calls[index].slices.map {
        TranscriptStray(
          slice: $0,
          reason: Message(.valuesAboveCommands),
          command: calls[index].invocation.command
        )
      }
      calls[index].slices = []
      calls[index].isDisputed = true
    }
  }

  /// A comment, a quotation or a heading counts only when it plainly sets what the AWS CLI goes by.
  private mutating func takeRemark(_ prompt: PromptLine) {
    guard prompt.bareMark != UInt8(ascii: "#") else { return }
    let effects = ShellLine(prompt.typed).pipelines.joined().map { SessionEffect($0) }
    let text = String(decoding: prompt.typed, as: UTF8.self).asciiLowercased
    if effects.contains(.changesCaller), text.contains(scalars: "aws") { change() }
  }

  /// Gives the values behind the last typed line to those who printed them.
  private mutating func settle(before end: Int) {
    let output = output
    self.output = Output()
    let known = output.expected.compactMap(\.self)
    for index in known where calls[index].output.isEmpty {
      calls[index].output =
        calls[index].output.lowerBound..<max(end, calls[index].output.lowerBound)
    }
    guard !output.values.isEmpty else { return settleIdentity(known) }
    let isWhole =
      output.values.count == output.expected.count && known.count == output.expected.count
      && !output.hasFragments && !output.hasFailed
    guard isWhole else {
      for index in known { calls[index].isDisputed = true }
      let command = Set(known.compactMap { calls[$0].invocation.command }).only
      strays += output.values.map {
        TranscriptStray(slice: $0, reason: Self.reason(of: output), command: command)
      }
      return
    }
    for (index, value) in zip(known, output.values) { calls[index].slices.append(value) }
    settleIdentity(known)
  }

  /// What a caller's own answer says holds from there on, whatever ran before.
  private mutating func settleIdentity(_ known: [Int]) {
    if known.contains(where: { TranscriptAccounts.identity(calls[$0], in: text) != nil }) {
      isInferred = false
    }
  }

  private static func reason(of output: Output) -> Message {
    if output.expected.isEmpty || output.expected.contains(where: { $0 == nil }) {
      return output.reason
    }
    if output.hasFailed { return Message(.callFailedAbove) }
    if output.hasFragments { return Message(.partLost) }
    return Message(.severalValues, .count(output.values.count))
  }

  /// Takes a typed line.
  private mutating func take(_ prompt: PromptLine, _ place: TranscriptPlace) {
    if let host, let next = prompt.host, !host.isSame(as: next) { change() }
    host = prompt.host ?? host
    let line = ShellLine(prompt.typed)
    let excerpt = prompt.typed[...].excerpt(limit: 80)
    output.reason = Message(.behindOtherLine, .text(excerpt))
    guard prompt.kind != .mention else {
      if line.pipelines.first?.first.map({ SessionEffect($0) }) == .changesCaller { change() }
      return
    }
    if prompt.typed.isEmpty { output.reason = Message(.emptyPrompt) }
    let doubt = Self.doubt(of: line, place)
    for pipeline in line.pipelines {
      if AWSLine.invocation(pipeline[0].words) != nil {
        call(pipeline, prompt, place, doubt)
      } else {
        run(pipeline)
      }
    }
    if line.isOdd, !line.pipelines.joined().contains(where: { AWSLine.invocation($0.words) != nil })
    {
      isInferred = true
    }
  }

  /// Why calls of a line do not tell what they print; `nil` when they do.
  private static func doubt(of line: ShellLine, _ place: TranscriptPlace) -> Message? {
    if place.isCut { return Message(.lineMayGoOn) }
    if line.isOdd { return Message(.lineNotPlain) }
    let others = line.pipelines.filter { pipeline in
      guard AWSLine.invocation(pipeline[0].words) == nil else { return true }
      switch SessionEffect.worst(pipeline.map { SessionEffect($0) }) {
      case .silent, .setsRegion, .changesCaller, .shows: return false
      case .harmless, .unknown: return true
      }
    }
    return others.count > 1 ? Message(.lineRunsSeveral) : nil
  }

  /// Takes a call of the AWS CLI with what its output goes through.
  private mutating func call(
    _ pipeline: [ShellCommand],
    _ prompt: PromptLine,
    _ place: TranscriptPlace,
    _ doubt: Message?
  ) {
    guard let invocation = AWSLine.invocation(pipeline[0].words) else { return }
    let lead = AWSLine.lead(of: pipeline[0].words)
    let sink = PipelineSink(pipeline)
    let settings = CallSettings(lead, invocation)
    let index = calls.count
    calls.append(
      TranscriptCall(
        invocation: invocation,
        words: Array(pipeline[0].texts.dropFirst(lead.count)),
        line: place.line,
        time: prompt.time,
        region: invocation.region ?? settings.region ?? region,
        caller: TranscriptCaller(changes: changes, settings: settings.key),
        isRedirected: !sink.isShown,
        isInferred: isInferred,
        lineDoubt: doubt ?? settings.doubt ?? sink.doubt,
        output: place.outputStart..<place.outputStart
      )
    )
    for file in sink.files { saved[file] = sink.doubt == nil ? index : nil }
    // In notes the answer stands below a line that saved it; in a terminal nothing does.
    if sink.isShown || output.expected.isEmpty { output.expected.append(index) }
  }

  /// Runs programs that are no calls.
  private mutating func run(_ pipeline: [ShellCommand]) {
    let effects = pipeline.map { SessionEffect($0) }
    for command in pipeline {
      if let target = command.target { saved[AWSName(target.text)] = nil }
    }
    let isShown = pipeline.dropFirst().allSatisfy { $0.treatment == .shows }
    if case .shows(let files) = effects[0], isShown {
      output.expected = output.expected.filter { index in
        index.map { !calls[$0].isRedirected } ?? true
      }
      output.expected += files.map { $0.isLiteral ? saved[AWSName($0.text)] : nil }
      output.reason = Message(.nobodysFile)
      return
    }
    switch SessionEffect.worst(effects) {
    case .changesCaller: change()
    case .unknown:
      isInferred = true
      saved = [:]
    case .setsRegion(let name): region = name
    case .silent:
      if pipeline[0].words.first.map({ !Self.keeps.contains($0.text) }) ?? false { saved = [:] }
    case .harmless, .shows: break
    }
  }

  /// Silent programs that change no file and no folder.
  private static let keeps: Set<String> = [
    "clear", "cls", "mkdir", "sleep", "export", "set", "true", ":",
  ]

  private mutating func change() {
    changes += 1
    isInferred = false
    region = nil
    saved = [:]
  }
}
