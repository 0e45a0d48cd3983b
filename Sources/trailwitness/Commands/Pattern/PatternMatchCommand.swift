import AuditReports
import EvidenceJSON
import FilterPatterns

/// `trailwitness pattern match`, which says which events a filter sees.
struct PatternMatchCommand: Command {
  let pattern: String
  let source: MessageSource
  let format: OutputFormat

  init(_ arguments: ParsedArguments) throws(UsageError) {
    guard let pattern = arguments.operands.first else { throw UsageError("no pattern is given") }
    let files = arguments.operands.dropFirst()
    let messages = arguments.value(of: "--messages")
    guard files.count + (messages == nil ? 0 : 1) <= 1 else {
      throw UsageError("more than one file is given")
    }
    self.pattern = pattern
    format = try OutputFormat(arguments)
    source = messages.map(MessageSource.messages) ?? .events(files.first ?? "-")
  }

  func run() -> ExitCode {
    do {
      let pattern = try MalformedPattern.parse(pattern)
      let messages = try source.read()
      let matched = messages.indices.filter { messages[$0].isMatched(by: pattern) }
      guard show(matched, of: messages) else { return .cannotWrite }
      return matched.isEmpty ? .failed : .proven
    } catch let malformed as MalformedPattern {
      Console.show(malformed.text)
      return .noEvidence
    } catch let failure as MessageSource.Failure {
      Console.tell(failure.message)
      return failure.isUnreadable ? .cannotRead : .noEvidence
    } catch {
      Console.tell("\(error)")
      return .cannotRead
    }
  }

  private func show(_ matched: [Int], of messages: [Message]) -> Bool {
    guard format == .text else {
      let numbers = matched.map { String($0 + 1) }.joined(separator: ",")
      return Console.write("{\"matched\":[\(numbers)]}\n")
    }
    let lines = matched.map { "\($0 + 1)  \(messages[$0].excerpt)\n" }
    let noun = messages.count == 1 ? "event matches" : "events match"
    return Console.write(lines.joined() + "\(matched.count) of \(messages.count) \(noun)\n")
  }

  static let specification = CommandSpecification(
    name: "pattern match",
    summary: "Say which events a filter pattern matches.",
    operands: "PATTERN [FILE|-]",
    options: [
      OptionSpecification(
        name: "--messages", value: "FILE|-",
        help: "read a JSON array of raw log messages instead of events"),
      OutputFormat.option,
      OptionSpecification(name: "--help", help: "show this page"),
    ],
    examples: [
      (
        "trailwitness pattern match '{ $.eventName = ConsoleLogin }' events.json",
        "try a pattern on saved CloudTrail events"
      )
    ],
    notes: [
      "FILE holds one event, events in a row or one a line, a CloudTrail log file with `Records`, or",
      "what `cloudtrail lookup-events` or `logs filter-log-events` prints, compressed by gzip or not;",
      "without FILE, or with -, standard input is read. Numbers count from 1. A file that begins as",
      "JSON and is cut off is refused.",
      "",
      "exit status:",
      "  0   something matched",
      "  1   nothing matched",
      "  64  the command line is wrong",
      "  65  the pattern is malformed, or the file holds no events",
      "  74  the file could not be read",
    ]
  )
}
