/// An event that a busy account sees many times a day.
///
/// A filter that matches one of these keeps its alarm in the alarm state, so that nobody would
/// notice the event that the alarm is for.
public struct EverydayEvent: Hashable, Sendable {
  /// What happens, as a short sentence without a full stop.
  public let title: String

  /// The event as compact JSON.
  public let json: String

  init(_ title: String, _ draft: EventDraft) {
    self.title = title
    json = draft.event.description
  }

  /// The events that patterns are tried on, in a fixed order.
  public static let all: [EverydayEvent] = [
    EverydayEvent(
      "a role lists instances",
      EventDraft(
        name: "DescribeInstances", source: "ec2.amazonaws.com",
        principal: .role("MonitoringRole", session: "poller"))
    ),
    EverydayEvent(
      "an IAM user asks who they are",
      EventDraft(
        name: "GetCallerIdentity", source: "sts.amazonaws.com", principal: .user("alice"))
    ),
    EverydayEvent(
      "a service assumes a role",
      EventDraft(
        name: "AssumeRole", source: "sts.amazonaws.com",
        principal: .service("lambda.amazonaws.com"))
    ),
    EverydayEvent(
      "a role decrypts with a key",
      EventDraft(
        name: "Decrypt", source: "kms.amazonaws.com",
        principal: .role("ApplicationRole", session: "i-0123456789abcdef0"))
    ),
    EverydayEvent(
      "a service reads the ACL of a bucket",
      EventDraft(
        name: "GetBucketAcl", source: "s3.amazonaws.com",
        principal: .service("cloudtrail.amazonaws.com"))
    ),
    EverydayEvent(
      "a person of Identity Center lists buckets",
      EventDraft(
        name: "ListBuckets", source: "s3.amazonaws.com",
        principal: .identityCenter("carol@example.com"))
    ),
    EverydayEvent(
      "an IAM user signs in with MFA",
      EventDraft(
        name: "ConsoleLogin", source: "signin.amazonaws.com", principal: .user("alice"),
        usedMFA: true)
    ),
    EverydayEvent(
      "an instance launches in an Auto Scaling group",
      EventDraft(
        name: "RunInstances", source: "ec2.amazonaws.com",
        principal: .roleUsed(by: "autoscaling.amazonaws.com"))
    ),
    EverydayEvent(
      "a function's log stream is created",
      EventDraft(
        name: "CreateLogStream", source: "logs.amazonaws.com",
        principal: .role("FunctionRole", session: "function"))
    ),
  ]
}
