public import AuditModel
import EvidenceJSON

/// What `get-caller-identity` says: whose evidence stands beside it and below.
struct AccountIdentity: Sendable {
  private static let operation = "get-caller-identity"

  /// The account that the credentials were of.
  let account: String

  /// What the path of the answer says, account and region of its call in their place.
  let path: PathHints

  /// Where the answer names the account.
  let citation: Citation

  /// Reads an answer; `nil` for any other, and for one in a terminal transcript, which speaks for
  /// the calls behind it alone.
  init?(_ value: JSONValue, of file: String, call: RecordedCall?, path: PathHints) {
    guard Self.operation(of: value) != nil, call?.binding != .transcript,
      let account = value["Account"]?.string, AccountID.isValid(account)
    else { return nil }
    self.account = account
    self.path = path.adopting(call)
    citation = EvidencePlace(file: file, value: value).citation(of: "Account")
  }

  /// The operation of an answer that looks like one; `nil` for any other.
  static func operation(of value: JSONValue) -> String? {
    value["Account"]?.string != nil && value["Arn"]?.string != nil ? operation : nil
  }

  /// Whether a file stands in the same folder or below it.
  func covers(_ other: PathHints) -> Bool {
    other.folders.starts(with: path.folders) { $0.isSame(as: $1) }
  }

  /// Whether the folder, or the manifest, names another account than the answer.
  var isContradicted: Bool { path.account.map { $0 != account } ?? false }
}

extension [AccountIdentity] {
  /// The account that the answers give an output which names none; `nil` when they do not.
  ///
  /// They do only where all that stands in their folder and below may be of the one account.
  func account(of output: CommandOutput, among outputs: [CommandOutput]) -> String? {
    let nearest = filter { $0.covers(output.path) }.max {
      $0.path.folders.count < $1.path.folders.count
    }
    guard let identity = nearest, !identity.isContradicted else { return nil }
    let isAlone = allSatisfy { $0.account == identity.account || !identity.covers($0.path) }
    let isWhole = outputs.allSatisfy { other in
      !identity.covers(other.path)
        || other.accounts.allSatisfy { $0 == identity.account }
    }
    return isAlone && isWhole ? identity.account : nil
  }
}

/// What `describe-organization` says of the organization that an account is in.
public struct OrganizationAnswer: Hashable, Sendable {
  static let operation = "describe-organization"

  /// The account that manages the organization; `nil` when the account is in none.
  public let managementAccount: String?

  /// The account that asked; `nil` when nothing says it.
  package let account: String?

  /// Where the answer says so.
  public let citation: Citation

  /// Reads an answer; `nil` for any other.
  init?(_ value: JSONValue, of file: String, call: RecordedCall?, path: PathHints) {
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
