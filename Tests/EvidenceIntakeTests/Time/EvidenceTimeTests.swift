import EvidenceJSON
import TestSupport
import Testing

@testable import EvidenceIntake

@Suite struct EvidenceTimeTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let seconds: Int?
    init(_ text: String, _ seconds: Int?) {
      testDescription = text
      self.seconds = seconds
    }
  }

  // The numbers are those of `date -u -d TEXT +%s`.
  @Test(arguments: [
    Row("1970-01-01", 0),
    Row("2026-11-23", 1_795_392_000),
    Row("2026-11-23T09:14:02Z", 1_795_425_242),
    Row("2026-11-23T09:14:02.453000Z", 1_795_425_242),
    Row("2026-04-09 10:19:19.453000-05:00", 1_775_747_959),
    Row("2026-04-09T10:19:19+0530", 1_775_710_159),
    Row("2024-02-29T00:00:00", 1_709_164_800),
    Row("1969-12-31T23:59:59Z", -1),
    Row("2025-02-29", nil),
    Row("2026-13-01", nil),
    Row("2026-11-23T", nil),
    Row("2026-11-23T25:00:00Z", nil),
    Row("2026-11-23T09:14:02Zx", nil),
    Row("yesterday", nil),
    Row("", nil),
  ])
  func `reads moments as evidence writes them`(_ row: Row) {
    #expect(EvidenceTime(row.testDescription)?.seconds == row.seconds)
  }

  @Test(arguments: [
    ("2026-11-23", "2026-11-23"), ("run 20261123", "2026-11-23"), ("2026_11_23", "2026-11-23"),
    ("2026.11.23", "2026-11-23"), ("evidence 23 Nov 2026", "2026-11-23"),
    ("23-November-2026", "2026-11-23"), ("1Jan2026", "2026-01-01"), ("Nov 2026", "2026-11-01"),
    ("2026-11", "2026-11-01"), ("2026-Q4", "2026-10-01"), ("2026", "2026-01-01"),
    ("2026-11_23", nil), ("decode2026", nil), ("marshal 2026", nil), ("111122223333", nil),
    ("2026-13", nil), ("v2026", nil), ("", nil),
  ])
  func `reads the dates that folders are named for`(name: String, date: String?) {
    #expect(EvidenceTime(dateIn: name)?.date == date)
  }

  @Test(arguments: [
    (["2026", "11", "23"], "2026-11-23"), (["2026", "11"], "2026-11-01"), (["11", "23"], nil),
    (["2026", "1", "5"], "2026-01-05"), (["2026", "x"], nil), (["2026", "13"], nil),
  ])
  func `reads the dates of nested folders`(folders: [String], date: String?) {
    #expect(EvidenceTime(dateIn: folders[...])?.date == date)
  }

  @Test func `reads the date of an HTTP answer`() {
    #expect(EvidenceTime(httpDate: "Mon, 23 Nov 2026 09:14:02 GMT")?.seconds == 1_795_425_242)
    #expect(EvidenceTime(httpDate: "23 Nov 2026 09:14:02") == nil)
  }

  @Test(arguments: 0..<20)
  func `writes what it reads`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let seconds = Int.random(in: -60_000_000_000...200_000_000_000, using: &random)
      let time = EvidenceTime(seconds: seconds)
      guard !time.date.hasPrefix("-") else { continue }
      #expect(EvidenceTime(time.text) == time)
    }
  }

  @Test func `the latest event of an answer bounds its age`() throws {
    let text = """
      {"metricFilters": [{"creationTime": 1795425242000}, {"creationTime": 5}],
       "StartLoggingTime": "2026-04-09 10:19:19-05:00"}
      """
    let document = try JSONDocument(parsing: text)
    #expect(EvidenceTime(latestIn: document.root)?.seconds == 1_795_425_242)
  }
}
