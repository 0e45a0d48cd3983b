import EvidenceJSON

/// Where log events are read from, and in which form.
enum MessageSource {
  /// A file, or `-`, with one event, one event a line, or `Records`.
  case events(String)

  /// A file, or `-`, with a JSON array of raw log messages.
  case messages(String)

  /// Why no events could be read.
  struct Failure: Error {
    let message: String
    let isUnreadable: Bool
  }

  /// All log events in order.
  func read() throws(Failure) -> [Message] {
    switch self {
    case .events(let file): try Self.events(in: try Self.bytes(of: file), file: file)
    case .messages(let file): try Self.messages(in: try Self.bytes(of: file), file: file)
    }
  }

  private static func bytes(of file: String) throws(Failure) -> [UInt8] {
    let bytes = file == "-" ? Console.readInput() : Console.readFile(file)
    guard let bytes else {
      throw Failure(message: "\(file): the file cannot be read", isUnreadable: true)
    }
    guard Gzip.isGzip(bytes) else { return bytes }
    do throws(Gzip.Failure) {
      return try Gzip.decompressed(bytes)
    } catch {
      throw Failure(message: "\(file): \(error)", isUnreadable: false)
    }
  }

  /// The events of one JSON text, or of one text a line.
  private static func events(in bytes: [UInt8], file: String) throws(Failure) -> [Message] {
    let text: [UInt8]
    do throws(JSONSyntaxError) {
      text = withoutSeparators(try TextEncoding(detecting: bytes).utf8(of: bytes))
    } catch {
      throw failure(error, file)
    }
    guard text.contains(where: { !$0.isJSONBlank }) else {
      throw Failure(message: "\(file): the file holds no events", isUnreadable: false)
    }
    if let document = try? JSONDocument(parsing: text) { return events(in: document.root) }
    let first = text.first { !$0.isJSONBlank }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return lines(of: text) }
    do throws(JSONSyntaxError) {
      return try eventsInARow(text)
    } catch {
      throw failure(error, file)
    }
  }

  /// The events of several JSON texts, or of one text a line, of a file that begins as JSON does.
  ///
  /// - Throws: the error of what begins as an object and is none: a file that was cut off must not
  ///   lose its events silently.
  private static func eventsInARow(_ text: [UInt8]) throws(JSONSyntaxError) -> [Message] {
    let sequence = EventSequence(in: text)
    if sequence.isPure {
      return try sequence.roots(in: text).flatMap { events(in: $0) }
    }
    let lines = lines(of: text)
    let isDamaged = lines.contains { line in
      if case .raw(let bytes) = line {
        bytes.first { !$0.isJSONBlank } == UInt8(ascii: "{")
      } else {
        false
      }
    }
    guard isDamaged || !lines.contains(where: \.isEvent) else { return lines }
    _ = try sequence.roots(in: text)
    return events(in: try JSONDocument(parsing: text).root)
  }

  /// The records of a log file, the events in an answer of the AWS CLI, the elements of a list, or
  /// the one event.
  private static func events(in root: JSONValue) -> [Message] {
    if let records = root["Records"], records.kind == .array {
      return records.elements.map { .event($0) }
    }
    for (list, member) in wrappings {
      if let wrapped = messages(in: root[list], member) { return wrapped }
    }
    return root.kind == .array ? root.elements.map { .event($0) } : [.event(root)]
  }

  /// The list, and the member of its elements that holds an event as text, in what
  /// `cloudtrail lookup-events` and `logs filter-log-events` print.
  private static let wrappings = [("Events", "CloudTrailEvent"), ("events", "message")]

  /// The messages of such a list; `nil` when it is none.
  private static func messages(in list: JSONValue?, _ member: String) -> [Message]? {
    guard let list, list.kind == .array else { return nil }
    var messages: [Message] = []
    for element in list.elements {
      guard let text = element[member]?.utf8 else { return nil }
      messages.append((try? JSONDocument(parsing: text)).map { .event($0.root) } ?? .raw(text))
    }
    return messages.isEmpty ? nil : messages
  }

  /// The text without the separators that JSON text sequences have before each text.
  ///
  /// - SeeAlso: RFC 7464.
  private static func withoutSeparators(_ text: [UInt8]) -> [UInt8] {
    let separator: UInt8 = 0x1E
    guard text.first == separator else { return text }
    return text.indices.map { index in
      let isFirst = index == 0 || text[index - 1] == UInt8(ascii: "\n")
      return text[index] == separator && isFirst ? 0x20 : text[index]
    }
  }

  /// One message a line, blank lines aside; what is not JSON is raw text.
  private static func lines(of text: [UInt8]) -> [Message] {
    text.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
      .filter { !$0.allSatisfy(\.isJSONBlank) }
      .flatMap { line in
        (try? JSONDocument(parsing: Array(line))).map { events(in: $0.root) } ?? [.raw(Array(line))]
      }
  }

  private static func failure(_ error: JSONSyntaxError, _ file: String) -> Failure {
    let place = "\(file):\(error.position.line):\(error.position.column)"
    return Failure(message: "\(place): \(error)", isUnreadable: false)
  }

  private static func messages(in bytes: [UInt8], file: String) throws(Failure) -> [Message] {
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(parsing: bytes)
    } catch {
      throw failure(error, file)
    }
    guard document.root.kind == .array else {
      throw Failure(message: "\(file): expected an array of strings", isUnreadable: false)
    }
    var messages: [Message] = []
    for element in document.root.elements {
      guard let text = element.utf8 else {
        let place = "\(file):\(element.position.line):\(element.position.column)"
        throw Failure(message: "\(place): expected a string", isUnreadable: false)
      }
      messages.append(.raw(text))
    }
    return messages
  }
}
