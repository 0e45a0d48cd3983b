import EvidenceJSON
import FilterPatterns

/// An event that a busy account sees many times a day.
///
/// A filter that matches one of these keeps its alarm in the alarm state, so that nobody would
/// notice the event that the alarm is for.
public struct EverydayEvent: Hashable, Sendable {
  /// What happens, as a short sentence without a full stop.
  public let title: String

  /// The event as compact JSON.
  public let json: String

  /// The event as patterns are tried on it.
  let drafted: DraftedEvent

  private init(_ title: String, _ draft: EventDraft) {
    self.title = title
    drafted = DraftedEvent(draft.event)
    json = drafted.tree.description
  }

  /// Whether two events say the same.
  public static func == (left: EverydayEvent, right: EverydayEvent) -> Bool {
    left.title == right.title && left.drafted.tree == right.drafted.tree
  }

  /// Hashes the event.
  public func hash(into hasher: inout Hasher) { hasher.combine(drafted.tree) }

  /// The events that patterns are tried on, in a fixed order.
  public static let all = made(at: .example)

  /// The same events as another account sees them.
  static func all(at place: EventPlace) -> [EverydayEvent] {
    place == .example ? all : made(at: place)
  }

  private static func made(at place: EventPlace) -> [EverydayEvent] {
    listed.map { title, draft in
      var draft = draft
      draft.place = place
      return EverydayEvent(title, draft)
    }
  }

  private static let listed: KeyValuePairs<String, EventDraft> = [
    "a role lists instances":
      EventDraft(
        name: "DescribeInstances", source: "ec2.amazonaws.com",
        principal: .role("MonitoringRole", session: "poller")),
    "an IAM user asks who they are":
      EventDraft(
        name: "GetCallerIdentity", source: "sts.amazonaws.com", principal: .user("alice")),
    "a service assumes a role":
      EventDraft(
        name: "AssumeRole", source: "sts.amazonaws.com",
        principal: .service("lambda.amazonaws.com")),
    "a role decrypts with a key":
      EventDraft(
        name: "Decrypt", source: "kms.amazonaws.com",
        principal: .role("ApplicationRole", session: "i-0123456789abcdef0")),
    "a service reads the ACL of a bucket":
      EventDraft(
        name: "GetBucketAcl", source: "s3.amazonaws.com",
        principal: .service("cloudtrail.amazonaws.com")),
    "a person of Identity Center lists buckets":
      EventDraft(
        name: "ListBuckets", source: "s3.amazonaws.com",
        principal: .identityCenter("carol@example.com")),
    "an IAM user signs in with MFA":
      EventDraft(
        name: "ConsoleLogin", source: "signin.amazonaws.com", principal: .user("alice"),
        usedMFA: true),
    "an instance launches in an Auto Scaling group":
      EventDraft(
        name: "RunInstances", source: "ec2.amazonaws.com",
        principal: .roleUsed(by: "autoscaling.amazonaws.com")),
    "a function's log stream is created":
      EventDraft(
        name: "CreateLogStream", source: "logs.amazonaws.com",
        principal: .role("FunctionRole", session: "function")),
  ]
}
