import AuditModel
import EvidenceJSON

/// How a line calls the AWS CLI, or speaks of it.
enum AWSLine {
  /// The words before the program that are left out, with the variables set for the call alone.
  struct Lead: Hashable, Sendable {
    /// The variables, by name.
    var settings: [String: TypedWord] = [:]

    /// Whether another user ran the program.
    var isOtherUser = false

    /// How many words there are.
    var count = 0
  }

  /// Whether a text begins with a call: variables, `sudo` and the like may stand before it.
  ///
  /// Service and operation must look like the CLI's, so that prose about it is no call.
  static func startsCall(_ text: ArraySlice<UInt8>) -> Bool {
    guard couldStart(text) else { return false }
    guard let command = ShellLine(text).pipelines.first?.first else { return false }
    return invocation(command.words) != nil
  }

  /// Whether the words before the program, if any, are those that may stand there.
  private static func couldStart(_ text: ArraySlice<UInt8>) -> Bool {
    for word in text.split(separator: 0x20, maxSplits: 16) {
      if word.starts(with: "aws".utf8) || word.starts(with: "\\aws".utf8) { return true }
      if word.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }),
        !word.contains(UInt8(ascii: "="))
      {
        return AWSInvocation.isProgram(String(decoding: word, as: UTF8.self))
      }
      let text = String(decoding: word, as: UTF8.self)
      guard isWrapper(text) || setting(TypedWord(text: text)) != nil else { return false }
    }
    return false
  }

  /// The call that words make, those before the program left out; `nil` when they make none.
  static func invocation(_ words: [TypedWord]) -> AWSInvocation? {
    var words = Array(words.dropFirst(lead(of: words).count))
    if let first = words.first, first.text.isSame(as: "\\aws") { words[0] = TypedWord(text: "aws") }
    guard let invocation = AWSInvocation(words), isName(invocation.service),
      isName(invocation.operation), invocation.operation.contains(scalar: "-"),
      !["configure", "sso", "sso-oidc"].contains(invocation.service),
      !["start-session", "execute-command", "open-tunnel"].contains(invocation.operation)
    else { return nil }
    return invocation
  }

  /// The words before the program.
  static func lead(of words: [TypedWord]) -> Lead {
    var lead = Lead()
    for word in words {
      if let (name, value) = setting(word) {
        lead.settings[name] = value
      } else if isWrapper(word.text) {
        if word.text.isSame(as: "sudo") { lead.isOtherUser = true }
      } else {
        break
      }
      lead.count += 1
    }
    return lead
  }

  private static func isWrapper(_ word: String) -> Bool {
    ["sudo", "time", "command", "env", "winpty"].contains { $0.isSame(as: word) }
  }

  /// The variable and the value of `NAME=VALUE`.
  static func setting(_ word: TypedWord) -> (name: String, value: TypedWord)? {
    let parts = word.text.split(atScalar: "=", maxSplits: 1)
    guard parts.count == 2, let first = parts[0].unicodeScalars.first, !first.isASCIIDigit,
      parts[0].unicodeScalars.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == "_" })
    else { return nil }
    return (
      parts[0], TypedWord(text: parts[1], isLiteral: word.isLiteral, isPattern: word.isPattern)
    )
  }

  /// Whether a line speaks of a call: of `aws` with a service and an operation behind it, or of a
  /// command whose output is evidence.
  static func mentionsCall(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.prefix(4096).split { byte in
      !(byte.isASCIILetter || byte.isASCIIDigit || byte == 0x2D || byte == 0x5F || byte == 0x2E)
    }.map { String(decoding: $0, as: UTF8.self) }
    guard let program = words.firstIndex(where: { $0.asciiLowercased.contains(scalars: "aws") })
    else { return false }
    if words.contains(where: { word in AWSCommand.allCases.contains { $0.rawValue.isSame(as: word) }
    }) {
      return true
    }
    let rest = words[(program + 1)...].prefix(2).map(\.self)
    return words[program].isSame(as: "aws") && rest.count == 2 && rest.allSatisfy(isName)
      && rest[1].contains(scalar: "-")
  }

  private static func isName(_ word: String) -> Bool {
    !word.isEmpty
      && word.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
  }
}

/// Where the output of a call goes: through which programs, and into which files.
struct PipelineSink: Sendable {
  /// Whether it is shown in the end.
  private(set) var isShown = true

  /// The files that hold it afterwards.
  private(set) var files: [AWSName] = []

  /// Why what is shown or saved may not be what AWS said; `nil` when it is.
  private(set) var doubt: Message?

  /// Follows the output of the first program of a pipeline.
  init(_ pipeline: [ShellCommand]) {
    for (index, command) in pipeline.enumerated() {
      if index > 0 { treat(command) }
      if command.isOdd { doubt = Message(.redirectedOutput) }
      guard let target = command.target else { continue }
      isShown = false
      if target.isLiteral, !command.isAppended { files.append(AWSName(target.text)) }
    }
  }

  private mutating func treat(_ command: ShellCommand) {
    var plain = command
    plain.target = nil
    switch plain.treatment {
    case .shows: break
    case .copies(let file): if isShown { files.append(AWSName(file.text)) }
    case .saves(let file):
      if isShown { files.append(AWSName(file.text)) }
      isShown = false
    case .changes:
      doubt = Message(.changedOutput, .text(command.texts.joined(separator: " ")))
    }
  }
}

/// What the line of a call sets for that call alone.
struct CallSettings: Sendable {
  /// What tells callers apart: the profile and other settings; empty for none.
  let key: String

  /// The region; `nil` when the line does not set one by a variable.
  let region: String?

  /// Why the settings leave open who answers; `nil` when they do not.
  let doubt: Message?

  /// Reads the variables before a call, and its profile.
  init(_ lead: AWSLine.Lead, _ invocation: AWSInvocation) {
    let names = lead.settings.keys.sorted()
    let ofCaller = names.filter { Self.ofCaller.contains($0) }
    let strange = names.first { !Self.ofCaller.contains($0) && !Self.harmless.contains($0) }
    let vague = names.first { !(lead.settings[$0]?.isLiteral ?? true) }
    let profile = lead.settings["AWS_PROFILE"] ?? lead.settings["AWS_DEFAULT_PROFILE"]
    let others = ofCaller.filter { $0 != "AWS_PROFILE" && $0 != "AWS_DEFAULT_PROFILE" }
      .map { "\($0)=\(lead.settings[$0]?.text ?? "")" }
    let user = lead.isOtherUser ? ["sudo"] : []
    let name = invocation.profile ?? profile?.text ?? ""
    key = ((name.isEmpty ? [] : [name]) + user + others).joined(separator: "\n")
    region = (lead.settings["AWS_REGION"] ?? lead.settings["AWS_DEFAULT_REGION"])?.text
    if let strange {
      doubt = Message(.variableSet, .text(strange, as: .option))
    } else {
      doubt = vague.map { Message(.shellKnewValue, .text($0, as: .option)) }
    }
  }

  private static let ofCaller: Set<String> = [
    "AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE",
  ]

  private static let harmless: Set<String> = [
    "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PAGER", "PAGER", "AWS_DEFAULT_OUTPUT", "NO_COLOR",
    "AWS_CLI_AUTO_PROMPT", "AWS_MAX_ATTEMPTS", "AWS_RETRY_MODE", "LANG", "LC_ALL", "TZ", "COLUMNS",
    "PYTHONWARNINGS", "PYTHONIOENCODING", "PYTHONUTF8",
  ]
}
