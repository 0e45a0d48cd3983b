/// Something taken for granted about the events that CloudTrail writes.
///
/// AWS documents most of it but promises none of it, so that every answer that rests on one of
/// these says so.
public enum CloudTrailAssumption: String, CaseIterable, Hashable, Sendable {
  /// The fields that every event carries are there.
  case requiredFields = "required-fields"

  /// Fields that CloudTrail writes as texts, booleans or objects hold nothing else.
  case fieldKinds = "field-kinds"

  /// The field `userIdentity.type` holds one of the documented types.
  case identityTypes = "identity-types"

  /// Identities of users, root and assumed roles carry an ARN and an account.
  case identityARN = "identity-arn"

  /// Fields that say the same thing agree: type and ARN of an identity, name and type of a sign-in.
  case agreeingFields = "agreeing-fields"

  /// The field `additionalEventData.MFAUsed` is `Yes` or `No` where it is present.
  case mfaUsed = "mfa-used"

  /// The field `responseElements.ConsoleLogin` is `Success` or `Failure` where it is present.
  case consoleLoginResult = "console-login-result"

  /// The field `eventType` holds one of the documented types.
  case eventTypes = "event-types"

  /// An event name that the table of event sources lists comes from a source listed with it.
  case eventSources = "event-sources"

  /// Changes that the table of event sources lists are calls that write, made by the account's own
  /// users, roles and root user; some changes of a bucket also by other accounts.
  case callers

  /// Of the services in the table only EC2 refuses calls with `UnauthorizedOperation`.
  case errorCodes = "error-codes"

  /// Events of services without regions name one region.
  case regions

  /// Events are written as compact JSON, without blanks or needless escapes.
  case compactJSON = "compact-json"

  /// The version of the list, raised with every change of a case or its meaning.
  public static let version = 3

  /// The assumption as a sentence without a full stop.
  public var statement: String {
    switch self {
    case .requiredFields:
      "every event carries eventVersion, eventTime, eventSource, eventName, eventType, awsRegion, "
        + "sourceIPAddress, eventID, userIdentity, recipientAccountId, managementEvent and "
        + "eventCategory"
    case .fieldKinds:
      "fields that CloudTrail writes as texts, booleans or objects are never null or anything else"
    case .identityTypes: "userIdentity.type is one of the documented types"
    case .identityARN:
      "identities of type IAMUser, Root, AssumedRole and FederatedUser carry userIdentity.arn and accountId"
    case .agreeingFields:
      "fields that say the same thing agree, such as userIdentity.type and userIdentity.arn, "
        + "or the accounts of caller and recipient unless another account calls"
    case .mfaUsed: "additionalEventData.MFAUsed is Yes or No where it is present"
    case .consoleLoginResult:
      "responseElements.ConsoleLogin is Success or Failure where it is present, and a sign-in that "
        + "failed, and no other, carries errorMessage"
    case .eventTypes: "eventType is one of the documented types"
    case .eventSources: "an event name comes from the services that are known to use it"
    case .callers:
      "the changes that controls name are API calls with readOnly false, made by users, roles and "
        + "the root user of the account itself, and some changes of buckets by other accounts"
    case .errorCodes:
      "EC2 refuses calls with a code that ends in UnauthorizedOperation, the other services that "
        + "controls name and log delivery do not meet it"
    case .regions: "events of IAM and Organizations name one region of their partition"
    case .compactJSON: "events are written as compact JSON without needless escapes"
    }
  }
}
