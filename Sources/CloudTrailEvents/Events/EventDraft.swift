import EvidenceJSON
import FilterPatterns
import Synchronization

/// What distinguishes one CloudTrail event that is put together from another.
struct EventDraft: Hashable, Sendable {
  var name: ExactText
  var source: ExactText
  var principal: Principal
  var place: EventPlace

  /// The code and message of a call that failed; absent for one that succeeded.
  var error: Failure?

  /// Whether a sign-in used multi-factor authentication; absent where CloudTrail says nothing.
  var usedMFA: Bool?

  /// A call that failed.
  struct Failure: Hashable, Sendable {
    var code: ExactText?
    var message: ExactText?
  }

  init(
    name: ExactText,
    source: ExactText? = nil,
    fallbackSource: ExactText? = nil,
    principal: Principal,
    place: EventPlace = .example,
    error: Failure? = nil,
    usedMFA: Bool? = false
  ) {
    self.name = name
    self.source =
      source ?? EventCatalog.usualSource(of: name) ?? fallbackSource ?? "ec2.amazonaws.com"
    self.principal = principal
    self.place = place
    self.error = error
    self.usedMFA = usedMFA
  }

  var isSignIn: Bool { name == "ConsoleLogin" }

  /// Whether the event is of the data within a resource, not of the resource.
  private var isDataEvent: Bool { EventCatalog.isData(name) }

  /// The event with the fields that CloudTrail writes, in its order.
  var event: JSONTree {
    .object(of: [
      "eventVersion": .string("1.11"), "userIdentity": identity,
      "eventTime": .string("2025-01-15T09:30:00Z"), "eventSource": .string(source),
      "eventName": .string(name), "awsRegion": .string(place.region(of: source)),
      "sourceIPAddress": .string(sourceAddress), "userAgent": .string(userAgent),
      "errorCode": error?.code.map { .string($0) },
      "errorMessage": error?.message.map { .string($0) },
      "requestParameters": .null, "responseElements": isSignIn ? signInResult : .null,
      "additionalEventData": isSignIn ? signInDetails : nil,
      "requestID": isSignIn ? nil : .string("6d2a4f4e-9b1c-4a53-8f0e-3c1d5e7a9b21"),
      "eventID": .string("0f8b7c52-4a3e-4d19-9c65-b2e1f0a7d348"),
      "readOnly": .boolean(EventCatalog.isReadOnly(name)), "eventType": .string(type),
      "managementEvent": .boolean(!isDataEvent), "recipientAccountId": .string(place.account),
      "eventCategory": .string(isDataEvent ? "Data" : "Management"),
    ])
  }

  /// Sign-ins carry no access key.
  private var identity: JSONTree {
    let identity = principal.identity(at: place)
    guard isSignIn, case .object(let members) = identity else { return identity }
    return .object(members.filter { $0.name != "accessKeyId" })
  }

  private var type: String {
    guard source == "signin.amazonaws.com" else { return "AwsApiCall" }
    return name == EventCatalog.consoleName ? "AwsConsoleAction" : "AwsConsoleSignIn"
  }

  /// Documentation addresses (RFC 5737), or the service that called.
  private var sourceAddress: String {
    switch principal {
    case .roleUsed(let service), .service(let service): service.text
    case .otherAccount: "203.0.113.77"
    default: isSignIn ? "192.0.2.44" : "198.51.100.23"
    }
  }

  private var userAgent: String {
    switch principal {
    case .roleUsed(let service), .service(let service): service.text
    default:
      isSignIn
        ? "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
        : "aws-cli/2.22.0 md/awscrt#0.23.4 ua/2.0 os/linux#6.8.0 md/arch#x86_64 lang/python#3.12.6"
    }
  }

  private var signInResult: JSONTree {
    .object(of: ["ConsoleLogin": .string(error == nil ? "Success" : "Failure")])
  }

  private var signInDetails: JSONTree {
    .object(of: [
      "LoginTo": .string("https://console.aws.amazon.com/console/home"),
      "MobileVersion": .string("No"),
      "MFAUsed": usedMFA.map { .string($0 ? "Yes" : "No") },
    ])
  }
}

/// The events that were put together so far, each read once.
///
/// The questions of an audit share one store, which lives as long as the audit and only saves time:
/// the same draft always makes the same event.
package final class DraftStore: Sendable {
  private let events = Mutex<[EventDraft: DraftedEvent]>([:])

  /// Creates an empty store.
  package init() {}

  /// The event that a draft makes.
  func event(of draft: EventDraft) -> DraftedEvent {
    events.withLock { events in
      if let known = events[draft] { return known }
      let event = DraftedEvent(draft.event)
      events[draft] = event
      return event
    }
  }
}
