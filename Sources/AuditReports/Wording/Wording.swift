public import AuditModel
import EvidenceJSON

/// The words of every message, in plain English and the field's terms.
///
/// One table for each room of the code, in the order of the data: a message is one clause in lower
/// case without a full stop.
enum Wording {
  /// All words; no id stands in two tables.
  static let templates: [Message.ID: Template] = [
    files, diagnosis, transcripts, calls, outputs, fields, binding, commands, custody, gaps,
    trails, selectors, filters, relations, nearMisses, alarms, responses, damages,
    alarmAdvisories, composites, actions, subscribers, drills, requests, accounts, limits,
    findings, collections,
  ].reduce(into: [:]) { all, table in all.merge(table) { first, _ in first } }

  /// A message in words.
  ///
  /// One without words, which a test forbids, is told by its id and values.
  static func phrase(_ message: Message) -> Phrase {
    if let template = templates[message.id] { return template.phrase(of: message) }
    var phrase = Phrase()
    phrase.append(text: message.id == .prose ? "" : message.name)
    for argument in message.arguments {
      phrase.append(text: message.id == .prose ? "" : " ")
      append(argument.value, as: .and, to: &phrase)
    }
    return phrase
  }

  /// Appends a value in the way of its kind.
  static func append(_ value: Message.Value, as list: Template.List, to phrase: inout Phrase) {
    switch value {
    case .name(.account, let id) where isPlain(id) && list != .quoted: phrase.append(text: id)
    case .name(_, let text), .term(let text), .text(let text): phrase.append(value: text)
    case .names(_, let texts), .terms(let texts):
      append(texts.count, list, to: &phrase) { $0.append(value: texts[$1]) }
    case .number(let text), .time(let text), .word(let text): phrase.append(text: text)
    case .command(let words): phrase.append(value: ShellWord.posixLine(words))
    case .count(let count): phrase.append(text: String(count))
    case .service(let source): phrase.append(ServiceName.phrase(of: source))
    case .message(let message): phrase.append(self.phrase(message))
    case .messages(let messages):
      append(messages.count, list, to: &phrase) { $0.append(self.phrase(messages[$1])) }
    case .anyAccount: phrase.append(text: "<account>")
    case .various: phrase.append(value: "…")
    }
  }

  /// Appends a list such as `a, b and c`.
  private static func append(
    _ count: Int,
    _ list: Template.List,
    to phrase: inout Phrase,
    element: (inout Phrase, Int) -> Void
  ) {
    for index in 0..<count {
      if index > 0 { phrase.append(text: list.separator(isLast: index == count - 1)) }
      element(&phrase, index)
    }
  }

  /// Whether an account is told as it is: by its digits, or as unknown.
  private static func isPlain(_ account: String) -> Bool {
    account.isSame(as: "unknown") || account.utf8.allSatisfy(\.isASCIIDigit)
  }
}

extension Message {
  /// The message in words, its values still apart from them.
  var phrase: Phrase { Wording.phrase(self) }

  /// The message in English: one clause without a full stop, names in backticks.
  ///
  /// A backtick within a name is written as `\u{60}`.
  public var text: String { phrase.text }
}

extension Step {
  /// What was seen, which says so when the link was not reached.
  var phrase: Phrase {
    var phrase = Phrase()
    phrase.append(text: isReached ? "" : "not reached: ")
    phrase.append(reason.phrase)
    return phrase
  }
}

extension MissingEvidence {
  /// The command line, quoted for a POSIX shell; `nil` when none is printed.
  public var command: String? { commandWords.map(ShellWord.posixLine) }

  /// Why no command is printed and what its output would decide.
  func clause(withheld: Message) -> Phrase {
    var clause = withheld.phrase
    clause.append(text: "; it ")
    clause.append(reason.phrase)
    return clause
  }
}
