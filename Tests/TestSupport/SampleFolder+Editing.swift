import Foundation

/// What becomes of one member of an answer.
package enum MemberChange: Sendable, CustomStringConvertible {
  /// The member is taken away.
  case removed

  /// The member is there with this value, as JSON.
  case set(String)

  package var description: String {
    switch self {
    case .removed: "removed"
    case .set(let text): text
    }
  }
}

extension SampleFolder {
  /// The folder with one value of a file changed; `pointer` is an RFC 6901 pointer without escapes.
  package func editing(_ file: String, _ pointer: String, _ change: MemberChange) -> SampleFolder {
    let path = pointer.utf8.split(separator: UInt8(ascii: "/")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let text = texts[file], let root = try? Self.value(of: text) else { return self }
    let edited = Self.edited(root, path[...], change)
    let options: JSONSerialization.WritingOptions = [
      .sortedKeys, .prettyPrinted, .fragmentsAllowed,
    ]
    guard let data = try? JSONSerialization.data(withJSONObject: edited, options: options) else {
      return self
    }
    return adding(file, String(decoding: data, as: UTF8.self))
  }

  private static func value(of text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  }

  private static func edited(_ value: Any, _ path: ArraySlice<String>, _ change: MemberChange)
    -> Any
  {
    guard let name = path.first else {
      guard case .set(let text) = change else { return NSNull() }
      return (try? Self.value(of: text)) ?? NSNull()
    }
    let rest = path.dropFirst()
    if var list = value as? [Any], let index = Int(name), list.indices.contains(index) {
      if rest.isEmpty, case .removed = change {
        list.remove(at: index)
      } else {
        list[index] = edited(list[index], rest, change)
      }
      return list
    }
    guard var members = value as? [String: Any] else { return value }
    if rest.isEmpty, case .removed = change {
      members[name] = nil
    } else {
      members[name] = edited(members[name] ?? [String: Any](), rest, change)
    }
    return members
  }
}
