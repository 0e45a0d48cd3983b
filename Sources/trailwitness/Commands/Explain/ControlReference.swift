import CISControls
import EvidenceJSON

/// A control as a person names it, with the benchmark version that is meant.
///
/// Accepted forms: an id such as `vpc-changes`, a number such as `5.14`, and the id of a Security
/// Hub control such as `CloudWatch.14`; the case of letters does not matter.
struct ControlReference {
  let control: Control
  let version: BenchmarkVersion

  /// Finds the control that `word` names in a version.
  ///
  /// Without one the standard version is meant, or for a number that it does not have the newest
  /// version that has it.
  ///
  /// - Throws: ``UsageError`` when there is none.
  init(_ word: String, in version: BenchmarkVersion?) throws(UsageError) {
    if Self.isNumber(word) {
      self = try Self.numbered(word, in: version)
      return
    }
    self.version = version ?? .standard
    if let control = ControlCatalog.control(securityHubID: word) {
      self.control = control
    } else {
      control = try Self.named(word, in: self.version)
    }
  }

  private init(_ control: Control, _ version: BenchmarkVersion) {
    self.control = control
    self.version = version
  }

  /// Whether a word is two numbers with a dot between them.
  private static func isNumber(_ word: String) -> Bool {
    let parts = word.split(atScalar: ".")
    return parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private static func numbered(
    _ number: String,
    in version: BenchmarkVersion?
  ) throws(UsageError) -> ControlReference {
    let versions = version.map { [$0] } ?? [.standard] + BenchmarkVersion.allCases.reversed()
    for candidate in versions {
      if let control = ControlCatalog.control(numbered: number, in: candidate) {
        return ControlReference(control, candidate)
      }
    }
    throw unknown(number, in: version)
  }

  private static func unknown(_ number: String, in version: BenchmarkVersion?) -> UsageError {
    let asked = version ?? .standard
    let controls = ControlCatalog.controls(in: asked)
    let numbers = controls.map { $0.number(in: asked) }
    // Sections move from version to version, so another version may have the number.
    let meant = controls.first { control in
      BenchmarkVersion.allCases.contains { control.number(in: $0) == number }
    }
    return UsageError(
      version == nil
        ? "no version has a monitoring control \(name: number)"
        : "benchmark version \(asked.rawValue) has no monitoring control \(name: number)",
      help: meant.map { "did you mean `\($0.number(in: asked))`, `\($0.id)`?" }
        ?? "in \(asked.rawValue) they are \(numbers.first ?? "") to \(numbers.last ?? "")"
    )
  }

  private static func named(
    _ word: String,
    in version: BenchmarkVersion
  ) throws(UsageError) -> Control {
    let id = word.asciiLowercased
    if ControlCatalog.control(id) != nil { return try ControlCatalog.chosen(id, in: version) }
    let hubIDs = ControlCatalog.all.compactMap(\.securityHubID)
      .sorted { ($0.count, $0) < ($1.count, $1) }
    guard !id.starts(withScalars: "cloudwatch.") else {
      throw UsageError(
        "no control is checked by Security Hub's \(name: word)",
        help: "those that are: \(hubIDs.first ?? "") to \(hubIDs.last ?? "")"
      )
    }
    let ids = ControlCatalog.controls(in: version).map(\.id)
    let holding = ids.filter { $0.contains(id) }
    throw .unknown("control", word, choices: holding.isEmpty ? ids : holding)
  }
}
