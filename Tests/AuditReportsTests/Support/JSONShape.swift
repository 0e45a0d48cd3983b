import Foundation

/// What a value of the JSON report must be: a small schema for strict tests.
indirect enum JSONShape: Sendable {
  /// A string, one of these when there are any.
  case string([String] = [])

  /// A whole number of at least `minimum`.
  case number(minimum: Int)

  /// A list of values of one shape.
  case list(JSONShape)

  /// An object with exactly the required members and some of the optional ones.
  case object([String: JSONShape], optional: [String: JSONShape] = [:])

  /// An object with members that are not fixed.
  case event

  /// The names of all members at every depth.
  var names: Set<String> {
    switch self {
    case .string, .number, .event: []
    case .list(let shape): shape.names
    case .object(let required, let optional):
      [required, optional].reduce(into: []) { names, members in
        names.formUnion(members.keys)
        for shape in members.values { names.formUnion(shape.names) }
      }
    }
  }

  /// The strings that are allowed where not all are, at every depth.
  var values: Set<String> {
    switch self {
    case .string(let allowed): Set(allowed)
    case .number, .event: []
    case .list(let shape): shape.values
    case .object(let required, let optional):
      [required, optional].reduce(into: []) { values, members in
        for shape in members.values { values.formUnion(shape.values) }
      }
    }
  }

  /// What in `value` is not of the shape, as paths; empty when all is.
  func breaches(in value: Any, at path: String) -> [String] {
    switch self {
    case .string(let allowed):
      guard let string = value as? String else { return ["\(path): no string"] }
      return allowed.isEmpty || allowed.contains(string) ? [] : ["\(path): `\(string)`"]
    case .number(let minimum):
      guard let number = value as? Int, number >= minimum else { return ["\(path): no number"] }
      return []
    case .list(let shape):
      guard let list = value as? [Any] else { return ["\(path): no list"] }
      return list.enumerated().flatMap { shape.breaches(in: $1, at: "\(path)/\($0)") }
    case .object(let required, let optional):
      guard let object = value as? [String: Any] else { return ["\(path): no object"] }
      return Self.breaches(in: object, required: required, optional: optional, at: path)
    case .event:
      return value is [String: Any] ? [] : ["\(path): no object"]
    }
  }

  private static func breaches(
    in object: [String: Any], required: [String: JSONShape], optional: [String: JSONShape],
    at path: String
  ) -> [String] {
    let missing = required.keys.filter { object[$0] == nil }.map { "\(path)/\($0): missing" }
    let wrong = object.flatMap { name, value in
      (required[name] ?? optional[name])?.breaches(in: value, at: "\(path)/\(name)")
        ?? ["\(path)/\(name): unknown"]
    }
    return (missing + wrong).sorted()
  }
}
