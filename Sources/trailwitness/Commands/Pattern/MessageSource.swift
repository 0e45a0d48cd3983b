import EvidenceJSON
import FoundationEssentials

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
    case .events(let file): Self.events(in: try Self.bytes(of: file))
    case .messages(let file): try Self.messages(in: try Self.bytes(of: file), file: file)
    }
  }

  private static func bytes(of file: String) throws(Failure) -> [UInt8] {
    guard file != "-" else { return Console.readInput() }
    do {
      return Array(try Data(contentsOf: URL(filePath: file)))
    } catch {
      throw Failure(message: "\(file): the file cannot be read", isUnreadable: true)
    }
  }

  private static func events(in bytes: [UInt8]) -> [Message] {
    if let document = try? JSONDocument(parsing: bytes) {
      guard let records = document.root["Records"], records.kind == .array else {
        return [.event(document.root)]
      }
      return records.elements.map { .event($0) }
    }
    // Not one JSON text, so every line is a message of its own; CR belongs to the line break.
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      return line.isEmpty ? nil : .raw(Array(line))
    }
  }

  private static func messages(in bytes: [UInt8], file: String) throws(Failure) -> [Message] {
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(parsing: bytes)
    } catch {
      let place = "\(file):\(error.position.line):\(error.position.column)"
      throw Failure(message: "\(place): \(error)", isUnreadable: false)
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
