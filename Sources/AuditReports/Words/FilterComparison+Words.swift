import AuditModel
import EvidenceJSON

extension FilterComparison {
  /// What the relation means for the prescribed events, as a clause.
  var clause: String {
    switch relation {
    case .literal: "the prescribed text, blanks aside"
    case .equivalent: "exactly the prescribed events are matched"
    case .covers where extra == nil: "every prescribed event is matched, and perhaps others"
    case .covers: "every prescribed event is matched, and others too"
    case .matchesEverything: "every event is matched"
    case .misses: "some prescribed events are not matched"
    case .neverMatches: "no event can be matched"
    case .malformed: "CloudWatch Logs would have refused the text"
    case .undecided: "whether every prescribed event is matched could not be decided"
    }
  }

  /// What a witness shows, as the beginning of a sentence.
  var witnessCaption: String {
    switch tier {
    case "cloudtrail": "This event, as CloudTrail writes it, would go unnoticed"
    case "outside":
      "This event would go unnoticed, but it is not one that the control is about on this trail"
    case "any-json": "This event would go unnoticed, if CloudTrail ever wrote its like"
    default: "This event would go unnoticed"
    }
  }

  /// Which list the assumptions stand in, in parentheses with a blank before; empty without one.
  var listVersion: String { assumptionVersion.map { " (list version \($0))" } ?? "" }

  /// What an extra event shows, as the beginning of a sentence.
  var extraCaption: String { "This event is matched as well, though it is not asked for" }
}

extension String {
  /// A JSON text over several lines; the text itself, made visible, when it is not JSON.
  var prettyJSONLines: [String] {
    guard let tree = JSONTree.read(self) else { return [visible] }
    let printed = JSONPrinter.print(tree, sortsMembers: false)
    return printed.split(atScalar: "\n")
  }
}
