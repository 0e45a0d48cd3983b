import EvidenceJSON
import Foundation
import TestSupport
import Testing

@testable import trailwitness

/// Compressed log files, as CloudTrail writes them.
@Suite struct GzipTests {
  static let text = #"{"Records": [{"eventName": "A"}, {"eventName": "B"}]}"#

  /// The text by the codes that the format fixes.
  static let fixed = bytes(
    "H4sIAAAAAAACA6tWCkpNzi9KKVayUoiuVkotS80r8UvMTQVylRyVanUU0MSclGpjawGyN5GeNQAAAA==")

  /// The text without compression.
  static let stored = bytes(
    "H4sIAAAAAAAEAwE1AMr/eyJSZWNvcmRzIjogW3siZXZlbnROYW1lIjogIkEifSwgeyJldmVudE5hbWUiOiAiQiJ9"
      + "XX2yN5GeNQAAAA==")

  /// Sixty lines by codes of their own.
  static let dynamic = bytes(
    "H4sIAAAAAAACA22UO3ODQAyE+/wM6hR3AsOdOzsP8BP8SIzdpXAZV5k0nvz3wNyKSdhTyY6QtPdJ9+T6fb19bT8+"
      + "r8k0mSWPyS2Zmp+H+7/vVRUEOxbqug5KNlbeuwiSH0tPfeCH+VhcBkEmY2G3C0pKKW3bogkq9dJF0HLqcN1HEB0N"
      + "dkB/hry4XCAJJZVlCS2jatsudGZq860PqJ7mm8MS9mSxULcoqWkaaI7KnbqAmUKNPvehVtOIKzjNvuz3kDJKOp/P"
      + "0ByVe+0iiBOhRjd9QC1oxCNeln2ZAeSckyplueBy9YBz4aJAg2jHI4Jnz74sQbRnM3fKtDX8Du2AtTUuCjbItpZf"
      + "f62MsjcHRVuYtMsAd8qQln/xjvKtgE94NZTunA2az1XjNVwo4bbgBW4Gxq3LopCfdKf4aABxMezQCpCL5fO0V8xF"
      + "jI9wDtAlNVHSgbpkhkbd6CqzQ0eQLjmnzZR1KbhkNdAuzkRxB+/ieVTAnkYc0vOdWjZ2qcB3t8VHiNcznuZR5MF8"
      + "mvUw/AJ+/QCrngYAAA==")

  static func bytes(_ base64: String) -> [UInt8] {
    Data(base64Encoded: base64).map(Array.init) ?? []
  }

  @Test(arguments: [fixed, stored])
  func `blocks of every kind are read`(data: [UInt8]) throws {
    #expect(try Gzip.decompressed(data) == Array(Self.text.utf8))
    #expect(try Gzip.decompressed(data + data) == Array((Self.text + Self.text).utf8))
  }

  @Test func `blocks with codes of their own are read`() throws {
    let lines = try Gzip.decompressed(Self.dynamic).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 60)
    let last = try JSONDocument(parsing: Array(lines[59])).root
    #expect(last["n"]?.integer == 59 * 59)
  }

  @Test(arguments: [fixed, stored, dynamic])
  func `no part of the data and no changed bit passes for the whole`(data: [UInt8]) throws {
    let whole = try Gzip.decompressed(data)
    for count in 1..<data.count {
      #expect(throws: Gzip.Failure.self) { try Gzip.decompressed(Array(data.prefix(count))) }
    }
    for place in 10..<data.count {
      var changed = data
      changed[place] ^= 1 << UInt8(place % 8)
      if let text = try? Gzip.decompressed(changed) { #expect(text == whole) }
    }
  }

  @Test func `a file that holds too much is not read`() {
    #expect(throws: Gzip.Failure.tooLarge) { try Gzip.decompressed(Self.dynamic, limit: 100) }
  }
}
