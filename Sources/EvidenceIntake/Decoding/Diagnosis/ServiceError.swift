import AuditModel
import EvidenceJSON

/// What the AWS CLI says when a service refuses, such as `An error occurred (AccessDenied) when
/// calling the DescribeTrails operation: …`.
package struct ServiceError: Sendable {
  /// The error code by which AWS says that the account is in no organization.
  ///
  /// - SeeAlso: `DescribeOrganization` in the API reference of AWS Organizations.
  package static let notInOrganization = "AWSOrganizationsNotInUseException"

  private let operation: ArraySlice<UInt8>
  private let code: ArraySlice<UInt8>
  private let line: ArraySlice<UInt8>

  /// Finds the first such message.
  init?(in text: SavedText) {
    guard let line = text.message("An error occurred ("),
      let open = line.range(of: "("),
      let codeEnd = line.range(of: ") when calling the "),
      let end = line[codeEnd.upperBound...].range(of: " operation"),
      open.upperBound <= codeEnd.lowerBound
    else { return nil }
    self.line = line
    code = line[open.upperBound..<codeEnd.lowerBound]
    operation = line[codeEnd.upperBound..<end.lowerBound]
  }

  /// Takes an error that was saved as JSON: version 2 of the AWS CLI writes `{"Code", "Message"}`
  /// with `--cli-error-format json`, programs write it below `Error`.
  ///
  /// `call` is the operation as the AWS CLI names it, `nil` when nobody knows.
  init?(json value: JSONValue, call: String?) {
    let error = value["Error"] ?? value
    guard let code = error["Code"]?.utf8, !code.isEmpty, let text = error["Message"]?.utf8 else {
      return nil
    }
    line = text[...]
    self.code = code[...]
    let words = call.map { $0.split(atScalar: "-", omittingEmpty: true) } ?? []
    operation = Array(words.map(Self.capitalised).joined().utf8)[...]
  }

  private static func capitalised(_ word: String) -> String {
    String(word.unicodeScalars.prefix(1)).uppercased() + String(word.unicodeScalars.dropFirst())
  }

  /// Whether AWS says that the account which asked is in no organization.
  var isNoOrganization: Bool {
    code.elementsEqual(Self.notInOrganization.utf8)
  }

  /// Which operation failed, how, and what to do.
  var message: Message {
    let error = Message.Argument.text(code.excerpt(limit: 80), as: .error)
    let cause = advice.map { Message.Argument.message($0, as: .cause) }
    guard !operation.isEmpty else { return Message(.awsRefused, error, cause) }
    return Message(.serviceRefused, .text(operation.excerpt(limit: 80), as: .command), error, cause)
  }

  private var advice: Message? {
    let code = String(decoding: code, as: UTF8.self)
    if Self.denied.contains(where: { code.starts(withScalars: $0) }) {
      return permission.map { Message(.askForPermissionTo, .text($0)) }
        ?? Message(.askForPermission)
    }
    if Self.passing.contains(where: { code.starts(withScalars: $0) }) { return Message(.runAgain) }
    if Self.unknownCaller.contains(where: { code.starts(withScalars: $0) }) {
      return Message(.renewCredentials)
    }
    let isNotFound = ["NotFound", "NotFoundException"].contains { code.ends(withScalars: $0) }
    guard isNotFound else { return nil }
    return Message(.checkName)
  }

  private static let denied = [
    "AccessDenied", "UnauthorizedOperation", "AuthorizationError", "UnauthorizedException",
    "UnauthorizedAccess", "NotAuthorized", "Client.UnauthorizedOperation",
  ]

  private static let passing = [
    "Throttl", "RequestThrottled", "RequestLimitExceeded", "TooManyRequests", "SlowDown",
    "ServiceUnavailable", "InternalFailure", "InternalError", "InternalServerError",
    "InternalServiceError", "RequestTimeout",
  ]

  private static let unknownCaller = [
    "ExpiredToken", "RequestExpired", "InvalidClientTokenId", "UnrecognizedClient",
    "InvalidToken", "SignatureDoesNotMatch", "AuthFailure", "IncompleteSignature",
    "MissingAuthenticationToken", "InvalidAccessKeyId",
  ]

  /// The permission that the message names, or that the operation needs.
  private var permission: String? {
    let operation = String(decoding: operation, as: UTF8.self)
    return namedPermission ?? Self.services[operation].map { "\($0):\(operation)" }
  }

  private var namedPermission: String? {
    guard let words = line.range(of: "is not authorized to perform: ") else { return nil }
    let name = line[words.upperBound...].prefix { byte in
      Self.isWord(byte) || byte == 0x3A || byte == 0x2D
    }
    let parts = name.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), name.count <= 100 else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// The services of the operations that collecting evidence calls.
  private static let services = [
    "DescribeTrails": "cloudtrail",
    "GetTrailStatus": "cloudtrail",
    "GetEventSelectors": "cloudtrail",
    "DescribeMetricFilters": "logs",
    "DescribeAlarms": "cloudwatch",
    "ListSubscriptionsByTopic": "sns",
    "GetCallerIdentity": "sts",
    "AssumeRole": "sts",
    "DescribeRegions": "ec2",
    "DescribeOrganization": "organizations",
  ]
}

/// What the AWS CLI says when a command fails before a service has answered.
enum CommandFailure {
  private typealias Row = (words: [String], message: Message.ID)

  /// What went wrong and what to do; `nil` when the text holds no such message.
  static func message(in text: SavedText) -> Message? {
    for row in rows where row.words.contains(where: { text.message($0) != nil }) {
      return Message(row.message)
    }
    for words in misuse {
      guard let line = text.message(words) else { continue }
      return Message(.misunderstood, .text(line.excerpt()))
    }
    return nil
  }

  private static let rows: [Row] = [
    (
      ["Unable to locate credentials", "Partial credentials found", "NoCredentials"],
      .noCredentials
    ),
    (
      ["You must specify a region"],
      .noRegionSet
    ),
    (
      [
        "Could not connect to the endpoint URL", "Connect timeout on endpoint URL",
        "Read timeout on endpoint URL", "Connection was closed before we received",
        "Failed to connect to proxy URL", "SSL validation failed",
      ],
      .unreachable
    ),
    (
      ["The config profile ("],
      .noSuchProfile
    ),
    (
      [
        "Error loading SSO Token", "The SSO session ", "Error when retrieving token from sso",
        "Token has expired and refresh failed", "Your session has expired",
        "The SSO access token has either expired",
      ],
      .signInExpired
    ),
    (
      [
        "aws: command not found", "aws: not found", "command not found: aws",
        "The term 'aws' is not recognized", "'aws' is not recognized",
      ],
      .notInstalled
    ),
    (
      ["Traceback (most recent call last)"],
      .programFailed
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
