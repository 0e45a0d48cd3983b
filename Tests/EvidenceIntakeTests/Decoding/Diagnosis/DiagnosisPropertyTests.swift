import AuditModel
import TestSupport
import Testing

@testable import EvidenceIntake

@Suite struct DiagnosisPropertyTests {
  private static let samples: [[UInt8]] = [
    "\nAn error occurred (AccessDenied) when calling the DescribeTrails operation: User is not "
      + "authorized to perform: cloudtrail:DescribeTrails on x",
    "usage: aws [options]\n\nUnknown options: --nmae, x", "a.py:1: Warning: x\n  f()\nbroken",
    "METRICALARMS\tTrue\tarn", "-----\n|GetTrailStatus|\n+---+", "trailList:\n- Name: a",
    "{'IsLogging': True}", "{\"a\": \"b”,\n}", "<html>", "{\"trailList\": [{\"Name\": \"a\"",
    "CIS AWS Foundations Benchmark 6.0.0, trailwitness 1.0.0", "scoutsuite_results =\n{}",
  ].map { Array($0.utf8) }

  private static func mutated(_ random: inout SeededRandom) -> [UInt8] {
    var bytes = random.element(of: samples)
    for _ in 0..<random.number(below: 6) {
      let place = random.number(below: bytes.count)
      switch random.number(below: 4) {
      case 0: bytes[place] = UInt8(random.number(below: 256))
      case 1: bytes.insert(contentsOf: random.element(of: samples), at: place)
      case 2: bytes.removeLast(min(place, bytes.count - 1))
      default: bytes.insert(contentsOf: Array("\u{1B}\u{202E}`\u{2028}\0".utf8), at: place)
      }
    }
    return bytes
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `no bytes give a message that is not one visible line`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for round in 0..<50 {
      let noise = (0..<random.number(below: 600)).map { _ in UInt8(random.number(below: 256)) }
      let bytes = round.isMultiple(of: 4) ? noise : Self.mutated(&random)
      for file in ["x.json", "x.stderr.txt"] {
        guard let problem = DiagnosisRow.problem(of: file, bytes) else { continue }
        #expect(!problem.message.words.isEmpty && problem.message.words.count <= 400)
        #expect(problem.line >= 1 && problem.column >= 1)
        #expect(
          problem.message.words.unicodeScalars.allSatisfy {
            ![.control, .format, .lineSeparator, .paragraphSeparator]
              .contains($0.properties.generalCategory)
          }, "\(bytes)")
        #expect(
          problem.message.words.unicodeScalars.filter { $0 == "`" }.count.isMultiple(of: 2),
          "\(bytes)")
      }
    }
  }
}
