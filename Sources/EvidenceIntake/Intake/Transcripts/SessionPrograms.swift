import EvidenceJSON

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
