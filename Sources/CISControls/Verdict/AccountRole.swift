package import AWSEvidence
package import AuditModel
import EvidenceIntake

/// What an account is in its organization, as far as its trails and AWS Organizations tell.
package enum AccountRole {
  /// It manages the organization.
  case management

  /// Another account manages its organization; without a citation the person who audits says so.
  case member(of: String, Citation?)

  /// AWS says that it is in no organization.
  case alone(Citation)

  /// The evidence names several management accounts, or one and none.
  case contradictory([Claim])

  /// Nothing tells.
  case unknown

  /// What one source says.
  package struct Claim: Hashable {
    /// The account that manages the organization; `nil` when there is none.
    package let management: String?

    /// Where it says so; `nil` for the person who audits.
    package let citation: Citation?
  }

  /// Tells an account's role; `stated` is the management account that the person who audits names.
  package init(of account: String, in bundle: EvidenceBundle, stated: String? = nil) {
    let trails = bundle.trails(of: account).items.filter { $0.isOrganizationTrail == true }
    let claims =
      trails.map { Claim(management: $0.arn.account, citation: $0.place.citation(of: "TrailARN")) }
      + bundle.organizationAnswers(of: account).map {
        Claim(management: $0.managementAccount, citation: $0.citation)
      }
      + [stated].compactMap(\.self).map { Claim(management: $0, citation: nil) }
    guard let first = claims.first else {
      self = .unknown
      return
    }
    guard claims.allSatisfy({ $0.management == first.management }) else {
      self = .contradictory(claims)
      return
    }
    if first.management == account {
      self = .management
    } else if let manager = first.management {
      self = .member(of: manager, first.citation)
    } else {
      self = first.citation.map { .alone($0) } ?? .unknown
    }
  }
}
