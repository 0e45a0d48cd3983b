import EvidenceJSON

/// Where the output of a call goes: through which programs, and into which files.
struct PipelineSink: Sendable {
  /// Whether it is shown in the end.
  private(set) var isShown = true

  /// The files that hold it afterwards.
  private(set) var files: [AWSName] = []

  /// Why what is shown or saved may not be what AWS said; `nil` when it is.
  private(set) var doubt: String?

  /// Follows the output of the first program of a pipeline.
  init(_ pipeline: [ShellCommand]) {
    for (index, command) in pipeline.enumerated() {
      if index > 0 { treat(command) }
      if command.isOdd { doubt = "the output of the call was redirected in a way that hides it" }
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
      doubt =
        "\(name: command.texts.joined(separator: " ")) may have changed the output of the call"
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
  let doubt: String?

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
      doubt = "with \(name: strange) set it need not be the account's answer"
    } else {
      doubt = vague.map { "only the shell of that session knew the value of \(name: $0)" }
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
