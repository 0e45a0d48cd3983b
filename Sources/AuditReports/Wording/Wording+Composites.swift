import AuditModel

extension Wording {
  /// What composite alarms do when one of their alarms goes to ALARM.
  static let composites: [Message.ID: Template] = [
    .ruleNotRead: "its rule is not read: {error}",
    .ruleErrorAt: "{error} at character {count}",
    .ruleTooLong: "it has more than {limit} characters",
    .ruleTooLarge: "it has more than {limit} elements",
    .ruleTooDeep: "its parentheses are nested deeper than {limit}",
    .ruleNeedsCondition: "expected a condition",
    .ruleNeedsAlarm: "expected an alarm's name",
    .ruleNeedsNumber: "expected a number",
    .ruleNeedsToken: "expected {value}",
    .ruleNeedsOperatorOrEnd: "expected `AND`, `OR` or the end",
    .ruleNeedsOperatorOrParenthesis: "expected `AND`, `OR` or `)`",
    .ruleWordUnknown: "{value} is not a word of rules",
    .ruleQuoteOpen: "a quote is not closed",
    .ruleOperatorsMixed: "`AND` and `OR` are mixed without parentheses",
    .ruleNumberTooLarge: "the number is too large",
    .rulesFormCycle: "the rules form a cycle, at which CloudWatch stops evaluating",
    .compositesTooMany: "it rests on more composite alarms than are followed here",
    .restsOnUnreadRule: "it rests on a composite alarm whose rule is not read",
    .statesTooMany: "there are too many states of other alarms to be tried",
    .dependsOnUnshownAlarm: "it depends on alarm {alarm}, which the evidence does not show",
    .dependsOnQuietAlarm: "it depends on whether alarm {alarm} is OK or has no data",
    .dependsOnOwnState: "it depends on whether the alarm was OK or had no data before",
    .ruleHeldBefore: "its rule holds before the event already",
    .ruleNeedsOthers: "its rule does not hold with that alarm alone",
  ]
}
