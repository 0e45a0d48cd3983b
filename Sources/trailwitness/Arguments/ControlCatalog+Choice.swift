import CISControls
import EvidenceJSON

extension ControlCatalog {
  /// The control of an id that a word on the command line gives.
  ///
  /// - Throws: ``UsageError`` when there is no such control, or none in that version.
  static func chosen(
    _ id: String,
    in version: BenchmarkVersion
  ) throws(UsageError) -> Control {
    guard let control = control(id) else {
      throw .unknown("control", id, choices: controls(in: version).map(\.id))
    }
    guard control.exists(in: version) else {
      throw UsageError(
        "benchmark version \(version.rawValue) has no control \(name: id)",
        help: "it came with version \(control.since.rawValue)"
      )
    }
    return control
  }
}
