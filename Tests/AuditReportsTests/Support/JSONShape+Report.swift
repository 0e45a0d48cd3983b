import AuditModel

extension JSONShape {
  /// The JSON report, format version 1, as `JSON-report.md` of the documentation describes it.
  static let report = JSONShape.object(
    [
      "formatVersion": .number(minimum: 1),
      "tool": .object(["name": .string(["trailwitness"]), "version": .string()]),
      "benchmark": .object([
        "name": .string(["CIS AWS Foundations Benchmark"]), "version": .string(),
      ]),
      "summary": .object([
        "pass": count, "fail": count, "incomplete": count, "review": count, "notApplicable": count,
      ]),
      "accounts": .list(.object(["account": .string(), "findings": .list(finding)])),
      "problems": .list(problem),
      "evidence": .list(entry),
    ],
    optional: ["supportingAccounts": .list(.string())])

  private static let count = JSONShape.number(minimum: 0)
  private static let outcome = JSONShape.string(Outcome.allCases.map(\.rawValue))
  private static let state = JSONShape.string(StepState.allCases.map(\.rawValue))

  private static let finding = JSONShape.object([
    "control": .string(),
    "number": .string(),
    "title": .string(),
    "level": .number(minimum: 1),
    "outcome": outcome,
    "asWritten": outcome,
    "inEffect": outcome,
    "reason": .string(),
    "chains": .list(.object(["resources": resources, "steps": .list(step)])),
    "missing": .list(
      .object(["reason": .string()], optional: ["command": .string(), "withheld": .string()])),
    "advisories": .list(
      .object(["id": .string(), "message": .string(), "citations": .list(citation)])),
  ])

  private static let resources = JSONShape.object(
    ["filters": .list(.string())],
    optional: [
      "trail": .string(), "logGroup": .string(), "metric": .string(), "alarm": .string(),
      "topic": .string(),
    ])

  private static let step = JSONShape.object(
    [
      "step": .string(StepKind.allCases.map(\.rawValue)),
      "asWritten": state,
      "inEffect": state,
      "reason": .string(),
      "citations": .list(citation),
    ],
    optional: [
      "relation": .string(), "variant": .string(), "tier": .string(), "witness": .event,
      "extra": .event,
      "assumptions": .object(["version": .number(minimum: 1), "statements": .list(.string())]),
    ])

  private static let citation = JSONShape.object([
    "file": .string(), "pointer": .string(), "line": .number(minimum: 1),
    "column": .number(minimum: 1),
  ])

  private static let problem = JSONShape.object([
    "id": .string(EvidenceProblem.ID.allCases.map(\.rawValue)), "file": .string(),
    "line": .number(minimum: 1), "column": .number(minimum: 1), "message": .string(),
  ])

  private static let entry = JSONShape.object(
    [
      "file": .string(), "binding": .string(EvidenceBinding.allCases.map(\.rawValue)),
      "bytes": count,
    ],
    optional: [
      "command": .string(), "account": .string(), "region": .string(), "sha256": .string(),
    ])
}
