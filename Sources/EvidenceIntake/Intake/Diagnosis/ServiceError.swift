import EvidenceJSON

/// What the AWS CLI says when a service refuses, such as `An error occurred (AccessDenied) when
/// calling the DescribeTrails operation: …`.
struct ServiceError: Sendable {
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
    code.elementsEqual(OrganizationAnswer.noOrganization.utf8)
  }

  /// Which operation failed, how, and what to do.
  var message: String {
    let answer = "answered \(name: code.excerpt(limit: 80))"
    let what =
      operation.isEmpty
      ? "the command failed: AWS \(answer)"
      : "the command failed: \(name: operation.excerpt(limit: 80)) \(answer)"
    return advice.map { "\(what); \($0)" } ?? what
  }

  private var advice: String? {
    let code = String(decoding: code, as: UTF8.self)
    if Self.denied.contains(where: { code.starts(withScalars: $0) }) {
      return permission.map { "ask for the permission \(name: $0) and run it again" }
        ?? "ask for the permission and run it again"
    }
    if Self.passing.contains(where: { code.starts(withScalars: $0) }) { return "run it again" }
    if Self.unknownCaller.contains(where: { code.starts(withScalars: $0) }) {
      return "run it again with new credentials"
    }
    let isNotFound = ["NotFound", "NotFoundException"].contains { code.ends(withScalars: $0) }
    guard isNotFound else { return nil }
    return "check the name, the account and the region"
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
