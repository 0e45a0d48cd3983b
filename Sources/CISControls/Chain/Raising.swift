import AuditModel

/// How the alarm on a filter's metric comes to raise the alarm that acts.
struct Raising {
  /// What the reason speaks of: an alarm, or one that raises another.
  let subject: Message

  /// How far the benchmark's letter can be met this way.
  let asWritten: StepState

  /// Whether the acting alarm is raised; held, or open or unknown with ``doubts``.
  let inEffect: StepState

  /// Why it is open whether the acting alarm is raised or acts.
  var doubts: [Message] = []

  /// The places that this rests on.
  var citations: [Citation] = []

  /// What else was seen.
  var advisories: [Advisory] = []

  /// The alarm on the metric acts itself.
  static func itself(_ alarm: ActingAlarm) -> Raising {
    Raising(subject: alarm.title, asWritten: .held, inEffect: .held)
  }
}
