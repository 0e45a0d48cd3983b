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
