import AWSEvidence
import AuditModel
import AuditReports
import CISControls
import CloudTrailEvents
import EvidenceIntake
import EvidenceJSON
import FilterPatterns

/// `trailwitness drill`, which carries one event through the evidence and says who would be told.
struct DrillCommand: Command {
  let event: MessageSource
  let paths: [String]
  let format: OutputFormat

  init(_ arguments: ParsedArguments) throws(UsageError) {
    guard let event = arguments.operands.first else { throw UsageError("no event is given") }
    self.event = .events(event)
    paths = arguments.operands.count > 1 ? Array(arguments.operands.dropFirst()) : ["Evidence"]
    guard !paths.contains("") else { throw UsageError("a path is empty") }
    format = try OutputFormat(arguments)
  }

  func run() -> ExitCode {
    do throws(MessageSource.Failure) {
      let messages = try event.read()
      guard messages.count == 1, case .event(let event)? = messages.first else {
        Console.tell("expected one CloudTrail event, found \(messages.count) messages")
        return .noEvidence
      }
      guard event["eventName"]?.string != nil, event["eventSource"]?.string != nil else {
        Console.tell("expected a CloudTrail event, which has `eventName` and `eventSource`")
        return .noEvidence
      }
      return carry(event)
    } catch {
      Console.tell(error.message)
      return error.isUnreadable ? .cannotRead : .noEvidence
    }
  }

  private func carry(_ event: JSONValue) -> ExitCode {
    do throws(FolderError) {
      let bundle = EvidenceBundle(try EvidenceFolder.files(at: paths))
      guard bundle.hasEvidence else {
        Console.tell("no usable evidence in \(paths.map { "\(name: $0)" }.joined(separator: ", "))")
        return .noEvidence
      }
      let drill = EventDrill(event: event)
      let chains = drill.chains(in: bundle)
      let outcome = drill.outcome(of: chains)
      let tier = drill.tier(in: bundle)
      let report = DrillReport(
        title: Self.title(of: event), outcome: outcome, chains: chains, tier: tier.tier.rawValue,
        note: tier.reason?.text)
      guard Console.write(format == .json ? report.json : report.text()) else {
        return .cannotWrite
      }
      return outcome == .pass ? .proven : outcome == .fail ? .failed : .undecided
    } catch {
      Console.tell(error.description)
      return .cannotRead
    }
  }

  /// The event's name, source, region and account, as far as it has them.
  private static func title(of event: JSONValue) -> String {
    let parts = [("", "eventName"), ("of ", "eventSource"), ("in ", "awsRegion")]
      .compactMap { word, field in event[field]?.string.map { word + $0 } }
    let account = event["recipientAccountId"]?.string.map { ["account \($0)"] } ?? []
    return (parts + account).joined(separator: " ")
  }

  static let specification = CommandSpecification(
    name: "drill",
    summary: "Carry one CloudTrail event through the evidence and say who would be told.",
    operands: "EVENT [PATH...]",
    options: [OutputFormat.option, OptionSpecification(name: "--help", help: "show this page")],
    examples: [
      (
        "trailwitness drill event.json evidence",
        "which trails, filters, alarms and topics see it, and where it gets lost"
      )
    ],
    notes: [
      "EVENT is a file with one CloudTrail event, or - for standard input; PATH as for `audit`.",
      "The event's tier is `cloudtrail`, or `outside` where no trail records its like, or `any-json`",
      "where CloudTrail is not known to write it; the way of such an event is shown all the same.",
      "",
      "exit status:",
      "  0   somebody would be told",
      "  1   nobody would be told",
      "  2   the evidence does not decide it, or a person must",
      "  64  the command line is wrong",
      "  65  there is no event or no usable evidence",
      "  74  an input could not be read",
    ]
  )
}
