import AWSEvidence

/// A composite alarm with its rule, in which every alarm goes by its name.
struct ParsedComposite {
  let alarm: CompositeAlarm

  /// The rule, or what keeps it from being read.
  let rule: Result<CompositeRule, CompositeRuleError>

  /// The alarms that the rule refers to, or may refer to when it cannot be read; without repeats.
  let children: [AWSName]

  /// Reads the rule of an alarm of an account and region.
  init(_ alarm: CompositeAlarm, account: String, region: String) {
    self.alarm = alarm
    do throws(CompositeRuleError) {
      let rule = try RuleParser.rule(alarm.alarmRule).replacingReferences {
        AlarmReference(text: $0.alarmName(account: account, region: region))
      }
      children = rule.references.map(\.text).withoutRepeats
      self.rule = .success(rule)
    } catch {
      rule = .failure(error)
      children =
        RuleScanner.words(in: alarm.alarmRule).map {
          AlarmReference(text: AWSName($0)).alarmName(account: account, region: region)
        }.withoutRepeats
    }
  }
}

extension RuleScanner {
  /// All words and quoted names of a rule, up to the first quote that is not closed.
  fileprivate static func words(in text: String) -> [String] {
    var scanner = RuleScanner(Array(text.unicodeScalars.prefix(RuleParser.longest)))
    var words: [String] = []
    do throws(CompositeRuleError) {
      while let token = try scanner.next() {
        words += [token.text].compactMap(\.self)
      }
    } catch {
      // What follows an open quote is no name that could be told apart.
    }
    return words
  }
}

extension RuleToken {
  /// The text of a word or quoted name; `nil` for anything else.
  fileprivate var text: String? {
    switch self {
    case .word(let text), .quoted(let text): text
    case .open, .close, .comma: nil
    }
  }
}
