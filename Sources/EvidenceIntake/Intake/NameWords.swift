import EvidenceJSON

/// The words of a file's or folder's name: `describe-alarms`, `describe_alarms` and `DescribeAlarms`
/// have the same two.
struct NameWords {
  /// The words in lower case.
  private(set) var all: [String] = []

  /// The places of the words that nothing but a separator stands before.
  private(set) var starts: [Int] = []

  /// The most words of an operation's name.
  private static let longest = 8

  /// Takes a name apart.
  init(_ name: String) {
    for run in name.split(whereScalar: { !($0.isASCIILetter || $0.isASCIIDigit) }) {
      starts.append(all.count)
      all += Self.humps(of: run)
    }
  }

  /// The number of words.
  var count: Int { all.count }

  subscript(place: Int) -> String { all[place] }

  /// The ends of the operations' names that may begin at a word, the longest first.
  func ends(from start: Int) -> ReversedCollection<Range<Int>> {
    (min(start + 2, count)..<min(start + Self.longest, count) + 1).reversed()
  }

  /// Words with hyphens between them.
  func joined(_ range: Range<Int>) -> String { all[range].joined(separator: "-") }

  private static func humps(of run: String) -> [String] {
    var humps: [String] = []
    var isLower = false
    for scalar in run.unicodeScalars {
      let isUpper = (0x41...0x5A).contains(scalar.value)
      if humps.isEmpty || (isUpper && isLower) { humps.append("") }
      humps[humps.count - 1].unicodeScalars.append(scalar)
      isLower = !isUpper
    }
    return humps.map(\.asciiLowercased)
  }
}
