import EvidenceJSON

/// What a command that is no call of the AWS CLI does to the calls behind it.
enum SessionEffect: Hashable, Sendable {
  /// Nothing, and it prints nothing.
  case silent

  /// Nothing, though it may print what is no answer of AWS.
  case harmless

  /// It shows files.
  case shows([TypedWord])

  /// The region of the calls behind it is this one.
  case setsRegion(String)

  /// Nobody knows.
  case unknown

  /// Whose credentials are used, and even which program `aws` is, may be another from here on.
  case changesCaller

  /// What a command does.
  init(_ command: ShellCommand) {
    let effect = Self.effect(of: command.words)
    let writes = command.target.map { Self.isSensitive($0.text) } ?? false
    if writes || command.isOdd && effect != .changesCaller && Self.isSensitive(command.texts) {
      self = .changesCaller
    } else if command.isOdd || command.target != nil, case .shows = effect {
      self = .harmless
    } else {
      self = effect
    }
  }

  private static func effect(of words: [TypedWord]) -> SessionEffect {
    guard let first = words.first else { return .silent }
    let program = first.text.asciiLowercased
    if program.starts(withScalars: "$") { return powerShellVariable(words) }
    if AWSLine.setting(first) != nil { return settings(words) }
    let texts = words.dropFirst().map(\.text)
    switch program {
    case "export", "setenv", "setx", "declare", "typeset", "readonly", "local":
      return declaration(words.dropFirst())
    case "set": return set(words.dropFirst())
    case "unset", "unsetenv", "remove-item", "set-item", "new-item", "clear-item", "ri", "si", "ni":
      let names = texts.map { $0.asciiLowercased.without(prefix: "env:") ?? $0 }
      return names.contains { isOfCaller($0) || isSensitive($0) } ? .changesCaller : .silent
    case "env": return texts.isEmpty ? .harmless : .changesCaller
    case "aws", "aws.exe", "aws.cmd": return awsCommand(texts)
    case "rm", "cp", "mv", "touch", "mkdir", "md", "chmod", "cd", "pushd", "popd", "chdir",
      "set-location", "sl", "clear", "cls", "clear-host", "sleep", "start-sleep", "true", ":",
      "del", "copy", "move", "ren", "copy-item", "move-item", "rename-item", "umask", "setopt",
      "stty", "mkdir.exe", "rem", "start-transcript", "stop-transcript", "script":
      return isSensitive(texts) ? .changesCaller : .silent
    case "cat", "type", "get-content", "gc", "less", "more", "bat", "head", "tail":
      return shown(words, program)
    case "jq", "python", "python3", "py", "json_pp": return laidOut(words)
    case _ where writingPrograms.contains(program) && isSensitive(texts): return .changesCaller
    case _ where harmlessPrograms.contains(program): return .harmless
    case _ where frontWords.contains(program) && words.count > 1:
      return effect(of: Array(words.dropFirst()))
    case _ where callerPrograms.contains(program): return .changesCaller
    default: return isSuspicious(words) ? .changesCaller : .unknown
    }
  }

  /// `cat a.json` shows a file as it is; with options it may not.
  private static func shown(_ words: [TypedWord], _ program: String) -> SessionEffect {
    let files = words.dropFirst().filter { !["-path", "-raw"].contains($0.text.asciiLowercased) }
    let isPart =
      ["head", "tail"].contains(program) || files.contains { $0.text.starts(withScalars: "-") }
    return isPart || files.isEmpty ? .harmless : .shows(files)
  }

  /// `jq . a.json` and `python -m json.tool a.json` lay a file out; other programs of `jq` choose.
  private static func laidOut(_ words: [TypedWord]) -> SessionEffect {
    guard let file = words.last, words.count > 1 else { return .harmless }
    let head = ShellCommand(words: Array(words.dropLast()))
    if case .shows = head.treatment { return .shows([file]) }
    let isPython = words[0].text.asciiLowercased.starts(withScalars: "py")
    return isPython ? .unknown : .harmless
  }

  /// `TRAIL=main`, or a program with variables of its own.
  private static func settings(_ words: [TypedWord]) -> SessionEffect {
    let settings = words.prefix { AWSLine.setting($0) != nil }
    guard settings.count == words.count else { return effect(of: Array(words[settings.count...])) }
    return worst(settings.compactMap { AWSLine.setting($0).map { variable($0.name, $0.value) } })
  }

  private static func declaration(_ words: ArraySlice<TypedWord>) -> SessionEffect {
    let words = words.filter { !$0.text.starts(withScalars: "-") || $0.text.isSame(as: "-f") }
    guard let first = words.first, !first.text.starts(withScalars: "-") else {
      return words.isEmpty ? .harmless : .changesCaller
    }
    guard AWSLine.setting(first) == nil else {
      return worst(
        words.map { word in
          AWSLine.setting(word).map { variable($0.name, $0.value) } ?? variable(word.text, nil)
        }
      )
    }
    if words.count == 2 { return variable(first.text, words[1]) }
    return worst(words.map { variable($0.text, nil) })
  }

  /// The `set` of POSIX shells, cmd and fish.
  private static func set(_ words: ArraySlice<TypedWord>) -> SessionEffect {
    let rest = words.filter { word in !["-", "+"].contains { word.text.starts(withScalars: $0) } }
    if rest.isEmpty { return words.isEmpty ? .harmless : .silent }
    if rest.count == 1,
      ["pipefail", "errexit", "xtrace", "nounset", "vi", "emacs"].contains(rest[0].text)
    {
      return .silent
    }
    return declaration(ArraySlice(rest))
  }

  /// `$env:NAME = 'value'`, and variables of PowerShell's own.
  private static func powerShellVariable(_ words: [TypedWord]) -> SessionEffect {
    let text = words.map(\.text).joined(separator: " ")
    let parts = text.split(atScalar: "=", maxSplits: 1).map { part in
      part.trimmed { $0 == " " || $0 == "{" || $0 == "}" || $0 == "$" || $0 == "'" }
    }
    guard let name = parts[0].asciiLowercased.without(prefix: "env:") else {
      return isSensitive(text) || text.contains(scalar: "(") ? .changesCaller : .harmless
    }
    let isPlain = parts.count == 2 && words.dropFirst().allSatisfy(\.isLiteral)
    return variable(name, isPlain ? TypedWord(text: parts[1]) : nil)
  }

  /// What it does to give a variable a value; `nil` for one that is not known.
  private static func variable(_ name: String, _ value: TypedWord?) -> SessionEffect {
    let name = name.asciiLowercased
    if ["aws_region", "aws_default_region"].contains(name), let value, value.isLiteral,
      RegionName.isValid(value.text)
    {
      return .setsRegion(value.text)
    }
    let isHarmless = [
      "aws_pager", "aws_default_output", "aws_cli_auto_prompt", "aws_max_attempts",
      "aws_retry_mode",
    ].contains(name)
    return !isHarmless && isOfCaller(name) ? .changesCaller : .silent
  }

  /// Whether the AWS CLI, or the finding of it, goes by a variable of this name.
  private static func isOfCaller(_ name: String) -> Bool {
    let name = name.asciiLowercased
    let parts = [
      "aws", "boto", "path", "home", "userprofile", "python", "ld_", "dyld", "proxy", "bash_env",
      "saml", "okta", "vault", "cred", "profile", "token", "role", "$", "`", "(", "[",
    ]
    return name.isSame(as: "env") || parts.contains { name.contains(scalars: $0) }
  }

  private static func isSensitive(_ text: String) -> Bool {
    let text = text.asciiLowercased
    return [".aws", "credential", "config", "aws_"].contains { text.contains(scalars: $0) }
  }

  private static func isSensitive(_ texts: [String]) -> Bool { texts.contains(where: isSensitive) }

  /// What `aws` does when it calls no operation.
  private static func awsCommand(_ texts: [String]) -> SessionEffect {
    guard let first = texts.first else { return .harmless }
    if ["--version", "help", "s3", "history"].contains(first) { return .harmless }
    let isReading = ["list", "list-profiles", "get"].contains(texts.dropFirst().first ?? "")
    return first.isSame(as: "configure") && isReading ? .harmless : .changesCaller
  }

  /// The strongest of several effects.
  static func worst(_ effects: [SessionEffect]) -> SessionEffect {
    if effects.contains(.changesCaller) { return .changesCaller }
    if effects.contains(.unknown) { return .unknown }
    let regions = Set(
      effects.compactMap { if case .setsRegion(let name) = $0 { name } else { nil } })
    if let region = regions.first {
      return regions.count == 1 ? .setsRegion(region) : .changesCaller
    }
    return effects.first { $0 != .silent } ?? .silent
  }
}

/// The programs of a session by what they do to the calls of the AWS CLI behind them.
extension SessionEffect {
  /// Programs that print or look, and change nothing that the AWS CLI goes by.
  static let harmlessPrograms: Set<String> = [
    "ls", "ll", "la", "dir", "get-childitem", "gci", "pwd", "get-location", "gl", "echo", "printf",
    "write-host", "write-output", "date", "get-date", "grep", "egrep", "fgrep", "findstr",
    "select-string", "wc", "sort", "uniq", "cut", "tr", "diff", "cmp", "file", "stat", "find",
    "history", "whoami", "id", "hostname", "uname", "which", "where", "get-command", "man", "help",
    "sha256sum", "shasum", "sha512sum", "md5sum", "get-filehash", "printenv", "ps", "df", "du",
    "uptime", "tree", "zip", "unzip", "tar", "gzip", "gunzip", "tee", "tput", "test", "[", "false",
    "ver", "systeminfo", "jobs", "column", "nl", "base64", "xxd", "od", "strings", "cal",
    "read-host", "pause", "out-host", "convertfrom-json", "convertto-json", "format-table",
  ]

  /// Programs among these that can write a file or set a variable that their arguments name.
  static let writingPrograms: Set<String> = [
    "printf", "sort", "find", "history", "unzip", "tar", "gunzip", "gzip", "tee", "base64", "xxd",
    "zip", "uniq", "test", "read-host",
  ]

  /// Words that run the program behind them.
  static let frontWords: Set<String> = [
    "time", "command", "nice", "nohup", "noglob", "winpty", "rlwrap", "caffeinate", "stdbuf",
  ]

  /// Programs and words of shells behind which other credentials, another program or another
  /// machine may be at work.
  static let callerPrograms: Set<String> = [
    "source", ".", "eval", "exec", "alias", "unalias", "new-alias", "set-alias", "function",
    "doskey",
    "import-module", "invoke-expression", "iex", "invoke-command", "enter-pssession",
    "set-variable",
    "bash", "sh", "zsh", "fish", "dash", "ksh", "pwsh", "powershell", "cmd", "wsl", "su", "sudo",
    "ssh", "mosh", "docker", "podman", "kubectl", "nerdctl", "tmux", "screen", "chroot", "nsenter",
    "runas", "doas", "newgrp", "exit", "logout", "call", "start", "&", "module", "conda", "mamba",
    "activate", "deactivate", "workon", "nvm", "pyenv", "asdf", "mise", "direnv", "nix-shell",
    "poetry", "pipenv", "uv", "hash", "builtin", "trap", "op", "doppler", "chamber", "leapp",
    "granted", "acp", "asr", "saml2aws", "awsume", "yawsso", "swamp", "awsp", "asp", "gcloud", "az",
    "for", "while", "until", "if", "case", "select", "do", "then", "else", "elif", "fi", "done",
    "esac", "{", "}", "(", ")", "((", "[[", "!", "foreach", "foreach-object", "switch", "begin",
    "end",
    "def", "with", "setlocal", "endlocal", "pip", "pip3", "npm", "brew", "apt", "apt-get", "yum",
    "dnf", "choco", "winget", "ln", "mount", "install",
  ]

  /// Whether an unknown program has to do with credentials by its name or its arguments, or is made
  /// of what only the shell of that session knew.
  static func isSuspicious(_ words: [TypedWord]) -> Bool {
    guard let program = words.first, program.isLiteral else { return true }
    let parts = [
      "aws", "profile", "cred", "role", "assum", "sso", "login", "logon", "auth", "session",
      "token",
      "mfa", "saml", "okta", "vault", "account", "switch", "tenant", "ssh", "exec", "shell", "env",
      "secret", "adfs", "onelogin", "identity", "sts",
    ]
    if program.text.contains(scalar: "(") || program.text.starts(withScalars: "[") { return true }
    return words.contains { word in
      let text = word.text.asciiLowercased
      return parts.contains { text.contains(scalars: $0) }
    }
  }
}
