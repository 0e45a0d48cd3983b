import AuditModel
import EvidenceJSON

/// The part of the JSON report, format version 1, that speaks of one control in one account.
enum JSONFinding {
  /// The object of a finding.
  static func tree(_ finding: Finding) -> JSONTree {
    .object(of: [
      "control": .string(finding.control.id),
      "number": .string(finding.control.number),
      "title": .string(finding.control.title),
      "level": .number(finding.control.level),
      "outcome": .string(finding.outcome.rawValue),
      "asWritten": .string(finding.asWritten.rawValue),
      "inEffect": .string(finding.inEffect.rawValue),
      "reason": .string(finding.reason.text),
      "chains": .array(finding.chains.map(tree)),
      "missing": .array(finding.missing.map(tree)),
      "advisories": .array(finding.advisories.map(tree)),
    ])
  }

  /// The object of a chain.
  static func tree(_ chain: Chain) -> JSONTree {
    .object(of: [
      "resources": tree(chain.resources),
      "steps": .array(chain.steps.map(tree)),
    ])
  }

  private static func tree(_ resources: ChainResources) -> JSONTree {
    .object(of: [
      "trail": resources.trail.map(JSONTree.string),
      "logGroup": resources.logGroup.map(JSONTree.string),
      "filters": .array(resources.filters.map(JSONTree.string)),
      "metric": resources.metric.map(JSONTree.string),
      "alarm": resources.alarm.map(JSONTree.string),
      "topic": resources.topic.map(JSONTree.string),
    ])
  }

  private static func tree(_ step: Step) -> JSONTree {
    .object(of: [
      "step": .string(step.kind.rawValue),
      "asWritten": .string(step.asWritten.rawValue),
      "inEffect": .string(step.inEffect.rawValue),
      "reason": .string(step.phrase.text),
      "citations": .array(step.citations.map(tree)),
      "relation": (step.comparison?.relation.rawValue).map(JSONTree.string),
      "variant": step.comparison?.variant.map(JSONTree.string),
      "tier": (step.comparison?.tier).map(JSONTree.string),
      "witness": JSONTree.event(step.comparison?.witness),
      "extra": JSONTree.event(step.comparison?.extra),
      "assumptions": step.comparison?.assumptionTree,
    ])
  }

  private static func tree(_ citation: Citation) -> JSONTree {
    .object(of: [
      "file": .string(citation.file),
      "pointer": .string(citation.pointer),
      "line": .number(citation.line),
      "column": .number(citation.column),
    ])
  }

  private static func tree(_ missing: MissingEvidence) -> JSONTree {
    .object(of: [
      "command": missing.command.map(JSONTree.string),
      "withheld": (missing.withheld?.text).map(JSONTree.string),
      "reason": .string(missing.reason.text),
    ])
  }

  private static func tree(_ advisory: Advisory) -> JSONTree {
    .object(of: [
      "id": .string(advisory.id),
      "message": .string(advisory.message.text),
      "citations": .array(advisory.citations.map(tree)),
    ])
  }
}
