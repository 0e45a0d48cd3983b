import EvidenceJSON
import FilterPatterns

/// What fields of one event have to do with each other.
///
/// Rules are asked of whole events and, during a search, of the few fields chosen so far: what is not
/// known contradicts nothing.
struct EventRule: Sendable {
  /// What is taken for granted.
  let assumption: CloudTrailAssumption

  /// Whether the fields contradict each other.
  let isBroken: @Sendable (KnownFields) -> Bool

  /// The address that log delivery calls from.
  static let logDelivery: ExactText = "delivery.logs.amazonaws.com"

  static let all: [EventRule] = [
    EventRule(assumption: .eventSources) { fields in
      guard let name = fields(EventField.name).text, let source = fields(EventField.source).text
      else { return false }
      let sources = EventCatalog.sources(of: name)
      return !sources.isEmpty && !sources.contains(source)
    },
    EventRule(assumption: .identityARN) { fields in
      guard let type = fields(EventField.identityType).text,
        CloudTrailField.typesWithARN.contains(type)
      else { return false }
      return fields(EventField.identityARN).isMissing
        || fields(EventField.identityAccount).isMissing
    },
    EventRule(assumption: .agreeingFields, isBroken: hasDisagreeingType),
    EventRule(assumption: .agreeingFields, isBroken: hasDisagreeingCategory),
    EventRule(assumption: .agreeingFields, isBroken: hasDisagreeingAccount),
    EventRule(assumption: .callers, isBroken: hasStrangeCaller),
    EventRule(assumption: .errorCodes, isBroken: hasStrangeError),
    EventRule(assumption: .consoleLoginResult, isBroken: hasDisagreeingResult),
  ]

  /// Events of the table are API calls, those of signing in have a type of their own.
  private static func hasDisagreeingType(_ fields: KnownFields) -> Bool {
    guard let name = fields(EventField.name).text, let type = fields(EventField.type).text,
      let source = EventCatalog.sources(of: name).first
    else { return false }
    return type != (source == "signin.amazonaws.com" ? "AwsConsoleSignIn" : "AwsApiCall")
  }

  /// The category says what `managementEvent` and some types say too.
  private static func hasDisagreeingCategory(_ fields: KnownFields) -> Bool {
    let type = fields(EventField.type).text
    let name = fields(EventField.name).text
    guard let category = fields(EventField.category).text else {
      return ["AwsVpceEvent", "AwsCloudTrailInsight"].contains(type)
        && fields(EventField.isManagement).boolean == true
    }
    let isManagement = fields(EventField.isManagement).boolean
    if let isManagement, isManagement != (category == "Management") { return true }
    if let type, type == "AwsVpceEvent" || category == "NetworkActivity" {
      if (type == "AwsVpceEvent") != (category == "NetworkActivity") { return true }
    }
    if let type, type == "AwsCloudTrailInsight" || category == "Insight" {
      if (type == "AwsCloudTrailInsight") != (category == "Insight") { return true }
    }
    if let name, EventCatalog.isData(name) { return category != "Data" }
    // What the table lists are management events.
    return category != "Management" && name.map { !EventCatalog.sources(of: $0).isEmpty } ?? false
  }

  /// A caller of the account itself is of the account that receives the event.
  private static func hasDisagreeingAccount(_ fields: KnownFields) -> Bool {
    guard let type = fields(EventField.identityType).text,
      let caller = fields(EventField.identityAccount).text,
      let recipient = fields(EventField.recipient).text
    else { return false }
    if CloudTrailField.typesWithARN.contains(type) { return caller != recipient }
    return type == "AWSAccount" && caller == recipient
  }

  /// Changes that controls name are written by the account's own people and roles.
  private static func hasStrangeCaller(_ fields: KnownFields) -> Bool {
    guard let name = fields(EventField.name).text else { return false }
    let callers = EventCatalog.callers(of: name)
    guard callers != .anybody else { return false }
    let isReadOnly = fields(EventField.isReadOnly)
    if isReadOnly.isMissing || isReadOnly.boolean == true { return true }
    if callers == .own, !isOwn(fields) { return true }
    guard let type = fields(EventField.identityType).text else { return false }
    return !CloudTrailField.typesWithARN.contains(type)
      && !(callers == .ownAndOthers && type == "AWSAccount")
  }

  /// Whether the caller may be of the account that receives the event.
  private static func isOwn(_ fields: KnownFields) -> Bool {
    let account = fields(EventField.identityAccount)
    guard !account.isMissing, !fields(EventField.identityARN).isMissing else { return false }
    guard let caller = account.text, let recipient = fields(EventField.recipient).text else {
      return true
    }
    return caller == recipient
  }

  /// Only EC2 says `UnauthorizedOperation`, and log delivery does not call it.
  private static func hasStrangeError(_ fields: KnownFields) -> Bool {
    guard let code = fields(EventField.errorCode).text, code.isRefusalOfEC2 else { return false }
    let ec2: ExactText = "ec2.amazonaws.com"
    let sources = fields(EventField.name).text.map(EventCatalog.sources) ?? []
    let source = fields(EventField.source).text
    return !sources.isEmpty && !sources.contains(ec2)
      || source.map { $0 != ec2 && EventCatalog.sources.contains($0) } ?? false
      || fields(EventField.address).text == logDelivery
  }

  /// A sign-in says how it ended; one that failed carries a message, one that succeeded none.
  private static func hasDisagreeingResult(_ fields: KnownFields) -> Bool {
    guard fields(EventField.name).text == "ConsoleLogin" else { return false }
    let result = fields(EventField.signInResult)
    if result.isMissing || fields(EventField.errorCode).isPresent { return true }
    let message = fields(EventField.errorMessage)
    return result.text == "Success" && message.isPresent
      || result.text == "Failure" && message.isMissing
  }
}
