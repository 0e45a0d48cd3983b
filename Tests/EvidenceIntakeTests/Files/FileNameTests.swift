import Testing

@testable import EvidenceIntake

@Suite struct FileNameTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let shown: String
  }

  @Test(arguments: [
    Row(testDescription: "plain", bytes: Array("a b.json".utf8), shown: "a b.json"),
    Row(testDescription: "accents", bytes: Array("é".utf8), shown: "é"),
    Row(testDescription: "no UTF-8", bytes: [0x73, 0xFF, 0x2E], shown: #"s\xff."#),
    Row(testDescription: "cut UTF-8", bytes: [0xC3, 0x28, 0xE2, 0x82], shown: #"\xc3(\xe2\x82"#),
    Row(testDescription: "overlong", bytes: [0xC0, 0xAF], shown: #"\xc0\xaf"#),
    Row(testDescription: "a surrogate", bytes: [0xED, 0xA0, 0x80], shown: #"\xed\xa0\x80"#),
    Row(testDescription: "a lone backslash", bytes: Array(#"a\b"#.utf8), shown: #"a\b"#),
    Row(testDescription: "as an escape", bytes: Array(#"s\xff."#.utf8), shown: #"s\x5cxff."#),
    Row(
      testDescription: "both", bytes: Array(#"\xfg\xFf"#.utf8) + [0xFF],
      shown: #"\xfg\x5cxFf\xff"#),
  ])
  func `a name is shown so that it can be told from all others`(_ row: Row) {
    #expect(FileName(bytes: row.bytes).shown.utf8.elementsEqual(row.shown.utf8))
  }

  @Test func `no two names are shown alike`() {
    var shown: [[UInt8]: [UInt8]] = [:]
    let parts: [[UInt8]] = ["\\", "x", "f", "5c", "\u{FFFD}", "é", "e\u{301}"].map {
      Array($0.utf8)
    }
    let pieces = parts + [[0xFF], [0xC3], [0xA9]]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          for fourth in pieces {
            let name = first + second + third + fourth
            let text = Array(FileName(bytes: name).shown.utf8)
            #expect(shown[text] == nil || shown[text] == name)
            shown[text] = name
          }
        }
      }
    }
  }
}
