/// A difference between the patterns that two benchmark versions accept for a control.
public enum PatternChange: Hashable, Sendable {
  /// Forms of these names are accepted besides the former ones.
  case accepts([String])

  /// Forms of these names are no longer accepted, the others still are.
  case drops([String])

  /// The patterns ask for these events too, in their order.
  case addsEvents([String])

  /// The patterns no longer ask for these events, in their former order.
  case dropsEvents([String])

  /// The patterns were replaced by others that differ in more than event names.
  case replaced

  /// The differences between former and new patterns, texts compared.
  static func changes(
    from former: [PrescribedPattern],
    to new: [PrescribedPattern]
  ) -> [PatternChange] {
    let added = new.filter { pattern in !former.contains { $0.text == pattern.text } }
    let removed = former.filter { pattern in !new.contains { $0.text == pattern.text } }
    switch (added.isEmpty, removed.isEmpty) {
    case (true, true): return []
    case (false, true): return [.accepts(added.map(\.name))]
    case (true, false): return [.drops(removed.map(\.name))]
    case (false, false): return replacement(of: removed, by: added)
    }
  }

  private static func replacement(
    of removed: [PrescribedPattern],
    by added: [PrescribedPattern]
  ) -> [PatternChange] {
    let former = removed.flatMap(\.eventNames)
    let new = added.flatMap(\.eventNames)
    let gained = new.filter { !former.contains($0) }
    let lost = former.filter { !new.contains($0) }
    guard !gained.isEmpty || !lost.isEmpty else { return [.replaced] }
    return (gained.isEmpty ? [] : [.addsEvents(gained)])
      + (lost.isEmpty ? [] : [.dropsEvents(lost)])
  }
}
