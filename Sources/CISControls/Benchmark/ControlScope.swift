/// Which accounts a control concerns.
///
/// The raw values are part of the JSON contract.
public enum ControlScope: String, CaseIterable, Sendable {
  /// Every account by itself.
  case everyAccount = "every-account"

  /// Only the management account of an organization, where its events are recorded.
  case managementAccount = "management-account"
}
