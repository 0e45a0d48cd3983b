package import AWSEvidence
package import EvidenceIntake
import EvidenceJSON

/// The alarms of one account and region, as the rules of its composite alarms see them.
package struct AlarmFamily: Sendable {
  /// The most composite alarms that are followed from one.
  private static let mostDescendants = 1000

  private let names: [AWSName]
  private let composites: [AWSName: ParsedComposite]
  private let plain: Set<AWSName>

  /// The composite alarms whose rules name an alarm.
  private let parents: [AWSName: [AWSName]]

  /// Reads all composite alarms; `plain` are the names of the other alarms in the evidence.
  package init(
    _ alarms: [CompositeAlarm],
    plain: Set<AWSName>,
    account: String,
    region: String
  ) {
    names = alarms.map(\.alarmName)
    composites = Dictionary(
      alarms.map { ($0.alarmName, ParsedComposite($0, account: account, region: region)) },
      uniquingKeysWith: { first, _ in first }
    )
    self.plain = plain
    var parents: [AWSName: [AWSName]] = [:]
    for (name, composite) in composites {
      for child in composite.children { parents[child, default: []].append(name) }
    }
    self.parents = parents
  }

  /// Whether the evidence shows an alarm of that name that is not a composite one.
  func hasPlainAlarm(_ name: AWSName) -> Bool { plain.contains(name) }

  /// The composite alarm of that name; `nil` when the evidence shows none.
  subscript(name: AWSName) -> ParsedComposite? { composites[name] }

  /// The composite alarms whose rules lead to an alarm, directly or through others, in order.
  package func ancestors(of alarm: AWSName) -> [ParsedComposite] {
    var found: Set<AWSName> = []
    var open = [alarm]
    while let next = open.popLast() {
      for parent in parents[next] ?? [] where found.insert(parent).inserted {
        open.append(parent)
      }
    }
    return names.withoutRepeats.filter(found.contains).compactMap { composites[$0] }
  }

  /// The ways in which following a composite alarm's children may end.
  enum Descent {
    /// The composite alarms that it rests on, those before others that rest on them; itself last.
    case order([ParsedComposite])

    /// An alarm rests on itself.
    case cycle

    /// There are more than are followed.
    case tooMany
  }

  /// The composite alarms that one rests on, itself included.
  func descendants(of composite: AWSName) -> Descent {
    var order: [ParsedComposite] = []
    var isDone: [AWSName: Bool] = [:]
    var path: [(name: AWSName, rest: ArraySlice<AWSName>)] = []
    func enter(_ name: AWSName) {
      isDone[name] = false
      path.append((name, (composites[name]?.readableChildren ?? [])[...]))
    }
    enter(composite)
    while let last = path.indices.last {
      guard let child = path[last].rest.popFirst() else {
        let name = path.removeLast().name
        isDone[name] = true
        if let composite = composites[name] { order.append(composite) }
        continue
      }
      guard composites[child] != nil, isDone[child] != true else { continue }
      guard isDone[child] == nil else { return .cycle }
      guard isDone.count < Self.mostDescendants else { return .tooMany }
      enter(child)
    }
    return .order(order)
  }
}

extension ParsedComposite {
  /// The children, or none when the rule cannot be read.
  fileprivate var readableChildren: [AWSName] {
    switch rule {
    case .success: children
    case .failure: []
    }
  }
}

/// A composite alarm with its rule, in which every alarm goes by its name.
package struct ParsedComposite: Sendable {
  /// The alarm.
  package let alarm: CompositeAlarm

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
