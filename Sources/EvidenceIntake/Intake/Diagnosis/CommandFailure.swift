import EvidenceJSON

/// What the AWS CLI says when a command fails before a service has answered.
enum CommandFailure {
  private typealias Row = (words: [String], message: String)

  /// What went wrong and what to do; `nil` when the text holds no such message.
  static func message(in text: SavedText) -> String? {
    for row in rows where row.words.contains(where: { text.message($0) != nil }) {
      return row.message
    }
    for words in misuse {
      guard let line = text.message(words) else { continue }
      return "the AWS CLI did not understand the command: \(name: line.excerpt()); correct it and "
        + "run it again"
    }
    return nil
  }

  private static let rows: [Row] = [
    (
      ["Unable to locate credentials", "Partial credentials found", "NoCredentials"],
      "the command found no credentials; configure them and run it again"
    ),
    (
      ["You must specify a region"],
      "the command knew no region; add `--region` and run it again"
    ),
    (
      [
        "Could not connect to the endpoint URL", "Connect timeout on endpoint URL",
        "Read timeout on endpoint URL", "Connection was closed before we received",
        "Failed to connect to proxy URL", "SSL validation failed",
      ],
      "the command could not reach AWS; check the region, the network and the proxy, and run it "
        + "again"
    ),
    (
      ["The config profile ("],
      "the command's profile is not configured here; check `--profile` and run it again"
    ),
    (
      [
        "Error loading SSO Token", "The SSO session ", "Error when retrieving token from sso",
        "Token has expired and refresh failed", "Your session has expired",
        "The SSO access token has either expired",
      ],
      "the sign-in has expired; run `aws sso login` and then the command again"
    ),
    (
      [
        "aws: command not found", "aws: not found", "command not found: aws",
        "The term 'aws' is not recognized", "'aws' is not recognized",
      ],
      "the AWS CLI is not installed where the command ran"
    ),
    (
      ["Traceback (most recent call last)"],
      "the program that was to save the output failed; correct it and run it again"
    ),
  ]

  /// The more telling words come first: each of these stands below a line with `usage:`.
  private static let misuse = [
    "Unknown options:", "the following arguments are required:", "Invalid choice",
    "Found invalid choice", "expected one argument", "Parameter validation failed",
    "Error parsing parameter", "Bad value for --query", "Unknown output type",
    "Invalid endpoint:", "Provided region_name ", "Unknown parameter in input",
    "aws: error:", "aws: [ERROR]:", "usage: aws ",
  ]
}
