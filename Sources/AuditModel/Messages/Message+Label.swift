extension Message {
  /// What a value is in its message; the raw values are its names in templates.
  public enum Label: String, CaseIterable, Sendable {
    case account
    case accounts
    case alarm
    case alarms
    case cause
    case clause
    case command
    case count
    case details
    case dimensions
    case error
    case events
    case field
    case fields
    case file
    case filter
    case filters
    case folder
    case folders
    case gap
    case least
    case limit
    case logGroup
    case metric
    case more
    case most
    case need
    case newest
    case oldest
    case option
    case other
    case others
    case period
    case region
    case rest
    case rival
    case service
    case services
    case size
    case statistic
    case subject
    case subscription
    case time
    case topic
    case topics
    case trail
    case unit
    case value
    case version
  }
}

extension Message.Argument {
  /// The name of something in the evidence.
  package static func name(
    _ kind: Message.NameKind,
    _ name: some CustomStringConvertible,
    as label: Message.Label
  ) -> Self {
    Self(label, .name(kind, name.description))
  }

  /// An account by its id.
  package static func account(_ id: some CustomStringConvertible) -> Self {
    name(.account, id, as: .account)
  }

  /// A region by its name.
  package static func region(_ region: some CustomStringConvertible) -> Self {
    name(.region, region, as: .region)
  }

  /// A trail by its name or ARN.
  package static func trail(_ trail: some CustomStringConvertible) -> Self {
    name(.trail, trail, as: .trail)
  }

  /// A log group by its name or ARN.
  package static func logGroup(_ group: some CustomStringConvertible) -> Self {
    name(.logGroup, group, as: .logGroup)
  }

  /// A metric filter by its name.
  package static func filter(_ filter: some CustomStringConvertible) -> Self {
    name(.filter, filter, as: .filter)
  }

  /// Metric filters by their names.
  package static func filters(_ filters: [some CustomStringConvertible]) -> Self {
    Self(.filters, .names(.filter, filters.map(\.description)))
  }

  /// A metric as `namespace/name`.
  package static func metric(_ metric: some CustomStringConvertible) -> Self {
    name(.metric, metric, as: .metric)
  }

  /// An alarm of any type by its name or ARN.
  package static func alarm(_ alarm: some CustomStringConvertible) -> Self {
    name(.alarm, alarm, as: .alarm)
  }

  /// A topic by its name or ARN.
  package static func topic(_ topic: some CustomStringConvertible) -> Self {
    name(.topic, topic, as: .topic)
  }

  /// A file by its path below the given folder.
  package static func file(_ path: some CustomStringConvertible) -> Self {
    name(.file, path, as: .file)
  }

  /// A member of an output by AWS's name for it.
  package static func field(_ field: some CustomStringConvertible) -> Self {
    Self(.field, .term(field.description))
  }

  /// An operation as the AWS CLI names it.
  package static func command(_ command: some CustomStringConvertible) -> Self {
    Self(.command, .term(command.description))
  }

  /// A word of AWS or of this tool.
  package static func term(
    _ term: some CustomStringConvertible,
    as label: Message.Label
  ) -> Self {
    Self(label, .term(term.description))
  }

  /// A value as the evidence has it, which names nothing.
  package static func text(
    _ text: some CustomStringConvertible,
    as label: Message.Label = .value
  ) -> Self {
    Self(label, .text(text.description))
  }

  /// A number as it is printed.
  package static func number(
    _ number: some CustomStringConvertible,
    as label: Message.Label = .value
  ) -> Self {
    Self(label, .number(number.description))
  }

  /// A word of AWS that reads as plain text.
  package static func word(_ word: String, as label: Message.Label) -> Self {
    Self(label, .word(word))
  }

  /// Why evidence does not show all there is.
  package static func gap(_ gap: Message) -> Self { message(gap, as: .gap) }

  /// How many there are of something.
  package static func count(_ count: Int, as label: Message.Label = .count) -> Self {
    Self(label, .count(count))
  }

  /// A date, or a date with its time, in UTC.
  package static func time(_ time: String, as label: Message.Label = .time) -> Self {
    Self(label, .time(time))
  }

  /// Something that is said within the message.
  package static func message(_ message: Message, as label: Message.Label) -> Self {
    Self(label, .message(message))
  }

  /// Several things that are said within the message.
  package static func messages(_ messages: [Message], as label: Message.Label) -> Self {
    Self(label, .messages(messages))
  }
}
