/// The options that a command line of the AWS CLI may have, versions 1 and 2.
///
/// Only what is listed here is understood: the CLI also takes abbreviations, such as `--nam` for
/// `--name`, and later versions may have more.
///
/// - SeeAlso: <https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-options.html>; the
///   input shapes of the operations in botocore's service models.
enum AWSOptions {
  /// How many values an option takes.
  enum Values: Hashable, Sendable {
    case flag
    case one
    case several
  }

  /// The options of every operation.
  private static let everywhere: [String: Values] = [
    "--debug": .flag, "--no-verify-ssl": .flag, "--no-paginate": .flag, "--no-cli-pager": .flag,
    "--cli-auto-prompt": .flag, "--no-cli-auto-prompt": .flag, "--no-sign-request": .flag,
    "--v2-debug": .flag, "--endpoint-url": .one, "--output": .one, "--query": .one,
    "--profile": .one, "--region": .one, "--color": .one, "--ca-bundle": .one,
    "--cli-read-timeout": .one, "--cli-connect-timeout": .one, "--cli-binary-format": .one,
    "--cli-error-format": .one,
    "--cli-input-json": .one, "--cli-input-yaml": .one, "--generate-cli-skeleton": .several,
  ]

  /// What the CLI adds to operations that answer page by page.
  private static let pages: [String: Values] = [
    "--starting-token": .one, "--page-size": .one, "--max-items": .one, "--next-token": .one,
  ]

  /// How many values an option takes; `nil` for one that is not known.
  ///
  /// Of operations whose output is no evidence only the global options are known.
  static func values(of option: String, for command: AWSCommand?) -> Values? {
    everywhere[option] ?? command.flatMap { own[$0]?[option] }
  }

  private static let own: [AWSCommand: [String: Values]] = [
    .describeTrails: [
      "--trail-name-list": .several, "--include-shadow-trails": .flag,
      "--no-include-shadow-trails": .flag,
    ],
    .getTrailStatus: ["--name": .one],
    .getEventSelectors: ["--trail-name": .one],
    .describeMetricFilters: pages.merging(
      [
        "--log-group-name": .one, "--filter-name-prefix": .one, "--metric-name": .one,
        "--metric-namespace": .one, "--limit": .one,
      ]
    ) { first, _ in first },
    .describeAlarms: pages.merging(
      [
        "--alarm-names": .several, "--alarm-types": .several, "--alarm-name-prefix": .one,
        "--children-of-alarm-name": .one, "--parents-of-alarm-name": .one, "--state-value": .one,
        "--action-prefix": .one, "--max-records": .one,
      ]
    ) { first, _ in first },
    .listSubscriptionsByTopic: pages.merging(["--topic-arn": .one]) { first, _ in first },
  ]

  /// The options by which an answer leaves things out; it is whole without them.
  ///
  /// `--max-items` and page sizes are no such options: what they cut carries a token.
  static func narrowing(_ command: AWSCommand?) -> [String] {
    let everywhere = ["--query", "--starting-token", "--next-token"]
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
    return everywhere + own
  }
}
