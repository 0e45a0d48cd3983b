import AWSEvidence
import AuditModel
import AuditReports

extension Redaction {
  /// The redaction of everything that a bundle's evidence names.
  init(_ bundle: EvidenceBundle) {
    let names = bundle.names
    self.init(
      accounts: names.accounts,
      trails: names.trails,
      logGroups: names.logGroups,
      filters: names.filters,
      metrics: names.metrics,
      namespaces: names.namespaces,
      alarms: names.alarms,
      topics: names.topics,
      addresses: names.addresses,
      files: bundle.entries.map(\.file) + bundle.absentFiles
    )
  }
}
