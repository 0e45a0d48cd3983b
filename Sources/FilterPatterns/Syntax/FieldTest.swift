/// One test of a JSON pattern, such as `$.eventName = "ConsoleLogin"`.
public struct FieldTest: Hashable, Sendable {
  /// The field that is tested.
  public let selector: FieldSelector

  /// What the field's value must satisfy.
  public let test: ValueTest

  /// Creates a test of a field.
  public init(selector: FieldSelector, test: ValueTest) {
    self.selector = selector
    self.test = test
  }
}
