/// What no output of the six commands can show, so that every report says it once.
public enum StatedLimits {
  /// One sentence each.
  public static let all = [
    "Whether the topic's access policy and encryption key let CloudWatch publish is not visible.",
    "Whether a subscription's filter policy drops alarm messages is not visible.",
    "Whether an alarm mute rule silences actions at certain times is not visible.",
    "Filters of other log groups that publish to an alarm's metric show only where they are listed.",
    "Alarms of monitoring accounts and on log queries show only where they are listed.",
    "Whether anybody reads what is delivered is not visible.",
    "The evidence is taken as saved: how it was collected, and from which account, is not proven.",
  ]
}
