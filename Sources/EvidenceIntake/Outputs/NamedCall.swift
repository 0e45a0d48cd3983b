import EvidenceJSON

/// The operation whose output a file is, going by the name of the file or of a folder above it.
enum NamedCall: Hashable, Sendable {
  /// A command whose output is evidence.
  case evidence(AWSCommand)

  /// Any other operation, such as `list-trails`.
  case other(String)

  /// The operation as the AWS CLI names it.
  var operation: String {
    switch self {
    case .evidence(let command): command.rawValue
    case .other(let operation): operation
    }
  }

  /// The operation that folders and a file's name, without its extension, tell; `nil` for none.
  ///
  /// The nearest name counts. A file in a folder named for nothing but an operation that asks about
  /// something is named for that something, so it is passed over.
  init?(folders: [String], stem: String) {
    if let parent = folders.last.flatMap({ Self.find(in: $0, isFile: false) }), parent.isWhole,
      parent.call.hasSubject
    {
      self = parent.call
      return
    }
    let found =
      Self.find(in: stem, isFile: true)?.call
      ?? folders.lazy.reversed().compactMap { Self.find(in: $0, isFile: false)?.call }.first
    guard let found else { return nil }
    self = found
  }

  /// Whether there is such an operation, as far as is known here.
  var isListed: Bool { Self.known[operation] != nil }

  private var hasSubject: Bool {
    if case .evidence(let command) = self { command.subjectOption != nil } else { true }
  }

  /// The first operation that stands in a name, and whether nothing else but its service does.
  private static func find(
    in name: String,
    isFile: Bool
  ) -> (call: NamedCall, isWhole: Bool)? {
    let words = NameWords(name)
    for start in words.starts {
      for end in words.ends(from: start) {
        guard let call = known[words.joined(start..<end)] else { continue }
        let isWhole = end == words.count && (start == 0 || isService(words, before: start))
        return (call, isWhole)
      }
      if let call = guess(words, from: start, isFile) { return (call, true) }
    }
    let plain = words.joined(0..<words.count)
    return AWSCommand.allCases.first { plain.contains(scalars: $0.rawValue) }
      .map { (.evidence($0), false) }
  }

  /// Every operation that is known by its whole name.
  private static let known: [String: NamedCall] = {
    var known: [String: NamedCall] = [:]
    for text in [OtherOperations.names] + OtherOperations.lookAlikes.values.joined() {
      for name in text.split(whereScalar: { $0 == " " || $0 == "\n" }) {
        known[name] = .other(name)
      }
    }
    for command in AWSCommand.allCases { known[command.rawValue] = .evidence(command) }
    return known
  }()

  private static let services = Set(
    OtherOperations.words(of: OtherOperations.services))

  private static func isService(_ words: NameWords, before end: Int) -> Bool {
    (0..<end).contains { services.contains(words.joined($0..<end)) }
  }

  /// An operation of a service whose operations are not listed: a verb of the API and a noun, behind
  /// the service's name or at the start of a file's name, numbers aside.
  private static func guess(_ words: NameWords, from start: Int, _ isFile: Bool) -> NamedCall? {
    let name = words.all[start...].prefix { !$0.utf8.contains(where: \.isASCIIDigit) }
    let isFirst = isFile && words.all[..<start].allSatisfy { $0.utf8.allSatisfy(\.isASCIIDigit) }
    guard verbs.contains(words[start]), name.count > 1,
      isFirst || isService(words, before: start),
      !name.dropFirst().contains(where: ordinary.contains)
    else { return nil }
    return .other(words.joined(start..<name.endIndex))
  }

  private static let verbs: Set<String> = [
    "batch", "create", "delete", "describe", "get", "list", "modify", "put", "update",
  ]

  /// Words that people use of the evidence itself, so that `get-everything` names no operation.
  private static let ordinary = Set([
    "a", "all", "and", "audit", "aws", "cis", "data", "details", "everything", "evidence", "for",
    "from", "in", "info", "my", "of", "our", "output", "outputs", "the", "to", "trail",
  ]).union(AWSCommand.allCases.flatMap(\.distinctiveWords))
}

/// The words of a file's or folder's name: `describe-alarms`, `describe_alarms` and `DescribeAlarms`
/// have the same two.
struct NameWords {
  /// The words in lower case.
  private(set) var all: [String] = []

  /// The places of the words that nothing but a separator stands before.
  private(set) var starts: [Int] = []

  /// The most words of an operation's name.
  private static let longest = 8

  /// Takes a name apart.
  init(_ name: String) {
    for run in name.split(whereScalar: { !($0.isASCIILetter || $0.isASCIIDigit) }) {
      starts.append(all.count)
      all += Self.humps(of: run)
    }
  }

  /// The number of words.
  var count: Int { all.count }

  subscript(place: Int) -> String { all[place] }

  /// The ends of the operations' names that may begin at a word, the longest first.
  func ends(from start: Int) -> ReversedCollection<Range<Int>> {
    (min(start + 2, count)..<min(start + Self.longest, count) + 1).reversed()
  }

  /// Words with hyphens between them.
  func joined(_ range: Range<Int>) -> String { all[range].joined(separator: "-") }

  private static func humps(of run: String) -> [String] {
    var humps: [String] = []
    var isLower = false
    for scalar in run.unicodeScalars {
      let isUpper = (0x41...0x5A).contains(scalar.value)
      if humps.isEmpty || (isUpper && isLower) { humps.append("") }
      humps[humps.count - 1].unicodeScalars.append(scalar)
      isLower = !isUpper
    }
    return humps.map(\.asciiLowercased)
  }
}
