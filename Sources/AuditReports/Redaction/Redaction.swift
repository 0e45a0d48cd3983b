public import AuditModel

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

  private func texts(alsoHiding found: Substitutes?) -> TextRedactor {
    let accounts = Set(accounts + (found.map { Array($0.accounts.keys) } ?? []))
    let names = kinds.flatMap(\.names)
    let foundNames = found.map { Array($0.names.keys) } ?? []
    var substitutes = Substitutes(avoiding: accounts.union(names).union(foundNames))
    for account in accounts.sorted() { _ = substitutes.account(account) }
    for (kind, names) in kinds {
      for name in Set(names).sorted() where !name.isEmpty {
        _ = substitutes.name(name, kind: kind)
      }
    }
    for name in foundNames.sorted() { _ = substitutes.name(name, kind: "address") }
    var texts = TextRedactor(substitutes)
    for file in Set(files).sorted() { _ = PathRedactor.redacted(file, &texts) }
    return texts
  }
}
