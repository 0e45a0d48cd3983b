/// A control as one benchmark version has it.
public struct ControlEdition: Hashable, Sendable {
  /// The version.
  public let version: BenchmarkVersion

  /// The number, such as `5.2`.
  public let number: String

  /// The profile level.
  public let level: Int

  /// How the version wants the control assessed.
  public let assessment: AssessmentStatus

  /// The patterns that it accepts, the plainest first.
  public let patterns: [PrescribedPattern]

  /// What is not as in the version before; empty in the first.
  public let patternChanges: [PatternChange]
}

extension Control {
  /// The control in every version that has it, the oldest first.
  public var editions: [ControlEdition] {
    let versions = BenchmarkVersion.allCases.filter(exists)
    return versions.enumerated().map { index, version in
      let patterns = patterns(in: version)
      let former = index == 0 ? patterns : self.patterns(in: versions[index - 1])
      return ControlEdition(
        version: version,
        number: number(in: version),
        level: level(in: version),
        assessment: assessment(in: version),
        patterns: patterns,
        patternChanges: PatternChange.changes(from: former, to: patterns)
      )
    }
  }
}
