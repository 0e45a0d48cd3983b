import AWSEvidence
import AuditModel
import AuditReports
import CISControls
import EvidenceIntake
import EvidenceJSON

/// What `audit` is asked to do.
struct AuditOptions {
  /// A report to be written to a file.
  struct Output {
    let format: ReportFormat
    let path: String
  }

  /// When standard output is coloured.
  enum Color: String, CaseIterable {
    case auto, always, never
  }

  let paths: [String]
  let version: BenchmarkVersion
  let controls: [Control]

  /// The accounts to judge, as given; empty for all.
  let accounts: [String]

  /// The account that manages the organization; `nil` leaves it to the evidence.
  let managementAccount: String?
  let judgement: Judgement
  let format: ReportFormat
  let outputs: [Output]

  /// From which outcome on the exit status is not 0.
  let failureLine: FailureLine
  let color: Color
  let isRedacted: Bool
  let isQuiet: Bool
  let asOf: EvidenceTime?
  let policy: EvidencePolicy

  /// Takes the options from a command line.
  ///
  /// - Throws: ``UsageError`` for a value that is not one of its option's.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    paths = arguments.operands.isEmpty ? ["Evidence"] : arguments.operands
    // An unset shell variable must not audit the current folder by accident.
    guard !paths.contains(where: \.isEmpty) else { throw UsageError("a path is empty") }
    version = try arguments.choice("--benchmark", "benchmark version") ?? .standard
    controls = try Self.controls(arguments.values["--control"] ?? [], in: version)
    accounts = try Self.accounts(arguments.values["--account"] ?? [])
    let manager = arguments.value(of: "--management-account")
    managementAccount = if let manager { try Self.account(manager) } else { nil }
    judgement = try arguments.choice("--judge", "judgement") ?? .both
    format = try arguments.choice("--format", "format") ?? .text
    failureLine = try arguments.choice("--fail-on", "outcome") ?? .review
    color = try arguments.choice("--color", "colour choice") ?? .auto
    isRedacted = arguments.has("--redact")
    isQuiet = arguments.has("--quiet")
    asOf = try Self.date(arguments.values["--as-of"]?.last)
    policy = EvidencePolicy(
      refusesInferred: arguments.has("--strict-binding"),
      maximumAge: try Self.maximumAge(arguments.values["--max-age"]?.last, asOf: asOf),
      digestsAllFiles: arguments.has("--inventory")
    )
    var outputs: [Output] = []
    for value in arguments.values["--output"] ?? [] { outputs.append(try Self.output(value)) }
    guard Set(outputs.map(\.path)).count == outputs.count else {
      throw UsageError("two reports are to be written to one file")
    }
    self.outputs = outputs
  }

  /// A date such as `2026-11-23`; times of day do not count.
  private static func date(_ text: String?) throws(UsageError) -> EvidenceTime? {
    guard let text else { return nil }
    guard text.utf8.count == 10, let date = EvidenceTime(text) else {
      throw UsageError("\(name: text) is no date", help: "write it as 2026-11-23")
    }
    return date
  }

  private static func maximumAge(
    _ text: String?,
    asOf: EvidenceTime?
  ) throws(UsageError) -> MaximumAge? {
    guard let text else { return nil }
    guard text.utf8.allSatisfy(\.isASCIIDigit), let days = Int(text) else {
      throw UsageError("\(name: text) is no number of days")
    }
    guard let asOf else {
      throw UsageError("`--max-age` needs `--as-of`", help: "the clock is never read")
    }
    return MaximumAge(asOf: asOf, days: days)
  }

  /// The chosen controls in the order of the benchmark; all when none is chosen.
  private static func controls(
    _ ids: [String],
    in version: BenchmarkVersion
  ) throws(UsageError) -> [Control] {
    var chosen: Set<Control> = []
    for id in ids { chosen.insert(try ControlReference(id, in: version).control) }
    let controls = ControlCatalog.controls(in: version)
    return ids.isEmpty ? controls : controls.filter(chosen.contains)
  }

  /// Account ids; `unknown` stands for what reports call so.
  private static func accounts(_ ids: [String]) throws(UsageError) -> [String] {
    for id in ids where id != EvidenceBundle.unknownAccount { _ = try account(id) }
    return ids
  }

  private static func account(_ id: String) throws(UsageError) -> String {
    guard AccountID.isValid(id) else {
      throw UsageError("\(name: id) is no account", help: "an account is twelve digits")
    }
    return id
  }

  /// The first chosen account that a bundle does not know.
  func unknownAccount(in bundle: EvidenceBundle) -> String? {
    accounts.first { !(bundle.accounts + bundle.supportingAccounts).contains($0) }
  }

  /// `FORMAT:FILE`, or a file whose extension names the format.
  private static func output(_ value: String) throws(UsageError) -> Output {
    let parts = value.split(atScalar: ":", maxSplits: 1)
    if parts.count == 2, let format = ReportFormat(rawValue: parts[0]) {
      guard !parts[1].isEmpty else { throw UsageError("option `--output` names no file") }
      return Output(format: format, path: parts[1])
    }
    guard let format = ReportFormat(fileName: value) else {
      throw UsageError(
        "the extension of \(name: value) names no format",
        help: "FORMAT:FILE with one of: "
          + ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      )
    }
    return Output(format: format, path: value)
  }
}

extension AuditOptions {
  /// The audit that is asked for.
  var audit: Audit {
    Audit(
      version: version,
      controls: controls,
      judgement: judgement,
      asOf: asOf,
      accounts: accounts.isEmpty ? nil : Set(accounts),
      managementAccount: managementAccount
    )
  }
}
