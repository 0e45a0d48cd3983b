import EvidenceIntake
public import EvidenceJSON

/// Why bytes are not the output of a command, and where in them it shows.
public struct OutputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The bytes are no JSON.
    case notJSON(JSONSyntaxError.Reason)

    /// A member that every such output has is absent or null.
    case missing(String)

    /// A value is not of the type that AWS writes there.
    case expected(String)
  }

  /// What is wrong.
  public let reason: Reason

  /// The RFC 6901 pointer of the value; empty for the whole.
  public let pointer: String

  /// The line, counted from 1.
  public let line: Int

  /// The column, counted from 1 in Unicode scalars.
  public let column: Int

  init(_ reason: Reason, at value: JSONValue) {
    self.reason = reason
    pointer = value.pointer
    line = value.position.line
    column = value.position.column
  }

  init(_ error: JSONSyntaxError) {
    reason = .notJSON(error.reason)
    pointer = ""
    line = error.position.line
    column = error.position.column
  }

  /// What is wrong and where: one line, lower case.
  public var description: String {
    let what =
      switch reason {
      case .notJSON: "no JSON"
      case .missing(let member): "\(name: member) is missing"
      case .expected(let type): "expected \(type)"
      }
    return "line \(line), column \(column): \(what)"
  }
}

/// A reader of an object's members; one that is absent or null is `nil`, any other type an error.
struct OutputReader {
  private let object: JSONValue

  init(_ value: JSONValue) throws(OutputError) {
    guard value.kind == .object else { throw OutputError(.expected("an object"), at: value) }
    object = value
  }

  /// Starts at the output itself, or at what a recorder of calls put it into.
  init(parsing bytes: some Collection<UInt8>) throws(OutputError) {
    do throws(JSONSyntaxError) {
      object = try JSONDocument(parsing: Array(bytes)).root
    } catch {
      throw OutputError(error)
    }
    guard object.kind == .object else { throw OutputError(.expected("an object"), at: object) }
  }

  func string(_ name: String) throws(OutputError) -> String? {
    try read(name, "a string") { $0.string }
  }

  func boolean(_ name: String) throws(OutputError) -> Bool? {
    try read(name, "true or false") { $0.boolean }
  }

  func integer(_ name: String) throws(OutputError) -> Int? {
    try read(name, "a whole number") { $0.integer }
  }

  func double(_ name: String) throws(OutputError) -> Double? {
    try read(name, "a number") { $0.double }
  }

  /// A time as seconds, milliseconds or text, as the AWS CLI and boto3 write it.
  func time(_ name: String) throws(OutputError) -> EvidenceTime? {
    try read(name, "a time") { EvidenceTime(moment: $0) }
  }

  func strings(_ name: String) throws(OutputError) -> [String]? {
    try elements(of: name)?.map { element throws(OutputError) in
      guard let text = element.string else { throw OutputError(.expected("a string"), at: element) }
      return text
    }
  }

  /// The texts of an object by their names; of a name that stands twice, the first counts.
  func texts(_ name: String) throws(OutputError) -> [String: String]? {
    guard let value = try read(name, "an object", { $0.kind == .object ? $0 : nil }) else {
      return nil
    }
    var texts: [String: String] = [:]
    for member in value.members {
      guard let text = member.value.string else {
        throw OutputError(.expected("a string"), at: member.value)
      }
      texts[member.name] = texts[member.name] ?? text
    }
    return texts
  }

  func list<Item>(
    _ name: String,
    _ item: (OutputReader) throws(OutputError) -> Item
  ) throws(OutputError) -> [Item]? {
    try elements(of: name)?.map { element throws(OutputError) in
      try item(try OutputReader(element))
    }
  }

  func object<Item>(
    _ name: String,
    _ item: (OutputReader) throws(OutputError) -> Item
  ) throws(OutputError) -> Item? {
    guard let value = object[name], !value.isNull else { return nil }
    return try item(try OutputReader(value))
  }

  /// A member that every such output has.
  func required<Value>(_ name: String, _ value: Value?) throws(OutputError) -> Value {
    guard let value else { throw OutputError(.missing(name), at: object) }
    return value
  }

  private func elements(of name: String) throws(OutputError) -> [JSONValue]? {
    try read(name, "a list") { $0.kind == .array ? Array($0.elements) : nil }
  }

  private func read<Value>(
    _ name: String,
    _ expected: String,
    _ convert: (JSONValue) -> Value?
  ) throws(OutputError) -> Value? {
    guard let value = object[name], !value.isNull else { return nil }
    guard let converted = convert(value) else { throw OutputError(.expected(expected), at: value) }
    return converted
  }
}
