public import AuditModel
import EvidenceJSON

/// Hides whose evidence a report is on: accounts, names and addresses become substitutes.
///
/// Each stands for the same thing throughout, so that what belongs together can still be told.
/// Filter patterns stay, as they are what is judged; accounts, addresses and names in them do not.
public struct Redaction: Sendable {
  private let accounts: [String]
  private let kinds: [(kind: String, names: [String])]
  private let files: [String]

  /// Creates a redaction from everything that the evidence names, in any order.
  public init(
    accounts: [String],
    trails: [String],
    logGroups: [String],
    filters: [String],
    metrics: [String],
    namespaces: [String],
    alarms: [String],
    topics: [String],
    addresses: [String],
    files: [String]
  ) {
    self.accounts = accounts
    self.files = files
    kinds = [
      ("trail", trails), ("log-group", logGroups), ("filter", filters), ("metric", metrics),
      ("namespace", namespaces), ("alarm", alarms), ("topic", topics), ("address", addresses),
    ]
  }

  /// The report with all of it replaced; the same report gives the same text.
  public func redacted(_ report: AuditReport) -> AuditReport {
    // A first pass finds what only the report's texts show, so that no substitute equals it.
    var survey = ReportRedactor(texts(alsoHiding: nil))
    _ = survey.redacted(report)
    var redactor = ReportRedactor(texts(alsoHiding: survey.texts.substitutes))
    return redactor.redacted(report)
  }

  /// Each text once, ascending.
  private static func distinct(_ texts: [String]) -> [String] {
    Set(texts.map { ScalarText($0) }).sorted().map(\.text)
  }

  /// The paths with those of all folders above them, which end in a slash, in order.
  private static func withFolders(_ files: [String]) -> [String] {
    var paths = files
    for file in files {
      let bytes = Array(file.utf8)
      for end in bytes.indices where bytes[end] == UInt8(ascii: "/") {
        paths.append(String(decoding: bytes[...end], as: UTF8.self))
      }
    }
    return distinct(paths)
  }

  private func texts(alsoHiding found: Substitutes?) -> TextRedactor {
    let accounts = Self.distinct(accounts + (found.map { $0.accounts.keys.map(\.text) } ?? []))
    let names = kinds.flatMap(\.names)
    let foundNames = Self.distinct(found.map { $0.names.keys.map(\.text) } ?? [])
    var substitutes = Substitutes(avoiding: Set(accounts + names + foundNames))
    for account in accounts { _ = substitutes.account(account) }
    for (kind, names) in kinds {
      for name in Self.distinct(names) where !name.isEmpty {
        _ = substitutes.name(name, kind: kind)
      }
    }
    for name in foundNames { _ = substitutes.name(name, kind: "address") }
    var texts = TextRedactor(substitutes)
    for path in Self.withFolders(files) {
      let redacted = PathRedactor.redacted(path, &texts)
      if !redacted.isSame(as: path) { texts.substitutes.paths[ScalarText(path)] = redacted }
    }
    return TextRedactor(texts.substitutes)
  }
}
