/// The shells that a collection script can be written for.
enum CollectionShell: String, CaseIterable, Sendable {
  /// Any POSIX shell.
  case sh

  /// Windows PowerShell 5.1, or PowerShell 7 on any system.
  case powershell

  /// The script, with a line feed at its end.
  func script(for collection: Collection) -> String {
    switch self {
    case .sh: POSIXScript(collection).text
    case .powershell: PowerShellScript(collection).text
    }
  }
}
