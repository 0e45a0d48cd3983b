public import AuditModel
import EvidenceJSON

/// What `describe-organization` says of the organization that an account is in.
public struct OrganizationAnswer: Hashable, Sendable {
  static let operation = "describe-organization"

  /// The error code by which AWS says that the account is in no organization.
  ///
  /// - SeeAlso: `DescribeOrganization` in the API reference of AWS Organizations.
  package static let noOrganization = "AWSOrganizationsNotInUseException"

  /// The account that manages the organization; `nil` when the account is in none.
  public let managementAccount: String?

  /// The account that asked; `nil` when nothing says it.
  package let account: String?

  /// Where the answer says so.
  public let citation: Citation

  /// Reads an answer; `nil` for any other.
  init?(_ value: JSONValue, of file: String, call: RecordedCall?, path: EvidencePath) {
    guard let manager = Self.managementAccount(in: value),
      let organization = EvidencePlace(file: file, value: value).field("Organization")
    else { return nil }
    managementAccount = manager
    account = path.adopting(call).account
    citation = organization.citation(of: "MasterAccountId")
  }

  /// The answer that the account of a path is in no organization.
  init(noneIn file: String, line: Int, account: String?) {
    managementAccount = nil
    self.account = account
    citation = Citation(file: file, pointer: "", line: line, column: 1)
  }

  private init(_ managementAccount: String?, _ account: String?, _ citation: Citation) {
    self.managementAccount = managementAccount
    self.account = account
    self.citation = citation
  }

  /// The same answer of an account that nothing but `account` could be.
  package func adopting(_ account: String?) -> OrganizationAnswer {
    OrganizationAnswer(managementAccount, self.account ?? account, citation)
  }

  /// The management account in an answer; `nil` for any other value.
  static func managementAccount(in value: JSONValue) -> String? {
    guard let organization = value["Organization"], organization.kind == .object,
      let account = organization["MasterAccountId"]?.string, AccountID.isValid(account)
    else { return nil }
    return account
  }
}
