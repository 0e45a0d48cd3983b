/// A set of Unicode scalars, kept as ranges.
struct ScalarSet: Hashable, Sendable {
  /// Disjoint, ascending ranges of scalar values; may span the surrogates, which no text holds.
  let ranges: [ClosedRange<UInt32>]

  static let largest: UInt32 = 0x10FFFF
  static let everything = ScalarSet([0...largest])

  /// Everything but a line feed: what `.` matches.
  static let notNewline = ScalarSet("\n").inverted
  static let digits = ScalarSet("0"..."9")
  static let words = ScalarSet("0"..."9").union("A"..."Z").union("a"..."z").union("_"..."_")
  static let blanks = ScalarSet("\t"..."\r").union(" "..." ")

  init(_ ranges: some Sequence<ClosedRange<UInt32>>) {
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound.addingReportingOverflow(1).0 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  init(_ scalar: Unicode.Scalar) {
    ranges = [scalar.value...scalar.value]
  }

  init(_ range: ClosedRange<Unicode.Scalar>) {
    ranges = [range.lowerBound.value...range.upperBound.value]
  }

  var inverted: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= ScalarSet.largest { gaps.append(next...ScalarSet.largest) }
    return ScalarSet(gaps)
  }

  func union(_ other: ScalarSet) -> ScalarSet {
    ScalarSet(ranges + other.ranges)
  }

  func union(_ range: ClosedRange<Unicode.Scalar>) -> ScalarSet {
    union(ScalarSet(range))
  }

  func contains(_ scalar: UInt32) -> Bool {
    // A pattern's sets have few ranges, so that walking them beats a search.
    ranges.contains { $0.contains(scalar) }
  }
}
