import AuditModel
import Testing

@testable import EvidenceIntake

@Suite struct WrongFormatTests {
  private static let text = "the output is in `text` format; save it with `--output json`"

  @Test(arguments: [
    DiagnosisRow("a text of alarms", "METRICALARMS\tTrue\tarn:aws\n", .wrongFormat, text),
    DiagnosisRow("a text of filters", "METRICFILTERS\tx\t{ $.a = 1 }\n", .wrongFormat, text),
    DiagnosisRow("a text of a status", "True\t\t2026-11-23T07:24:29Z\n", .wrongFormat, text),
    DiagnosisRow(
      "a text of selectors",
      "arn:aws:cloudtrail:us-east-1:123456789012:trail/a\nEVENTSELECTORS\tTrue",
      .wrongFormat, text),
    DiagnosisRow(
      "a table", "----------\n|GetTrailStatus|\n+-----+----+\n|  a  | b |\n", .wrongFormat,
      "`table`"),
    DiagnosisRow("YAML of trails", "trailList:\n- Name: a\n", .wrongFormat, "`yaml`"),
    DiagnosisRow("YAML of a status", "IsLogging: true\n", .wrongFormat, "`yaml`"),
    DiagnosisRow("a stream of YAML", "- MetricAlarms: []\n", .wrongFormat, "`yaml`"),
    DiagnosisRow("a web page", "<!DOCTYPE html><html>", file: "a.html", .wrongFormat, "a web page"),
    DiagnosisRow("XML", "<?xml version=\"1.0\"?><a/>", .wrongFormat, "XML"),
    DiagnosisRow(
      "a dictionary of Python", "{'IsLogging': True}", .wrongFormat, "json.dumps(answer"),
    DiagnosisRow("a truth of Python", #"{"IsLogging": True}"#, .wrongFormat, "json.dumps("),
    DiagnosisRow(
      "a time of Python", #"[{"a": datetime.datetime(2026, 1, 1)}]"#, .wrongFormat, "json.dumps("),
    DiagnosisRow("ScoutSuite", "scoutsuite_results =\n{}", .wrongFormat, "ScoutSuite"),
    DiagnosisRow("rich text", #"{\rtf1\ansi}"#, .wrongFormat, "an office document"),
    DiagnosisRow(
      "an office document",
      [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26) + Array("[Content_Types].xml".utf8),
      .wrongFormat, "an office document"),
    DiagnosisRow("gzip", [0x1F, 0x8B, 8, 0], .compressed, "unpack it"),
    DiagnosisRow("zip", [0x50, 0x4B, 3, 4, 0], .compressed, "unpack it"),
    DiagnosisRow("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .compressed, "unpack it"),
    DiagnosisRow("bzip2", Array("BZh91AY&SY".utf8), .compressed, "unpack it"),
    DiagnosisRow("zstd", [0x28, 0xB5, 0x2F, 0xFD], .compressed, "unpack it"),
    DiagnosisRow("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .compressed, "unpack it"),
    DiagnosisRow(
      "tar", [UInt8](repeating: 0x61, count: 257) + Array("ustar".utf8), .compressed, "unpack it"),
    DiagnosisRow("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D], .notJSON, "a picture"),
    DiagnosisRow("JPEG", [0xFF, 0xD8, 0xFF, 0xE0], .notJSON, "a picture"),
    DiagnosisRow("GIF", "GIF89a", .notJSON, "a picture"),
    DiagnosisRow("PDF", "%PDF-1.7", .notJSON, "a picture"),
  ])
  func `output in another format is named with what to save instead`(row: DiagnosisRow) {
    row.check()
  }

  @Test(arguments: [
    DiagnosisRow("around a name", "{\n“Name”: 1}", .notJSON, "typographic quotes"),
    DiagnosisRow("at the end of a value", "{\"Name\": \"a”,\n\"b\": 1}", .notJSON, "typographic"),
    DiagnosisRow("of Windows", [0x7B, 0x93, 0x61, 0x94, 0x3A], .notJSON, "typographic quotes"),
    DiagnosisRow("inside a broken value", "{\"a\": \"the “big” one\" 1}", .notJSON, "expected"),
  ])
  func `quotes of a word processor are named`(row: DiagnosisRow) { row.check() }

  @Test func `a file that ends early says where`() {
    let row = DiagnosisRow("", "{\n  \"trailList\": [", .notJSON, "ends in the middle")
    row.check()
    #expect(row.problem?.line == 2)
    #expect(row.problem?.column == 17)
  }

  @Test(arguments: [
    "a/README", "readme.txt", "LICENSE", "COVER.md", "x.markdown", "x.rst", "x.adoc",
    "bagit.txt", "bag-info.txt",
  ])
  func `prose is no problem, whatever it quotes`(file: String) {
    let text = "An error occurred (A) when calling the B operation\n<html> METRICALARMS\tTrue"
    #expect(DiagnosisRow.problem(of: file, Array(text.utf8)) == nil)
    #expect(DiagnosisRow.problem(of: file + ".json", Array(text.utf8))?.id == .commandFailed)
  }
}
