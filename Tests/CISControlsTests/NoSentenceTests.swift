import Foundation
import Testing

/// Rules give messages of ids and values; the words stand in `AuditReports` alone.
@Suite struct NoSentenceTests {
  static let targets = ["CISControls", "CloudWatchAlarms"]

  /// The Swift files of both targets, but for the controls' own texts.
  static let files: [URL] = targets.flatMap { target -> [URL] in
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/\(target)")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter {
      $0.pathExtension == "swift" && $0.deletingLastPathComponent().lastPathComponent != "Benchmark"
    }
  }

  @Test func `no rule contains a sentence`() throws {
    // A literal on one line that has two words with only a blank or a value between them.
    let sentence = /"(?:[^"\\]|\\.)*[A-Za-z]{2}[ ,;:]+(?:\\\(.*?\) )?[a-z]{2}(?:[^"\\]|\\.)*"/
    #expect(Self.files.count > 20)
    for file in Self.files {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      for line in lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        #expect(line.firstMatch(of: sentence) == nil, "\(file.lastPathComponent): \(line)")
      }
    }
  }

  @Test func `no rule knows the wording`() throws {
    for file in Self.files {
      #expect(try !String(contentsOf: file, encoding: .utf8).contains("import AuditReports"))
    }
  }
}
