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
    guard file != "-" else { return Console.readInput() }
    guard let bytes = Console.readFile(file) else {
      throw Failure(message: "\(file): the file cannot be read", isUnreadable: true)
    }
    return bytes
  }

  /// The events of one JSON text, or of one text a line.
  private static func events(in bytes: [UInt8], file: String) throws(Failure) -> [Message] {
    let text: [UInt8]
    do throws(JSONSyntaxError) {
      text = try TextEncoding(detecting: bytes).utf8(of: bytes)
    } catch {
      throw failure(error, file)
    }
    guard text.contains(where: { !isBlank($0) }) else {
      throw Failure(message: "\(file): the file holds no events", isUnreadable: false)
    }
    do throws(JSONSyntaxError) {
      return events(in: try JSONDocument(parsing: text).root)
    } catch {
      let lines = linesOfEvents(text)
      // Text that starts as JSON and of which no line is JSON was meant as JSON and is damaged.
      let isMeantAsJSON = text.first { !isBlank($0) }.map { "{[".utf8.contains($0) } ?? false
      guard !isMeantAsJSON || lines.contains(where: \.isEvent) else { throw failure(error, file) }
      return lines
    }
  }

  /// The records of a log file, the elements of a list, or the one event.
  private static func events(in root: JSONValue) -> [Message] {
    if let records = root["Records"], records.kind == .array {
      return records.elements.map { .event($0) }
    }
    return root.kind == .array ? root.elements.map { .event($0) } : [.event(root)]
  }

  /// One message a line, blank lines aside; what is not JSON is raw text.
  private static func linesOfEvents(_ text: [UInt8]) -> [Message] {
    text.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
      .filter { !$0.allSatisfy(isBlank) }
      .flatMap { line in
        (try? JSONDocument(parsing: Array(line))).map { events(in: $0.root) } ?? [.raw(Array(line))]
      }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

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
