package import AWSEvidence
package import AuditModel

/// What an account is in its organization, as far as its trails tell.
package enum AccountRole {
  /// The organization's trail is its own.
  case management

  /// It sees the organization's trail of another account.
  case member(of: String, Citation)

  /// No trail of an organization is in the evidence.
  case unknown

  /// Tells an account's role.
  package init(of account: String, in bundle: EvidenceBundle) {
    let trails = bundle.trails(of: account).items.filter { $0.isOrganizationTrail == true }
    if trails.contains(where: { $0.arn.account == account }) {
      self = .management
    } else if let trail = trails.first {
      self = .member(of: trail.arn.account, trail.place.citation(of: "TrailARN"))
    } else {
      self = .unknown
    }
  }
}
