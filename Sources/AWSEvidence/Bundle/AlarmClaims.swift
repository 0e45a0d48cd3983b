import AuditModel
import EvidenceIntake
import EvidenceJSON

/// What one `describe-alarms` output says of each kind of alarm.
///
/// Without `--alarm-types` AWS lists metric alarms only, and with it only the kinds that were asked
/// for; the lists of all other kinds are printed empty. Such a list says nothing, so it is no claim.
struct AlarmClaims {
  private var metric: ListClaim<MetricAlarm>?
  private var composite: ListClaim<CompositeAlarm>?
  private var log: ListClaim<LogAlarm>?

  /// Reads an output's lists; damaged alarms are noted in the ledger.
  init(_ output: CommandOutput, ledger: inout BindingLedger) {
    if output.isBareList {
      readBareList(output, &ledger)
    } else {
      readLists(output, &ledger)
    }
  }

  private mutating func readLists(_ output: CommandOutput, _ ledger: inout BindingLedger) {
    let others = ["CompositeAlarms", "LogAlarms"].compactMap(output.list)
    let isAboutOthers = others.contains { $0.value.elements.first != nil }
    let asked = { (kind: String) in output.call?.asks(forAlarms: kind) }
    metric = Self.claim(
      "MetricAlarms", of: output, isAsked: asked("MetricAlarm") ?? !isAboutOthers, &ledger)
    composite = Self.claim(
      "CompositeAlarms", of: output, isAsked: asked("CompositeAlarm") ?? false, &ledger)
    log = Self.claim("LogAlarms", of: output, isAsked: asked("LogAlarm") ?? false, &ledger)
  }

  /// Reads what `--query` printed; the first alarm tells the kind of all.
  private mutating func readBareList(
    _ output: CommandOutput,
    _ ledger: inout BindingLedger
  ) {
    let first = output.value.elements.first
    if first?["AlarmRule"] != nil {
      composite = ListClaim(output.place, gap: output.gap, ledger: &ledger)
    } else if first?["ScheduledQueryConfiguration"] != nil {
      log = ListClaim(output.place, gap: output.gap, ledger: &ledger)
    } else {
      metric = ListClaim(output.place, gap: output.gap, ledger: &ledger)
    }
  }

  /// The claim of one list, or `nil` when it is empty and may not have been asked for.
  private static func claim<Alarm: EvidenceItem>(
    _ field: String,
    of output: CommandOutput,
    isAsked: Bool,
    _ ledger: inout BindingLedger
  ) -> ListClaim<Alarm>? {
    guard let list = output.list(field) else { return nil }
    let isEmpty = list.value.kind == .array && list.value.elements.first == nil
    guard isAsked || !isEmpty || output.gap != nil else { return nil }
    return ListClaim(list, gap: output.gap, ledger: &ledger)
  }

  /// The actions of all alarms, as written.
  var alarmActions: [String] {
    (metric?.items.flatMap(\.alarmActions) ?? [])
      + (composite?.items.flatMap(\.alarmActions) ?? [])
      + (log?.items.flatMap(\.alarmActions) ?? [])
  }

  /// What is claimed of the metric alarms of one account and region; `nil` for nothing.
  func metric(in place: RegionScope) -> ListClaim<MetricAlarm>? {
    metric?.filter { Self.isHere($0.alarmARN, place) }
  }

  /// What is claimed of the composite alarms of one account and region; `nil` for nothing.
  func composite(in place: RegionScope) -> ListClaim<CompositeAlarm>? {
    composite?.filter { Self.isHere($0.alarmARN, place) }
  }

  /// What is claimed of the alarms on log queries of one account and region; `nil` for nothing.
  func log(in place: RegionScope) -> ListClaim<LogAlarm>? {
    log?.filter { Self.isHere($0.alarmARN, place) }
  }

  /// Whether an alarm is of the place; one without an ARN is of every place that the output is of.
  private static func isHere(_ arn: AlarmARN?, _ place: RegionScope) -> Bool {
    arn.map { $0.account == place.account && $0.region == place.region } ?? true
  }
}
