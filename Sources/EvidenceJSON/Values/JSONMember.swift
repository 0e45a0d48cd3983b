/// One name and its value in an object.
public struct JSONMember: Sendable {
  /// The name as a string value, which has a place of its own.
  public let key: JSONValue

  /// The value.
  public let value: JSONValue

  /// The text of the name.
  public var name: String { key.string ?? "" }
}
