import AuditModel
import EvidenceJSON

/// A command line of the AWS CLI, taken apart into service, operation and options.
///
/// - SeeAlso: <https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-commandstructure.html>
struct AWSInvocation: Hashable, Sendable {
  /// The service as the AWS CLI names it, such as `cloudtrail`.
  let service: String

  /// The operation, such as `describe-trails`.
  let operation: String

  /// What keeps the line from telling what AWS was asked, or that it was AWS; `nil` for nothing.
  private(set) var doubt: Message?

  /// The options' values by name, dashes included; empty for a flag.
  ///
  /// The last of a repeated option counts, as it does for the AWS CLI.
  private var options: [String: [String]] = [:]

  /// Takes words apart, the first of which is `aws`; `nil` when they name no operation.
  init?(_ words: [String]) {
    self.init(words.map { TypedWord(text: $0) })
  }

  /// Takes the words of a shell apart, the first of which is `aws`.
  init?(_ words: [TypedWord]) {
    guard let program = words.first, Self.isProgram(program.text) else { return nil }
    let names = Self.names(in: words.dropFirst())
    guard names.count >= 2 else { return nil }
    service = names[0]
    operation = names[1]
    read(words.dropFirst())
    doubt = doubt ?? fault
  }

  /// The first two words that are neither options nor values of global options.
  private static func names(in words: ArraySlice<TypedWord>) -> [String] {
    var names: [String] = []
    var isValue = false
    for word in words where names.count < 2 {
      if isValue {
        isValue = false
      } else if word.text.starts(withScalars: "--") {
        isValue =
          !word.text.contains(scalar: "=") && AWSOptions.values(of: word.text, for: nil) == .one
      } else {
        names.append(word.text)
      }
    }
    return names
  }

  /// Reads the options; the words that name service and operation stand between them.
  private mutating func read(_ words: ArraySlice<TypedWord>) {
    var names = 0
    var open: (name: String, values: AWSOptions.Values)?
    for word in words {
      if word.text.starts(withScalars: "--") {
        open = start(word)
      } else if let (name, values) = open {
        add(word, to: name)
        if values == .one { open = nil }
      } else {
        names += 1
        if names > 2 {
          doubt = doubt ?? Message(.valueOfNoOption, .text(word.text))
        }
      }
    }
  }

  /// Starts an option, and tells how many values may follow it.
  private mutating func start(_ word: TypedWord) -> (name: String, values: AWSOptions.Values)? {
    let parts = word.text.split(atScalar: "=", maxSplits: 1)
    let name = parts[0]
    options[name] = []
    let known = AWSOptions.values(of: name, for: command)
    if command != nil, known == nil {
      doubt = doubt ?? Message(.unknownOption, .text(name, as: .option))
    }
    guard parts.count > 1 else {
      return known == .flag ? nil : (name, known ?? .several)
    }
    if known == .flag {
      doubt = doubt ?? Message(.optionTakesNoValue, .text(name, as: .option))
    }
    add(TypedWord(text: parts[1], isLiteral: word.isLiteral, isPattern: word.isPattern), to: name)
    return known == .several ? (name, .several) : nil
  }

  private mutating func add(_ word: TypedWord, to option: String) {
    options[option, default: []].append(word.text)
    // The brackets of a query are no pattern of file names as long as no file has such a name.
    let isQuery = option.isSame(as: "--query")
    guard word.isLiteral, isQuery || !word.isPattern else {
      doubt = doubt ?? Message(.shellKnewValue, .text(option, as: .option))
      return
    }
    if ["file://", "fileb://", "http://", "https://"].contains(where: {
      word.text.starts(withScalars: $0)
    }), !option.isSame(as: "--endpoint-url") {
      doubt = doubt ?? Message(.valueElsewhere, .text(option, as: .option))
    }
  }

  /// What the options as a whole leave open.
  private var fault: Message? {
    for option in ["--endpoint-url", "--no-sign-request", "--generate-cli-skeleton"]
    where options[option] != nil {
      return Message(.answerOfOthers, .term(option, as: .option))
    }
    for option in ["--cli-input-json", "--cli-input-yaml"] where options[option] != nil {
      return Message(.questionUntold, .term(option, as: .option))
    }
    if let format = options["--output"]?.first, !format.isSame(as: "json") {
      return Message(.outputNotJSON, .text(format))
    }
    let empty = options.sorted { $0.key < $1.key }.first { name, values in
      values.isEmpty && AWSOptions.values(of: name, for: command) != .flag
    }
    return empty.map { Message(.optionWithoutValue, .text($0.key, as: .option)) }
  }

  /// The programs that are the AWS CLI; a path of another kind may lead to anything.
  private static let programs: Set<String> = [
    "aws", "aws.exe", "aws.cmd", "/usr/bin/aws", "/usr/local/bin/aws", "/bin/aws", "/snap/bin/aws",
    "/opt/homebrew/bin/aws", "/usr/local/aws-cli/v2/current/bin/aws",
    "C:\\Program Files\\Amazon\\AWSCLIV2\\aws.exe",
  ]

  /// Whether a word names the AWS CLI.
  static func isProgram(_ word: String) -> Bool { programs.contains { $0.isSame(as: word) } }

  /// The command whose output is evidence; `nil` for every other.
  var command: AWSCommand? {
    AWSCommand.allCases.first {
      $0.service.isSame(as: service) && $0.rawValue.isSame(as: operation)
    }
  }

  /// Whether the line asks for the caller's account.
  var asksForIdentity: Bool {
    service.isSame(as: "sts") && operation.isSame(as: "get-caller-identity")
  }

  /// Whether the line prints the caller's account and nothing else.
  var printsAccountAlone: Bool {
    let query = options["--query"]?.last ?? ""
    return asksForIdentity && query.isSame(as: "Account")
      && !["--endpoint-url", "--no-sign-request"].contains { options[$0] != nil }
  }

  /// What the command asks about: a trail, log group or topic; `nil` when it names none.
  var subject: String? {
    command?.subjectOption.flatMap { options[$0]?.last }
  }

  /// The region on the command line; `nil` leaves it to the configuration.
  var region: String? { options["--region"]?.last }

  /// The profile on the command line; `nil` leaves it to the configuration.
  var profile: String? { options["--profile"]?.last }

  /// The kinds of alarms that are asked for; `nil` asks for metric alarms only.
  var alarmTypes: [String]? { options["--alarm-types"] }

  /// The option by which the answer leaves things out; `nil` when it is asked for whole.
  var narrowing: String? { AWSOptions.narrowing(command).first { options[$0] != nil } }
}

/// A word of a command line, as the shell hands it to a program.
struct TypedWord: Hashable, Sendable {
  /// The word without its quotes.
  let text: String

  /// Whether the word is what stands there: no variable, command or list that a shell puts in place.
  let isLiteral: Bool

  /// Whether the word may be a pattern of file names, such as `*.json`.
  let isPattern: Bool

  /// Creates a word; by default one that no shell changes.
  init(text: String, isLiteral: Bool = true, isPattern: Bool = false) {
    self.text = text
    self.isLiteral = isLiteral
    self.isPattern = isPattern
  }
}
