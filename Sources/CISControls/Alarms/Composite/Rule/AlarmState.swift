/// A state that an alarm can be in; the raw values are AWS's words.
enum AlarmState: String, CaseIterable, Sendable {
  case ok = "OK"
  case alarm = "ALARM"
  case insufficientData = "INSUFFICIENT_DATA"
}
