import AuditModel
import EvidenceJSON

/// The controls of a report in the order of its columns.
struct ControlOrder: Sendable {
  /// Every control of the report once, as they come.
  let controls: [ControlSummary]

  /// Places in ``controls`` by the controls' ids.
  private let places: [String: Int]

  /// Collects the controls of all accounts.
  init(_ accounts: [AccountFindings]) {
    var controls: [ControlSummary] = []
    var places: [String: Int] = [:]
    for control in accounts.flatMap(\.findings).map(\.control) where places[control.id] == nil {
      places[control.id] = controls.count
      controls.append(control)
    }
    self.controls = controls
    self.places = places
  }

  /// The place of a control in ``controls``; `nil` when it is not among them.
  func place(of control: ControlSummary) -> Int? { places[control.id] }

  /// The numbers of some controls, each once and runs cut short, such as `5.1 to 5.4, 5.6`.
  func numbers(of some: [ControlSummary]) -> String {
    let columns = Set(some.compactMap(place)).sorted()
    let runs = columns.map { controls[$0].number }.reduce(into: [[String]]()) { runs, number in
      if let last = runs.last?.last, number.follows(last) {
        runs[runs.count - 1].append(number)
      } else {
        runs.append([number])
      }
    }
    return runs.map(Self.text).joined(separator: ", ")
  }

  private static func text(_ run: [String]) -> String {
    guard run.count > 2, let first = run.first, let last = run.last else {
      return run.joined(separator: ", ")
    }
    return "\(first) to \(last)"
  }
}

extension String {
  /// Whether the text is the number right behind `other`, as `5.10` is behind `5.9`.
  fileprivate func follows(_ other: String) -> Bool {
    let (parts, others) = (split(atScalar: "."), other.split(atScalar: "."))
    guard parts.count == others.count, parts.dropLast() == others.dropLast(),
      let last = parts.last.flatMap({ Int($0) }), let before = others.last.flatMap({ Int($0) })
    else { return false }
    return last > 0 && last - 1 == before
  }
}
