import EvidenceJSON

extension FieldSelector {
  /// The value that a selector without wildcard names, or `nil` when there is none.
  func value(in event: JSONValue) -> JSONValue? {
    FieldSelector.value(event, steps[...])
  }

  /// The values that a selector with a wildcard names, and whether the part before it exists.
  func values(in event: JSONValue) -> (values: [JSONValue], parentExists: Bool) {
    let wildcard = steps.firstIndex(of: .wildcard) ?? steps.endIndex
    guard let parent = FieldSelector.value(event, steps[..<wildcard]) else { return ([], false) }
    let children = Array(parent.elements) + parent.uniqueMembers
    let values = children.compactMap { FieldSelector.value($0, steps[wildcard...].dropFirst()) }
    return (values, true)
  }

  private static func value(_ root: JSONValue, _ steps: ArraySlice<Step>) -> JSONValue? {
    var value = root
    for step in steps {
      guard let child = value.child(step) else { return nil }
      value = child
    }
    return value
  }
}

extension JSONValue {
  fileprivate func child(_ step: FieldSelector.Step) -> JSONValue? {
    switch step {
    // Of members with the same name the last counts, as it does for most JSON readers.
    case .key(let name): members.reduce(nil) { $1.key.utf8 == name.utf8 ? $1.value : $0 }
    case .index(let index): elements[index]
    case .wildcard: nil
    }
  }

  /// The values of an object, those left out that a later member of the same name replaces.
  fileprivate var uniqueMembers: [JSONValue] {
    var places: [ExactText: Int] = [:]
    var values: [JSONValue] = []
    for member in members {
      let name = ExactText(utf8: member.key.utf8 ?? [])
      if let place = places[name] {
        values[place] = member.value
      } else {
        places[name] = values.count
        values.append(member.value)
      }
    }
    return values
  }
}
