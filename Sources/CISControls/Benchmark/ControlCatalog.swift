/// All controls in the order of the benchmark.
public enum ControlCatalog {
  /// All controls, ascending by number.
  public static let all: [Control] = [.consoleSignInWithoutMFA]

  /// The control of an id, or `nil` when there is none.
  public static func control(_ id: String) -> Control? {
    all.first { $0.id == id }
  }
}
