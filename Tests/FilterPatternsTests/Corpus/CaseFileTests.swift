import FilterPatterns
import Testing

/// What CloudWatch Logs answered, written down by topic in the folder `Cases`.
///
/// To add a case, add an object to the list `cases` of the file of its topic, or a file: every file
/// in the folder is read. `pattern` is the filter pattern. `source` says where the answer is from:
/// `observed` for one that the service gave, `documented` for one that its documentation states.
/// `matches` and `misses` list events: an object or array is the event as it stands there, byte for
/// byte, and a string is a message with that text. For a pattern that the service does not accept
/// write `"refused": true` in place of events.
@Suite struct CaseFileTests {
  @Test(arguments: CaseFile.names)
  func `every file in the folder can be read`(name: String) throws {
    #expect(throws: Never.self) { try CaseFile(name) }
  }

  @Test(arguments: CaseFile.allCases)
  func `a pattern is answered as the service does`(row: PatternCase) throws {
    guard !row.isRefused else {
      #expect(throws: FilterPatternError.self) { try FilterPattern(row.pattern) }
      return
    }
    let pattern = try FilterPattern(row.pattern)
    for event in row.matches {
      #expect(pattern.matches(message: Array(event.utf8)), "\(row.file): matches \(event)")
    }
    for event in row.misses {
      #expect(!pattern.matches(message: Array(event.utf8)), "\(row.file): misses \(event)")
    }
  }

  @Test func `no pattern stands in two cases`() {
    let patterns = CaseFile.allCases.map { Array($0.pattern.utf8) }
    #expect(Set(patterns).count == patterns.count)
    #expect(!patterns.isEmpty)
  }
}
