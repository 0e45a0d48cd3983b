import AWSEvidence
import AuditModel
import EvidenceIntake
import TestSupport
import Testing

@testable import CloudWatchAlarms

/// The texts that are read as rules of composite alarms, and those that are not.
@Suite struct RuleParserTests {
  typealias Rule = CompositeRule

  static func alarm(_ name: AWSName) -> Rule { .state(.alarm, AlarmReference(text: name)) }

  static func atLeast(
    _ threshold: AlarmQuota.Threshold, _ state: AlarmState, not isNegated: Bool = false
  ) -> Rule {
    .quota(
      AlarmQuota(
        threshold: threshold, isNegated: isNegated, state: state,
        alarms: ["a", "b"].map { AlarmReference(text: $0) })
    )
  }

  @Test(
    arguments: [
      ("TRUE", .constant(true)),
      ("False", .constant(false)),
      ("ALARM(a)", alarm("a")),
      (#"ALARM("a")"#, alarm("a")),
      (" ALARM ( a )\n", alarm("a")),
      ("OK(a)", .state(.ok, AlarmReference(text: "a"))),
      ("insufficient_data(a)", .state(.insufficientData, AlarmReference(text: "a"))),
      (#"ALARM("a b (c)")"#, alarm("a b (c)")),
      (#"ALARM("a \"b\"")"#, alarm(#"a "b""#)),
      (#"ALARM("a\\b\c")"#, alarm(#"a\b\c"#)),
      ("ALARM(cpu>80%)", alarm("cpu>80%")),
      ("ALARM(TRUE)", alarm("TRUE")),
      (
        "ALARM(arn:aws:cloudwatch:us-east-1:111122223333:alarm:a)",
        alarm("arn:aws:cloudwatch:us-east-1:111122223333:alarm:a")
      ),
      ("((ALARM(a)))", alarm("a")),
      ("NOT ALARM(a)", .not(alarm("a"))),
      ("NOT NOT ALARM(a)", alarm("a")),
      ("NOT (NOT ALARM(a))", .not(.not(alarm("a")))),
      ("NOT(ALARM(a)AND ALARM(b))", .not(.all([alarm("a"), alarm("b")]))),
      ("ALARM(a) AND ALARM(b) AND ALARM(c)", .all([alarm("a"), alarm("b"), alarm("c")])),
      ("ALARM(a) or ALARM(b)", .any([alarm("a"), alarm("b")])),
      (
        "(ALARM(a) OR ALARM(b)) AND NOT OK(c)",
        .all([
          .any([alarm("a"), alarm("b")]), .not(.state(.ok, AlarmReference(text: "c"))),
        ])
      ),
      ("AT_LEAST(2, ALARM, (a, b))", atLeast(.count(2), .alarm)),
      (#"AT_LEAST(50%, NOT OK, ("a", "b"))"#, atLeast(.percent(50), .ok, not: true)),
    ] as [(String, Rule)])
  func `a rule is read as written`(text: String, rule: Rule) throws {
    let read = try RuleParser.rule(text)
    #expect(read == rule)
    #expect(try RuleParser.rule(read.description) == rule)
  }

  @Test(
    arguments: [
      ("", .expected(.condition), 0),
      ("()", .expected(.condition), 1),
      ("ALARM", .expected(.token("(")), 5),
      ("ALARM()", .expected(.alarmName), 6),
      (#"ALARM("")"#, .expected(.alarmName), 6),
      ("ALARM(a b)", .expected(.token(")")), 8),
      (#"ALARM("a)"#, .openQuote, 6),
      ("ALARMED(a)", .unknownWord("ALARMED"), 0),
      ("ALARM(a) XOR ALARM(b)", .expected(.operatorOrEnd), 9),
      ("(ALARM(a)", .expected(.operatorOrParenthesis), 9),
      ("ALARM(a))", .expected(.operatorOrEnd), 8),
      ("ALARM(a) AND", .expected(.condition), 12),
      ("ALARM(a) AND ALARM(b) OR ALARM(c)", .mixedOperators, 22),
      ("(TRUE OR (TRUE AND FALSE OR TRUE))", .mixedOperators, 25),
      ("AT_LEAST(x, ALARM, (a))", .expected(.number), 9),
      ("AT_LEAST(99999999999999999999, ALARM, (a))", .numberOutOfRange, 9),
      ("AT_LEAST(1, ALARM, a)", .expected(.token("(")), 19),
      ("AT_LEAST(1, TRUE, (a))", .unknownWord("TRUE"), 12),
      ("AT_LEAST(1, ALARM, (a,))", .expected(.alarmName), 22),
    ] as [(String, CompositeRuleError.Reason, Int)])
  func `an error names its reason and place`(
    text: String, reason: CompositeRuleError.Reason, offset: Int
  ) {
    #expect(throws: CompositeRuleError(reason: reason, offset: offset)) {
      try RuleParser.rule(text)
    }
  }

  @Test func `an error reads as a clause with its place`() {
    let error = CompositeRuleError(reason: .mixedOperators, offset: 22)
    #expect(
      error.message.words == "`AND` and `OR` are mixed without parentheses at character 23")
  }

  @Test(
    arguments: [
      (String(repeating: "(", count: 10_240), .tooDeep(limit: 128)),
      (String(repeating: "(", count: 1_000_000), .tooLong(limit: 10_240)),
      (String(repeating: "NOT (", count: 2000), .tooDeep(limit: 128)),
      (String(repeating: "TRUE AND ", count: 600) + "TRUE", .tooManyElements(limit: 500)),
      (
        "AT_LEAST(1, OK, (" + String(repeating: "a,", count: 600) + "a))",
        .tooManyElements(limit: 500)
      ),
    ] as [(String, CompositeRuleError.Reason)])
  func `no rule is too long or too deep to be refused`(
    text: String, reason: CompositeRuleError.Reason
  ) {
    let error = #expect(throws: CompositeRuleError.self) { try RuleParser.rule(text) }
    #expect(error?.reason == reason)
  }

  @Test func `many negations cancel each other`() throws {
    let text = String(repeating: "NOT ", count: 2001) + "TRUE"
    #expect(try RuleParser.rule(text) == .not(.constant(true)))
  }
}
