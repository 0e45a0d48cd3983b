/// What a finding says, as data: an id and the values that it speaks of.
///
/// Whoever judges gives ids and values and never a sentence: `AuditReports` has the wording, a
/// renderer escapes each value by its kind, redaction replaces values by their kind, and what says
/// the same of other names is found by comparing. Nothing reads a sentence back.
///
/// ```swift
/// Message(.trailRecordsOneRegion, .trail(trail.name), .region(trail.homeRegion))
/// ```
///
/// To add a message: add its id to `Message.ID`, its words to `AuditReports/Wording`, and make it where
/// the judgement is made. Tests hold the three together.
public struct Message: Hashable, Sendable {
  /// What is said.
  package let id: ID

  /// The values that it speaks of: each label once, but for messages with words of their own.
  public let arguments: [Argument]

  /// Creates a message; a value that is `nil` is left out, which optional wording allows for.
  package init(_ id: ID, _ arguments: Argument?...) {
    self.init(id, arguments: arguments.compactMap(\.self))
  }

  /// Creates a message from a list of values.
  package init(_ id: ID, arguments: [Argument]) {
    self.id = id
    self.arguments = arguments
  }

  /// The id in kebab case, the same in every version of the wording.
  public var name: String { id.kebabCase }

  /// The value with a label; `nil` when the message has none.
  package subscript(label: Label) -> Value? {
    arguments.first { $0.label == label }?.value
  }

  /// The message with every value changed, those of messages within it too.
  package func mapped(_ change: (Value) -> Value) -> Message {
    Message(
      id,
      arguments: arguments.map { argument in
        Argument(argument.label, argument.value.mapped(change))
      }
    )
  }
}

extension Message {
  /// What has words of its own, such as the error of a parser, with values in backticks.
  ///
  /// Its pieces are the message's values in order; labels repeat.
  package init(prose: String) {
    let pieces = prose.unicodeScalars.split(separator: "`", omittingEmptySubsequences: false)
    let arguments = pieces.enumerated().map { index, piece in
      let isValue = index % 2 == 1 && index < pieces.count - 1
      let mark = index % 2 == 1 && !isValue ? "`" : ""
      return isValue
        ? Argument(.value, .text(String(piece))) : Argument(.clause, .word(mark + String(piece)))
    }
    self.init(.prose, arguments: arguments)
  }
}

extension Message {
  /// One value with what it is in its message.
  public struct Argument: Hashable, Sendable {
    /// What the value is in the message.
    public let label: Label

    /// The value.
    public let value: Value

    /// Creates an argument.
    package init(_ label: Label, _ value: Value) {
      self.label = label
      self.value = value
    }
  }

  /// A value, by what may be done with it.
  public indirect enum Value: Hashable, Sendable {
    /// The name or ARN of something in the evidence.
    case name(NameKind, String)

    /// Several names of a kind, in the order to print them.
    case names(NameKind, [String])

    /// A word of AWS or of this tool, such as the name of a field or of a command.
    case term(String)

    /// Several such words, in the order to print them.
    case terms([String])

    /// Text of the evidence that names nothing, such as an expression or an error message.
    case text(String)

    /// A number as it is printed.
    case number(String)

    /// A word of AWS that reads as plain text, such as a statistic.
    case word(String)

    /// A service by its event source, such as `iam.amazonaws.com`.
    case service(String)

    /// A command line in its words, as no shell has quoted them yet.
    case command([String])

    /// How many there are of something.
    case count(Int)

    /// A date, or a date with its time, in UTC.
    case time(String)

    /// Something that is said within a message.
    case message(Message)

    /// Several things that are said within a message, in the order to print them.
    case messages([Message])

    /// A value that differs between what was brought under one message.
    case various

    /// The account that each of what was brought under one message is in.
    case anyAccount

    /// The value changed, or its messages' values.
    fileprivate func mapped(_ change: (Value) -> Value) -> Value {
      switch self {
      case .message(let message): .message(message.mapped(change))
      case .messages(let messages): .messages(messages.map { $0.mapped(change) })
      default: change(self)
      }
    }
  }

  /// What a name is the name of, which decides what redaction puts in its place.
  public enum NameKind: String, CaseIterable, Sendable {
    case account
    case region
    case trail
    case logGroup = "log-group"
    case filter
    case metric
    case alarm
    case topic
    case subscription
    case caller
    case file
    case folder

    /// Something else that has a name, such as a query, a dimension or a user.
    case other = "name"
  }
}

extension Message: Comparable {
  /// Orders by id and then by the values, so that lists never depend on reading order.
  public static func < (left: Message, right: Message) -> Bool {
    left.sortKey.lexicographicallyPrecedes(right.sortKey)
  }

  fileprivate var sortKey: [String] { [id.rawValue] + arguments.flatMap(\.value.texts) }
}

extension Message.Value {
  /// The texts that the value holds, in order.
  fileprivate var texts: [String] {
    switch self {
    case .name(_, let text), .term(let text), .text(let text), .number(let text), .time(let text),
      .word(let text), .service(let text):
      [text]
    case .names(_, let texts), .terms(let texts), .command(let texts): texts
    case .count(let count): [String(count)]
    case .message(let message): message.sortKey
    case .messages(let messages): messages.flatMap(\.sortKey)
    case .various, .anyAccount: []
    }
  }
}

extension Message.ID {
  /// The id as reports print it: words in lower case with hyphens, `outputNotJSON` as
  /// `output-not-json`.
  fileprivate var kebabCase: String {
    var name = ""
    var isBehindCapital = true
    for scalar in rawValue.unicodeScalars {
      let isCapital = ("A"..."Z").contains(scalar)
      if isCapital, !isBehindCapital { name += "-" }
      name.unicodeScalars.append(isCapital ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar)
      isBehindCapital = isCapital
    }
    return name
  }
}
