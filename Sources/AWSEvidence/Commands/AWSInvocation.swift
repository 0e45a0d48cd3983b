import EvidenceJSON

/// A command line of the AWS CLI, taken apart into service, operation and options.
///
/// - SeeAlso: <https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-commandstructure.html>
struct AWSInvocation: Hashable, Sendable {
  /// The service as the AWS CLI names it, such as `cloudtrail`.
  let service: String

  /// The operation, such as `describe-trails`.
  let operation: String

  /// The options' values by name, dashes included; empty for a flag.
  private let options: [String: [String]]

  /// The options before the service that take no value.
  private static let flags: Set<String> = [
    "--debug", "--no-verify-ssl", "--no-paginate", "--no-sign-request", "--no-cli-pager",
    "--cli-auto-prompt", "--no-cli-auto-prompt",
  ]

  /// Takes words apart, the first of which is `aws`; `nil` when they name no operation.
  init?(_ words: [String]) {
    guard let program = words.first, Self.isProgram(program) else { return nil }
    var names: [String] = []
    var options: [String: [String]] = [:]
    var open: String?
    for word in words.dropFirst() {
      if word.starts(withScalars: "--"), word.utf8.count > 2 {
        let parts = word.split(atScalar: "=", maxSplits: 1)
        let name = parts[0]
        options[name, default: []] += parts.dropFirst()
        open = parts.count == 1 && !Self.flags.contains(name) ? name : nil
      } else if let name = open {
        options[name, default: []].append(word)
        // Behind the operation an option may take several values, before it only one.
        if names.count < 2 { open = nil }
      } else {
        names.append(word)
      }
    }
    guard names.count >= 2 else { return nil }
    service = names[0]
    operation = names[1]
    self.options = options
  }

  private static func isProgram(_ word: String) -> Bool {
    let name = word.split(whereScalar: { $0 == "/" || $0 == "\\" }).last?.asciiLowercased
    return ["aws", "aws.exe", "aws.cmd", "aws2"].contains(name)
  }

  /// The command whose output is evidence; `nil` for every other.
  var command: AWSCommand? {
    AWSCommand.allCases.first { $0.service == service && $0.rawValue == operation }
  }

  /// What the command asks about: a trail, log group or topic; `nil` when it names none.
  var subject: String? {
    command?.subjectOption.flatMap { options[$0]?.first }
  }

  /// The region on the command line; `nil` leaves it to the configuration.
  var region: String? { options["--region"]?.first }

  /// Whether something else than AWS answers: sample data, or an endpoint of one's own.
  var asksElsewhere: Bool {
    options["--generate-cli-skeleton"] != nil || options["--endpoint-url"] != nil
  }

  /// The profile on the command line; `nil` leaves it to the configuration.
  var profile: String? { options["--profile"]?.first }

  /// The kinds of alarms that are asked for; `nil` asks for metric alarms only.
  var alarmTypes: [String]? { options["--alarm-types"] }

  /// The option by which the answer leaves things out; `nil` when it is asked for whole.
  ///
  /// `--max-items` and page sizes are no such option: what they cut carries a token.
  var narrowing: String? {
    let everywhere = [
      "--query", "--starting-token", "--next-token", "--cli-input-json", "--cli-input-yaml",
    ]
    let own: [String] =
      switch command {
      case .describeTrails: ["--trail-name-list", "--no-include-shadow-trails"]
      case .describeMetricFilters:
        ["--filter-name-prefix", "--metric-name", "--metric-namespace"]
      case .describeAlarms:
        [
          "--alarm-names", "--alarm-name-prefix", "--state-value", "--action-prefix",
          "--children-of-alarm-name", "--parents-of-alarm-name",
        ]
      default: []
      }
    return (everywhere + own).first { options[$0] != nil }
  }
}
