import EvidenceJSON
import Foundation
import Testing

/// The half of `.ci/check-json` that runs here: it answers for texts that another reader judges.
@Suite struct OracleTests {
  private static let folder = ProcessInfo.processInfo.environment["JSON_ORACLE_FOLDER"]

  @Test(.enabled(if: folder != nil, "`.ci/check-json` sets JSON_ORACLE_FOLDER"))
  func `answers for the texts of a folder are written`() throws {
    let folder = URL(filePath: try #require(Self.folder), directoryHint: .isDirectory)
    let texts = try Data(contentsOf: folder.appending(path: "texts"))
    // One text a line, in hexadecimal digits behind `=`, so that an empty one has a line too.
    let answers = texts.split(separator: 0x0A).map {
      Self.answer(to: Self.bytes(of: $0.dropFirst()))
    }
    try Data(answers.joined(separator: "\n").utf8).write(to: folder.appending(path: "answers"))
  }

  private static func bytes(of digits: Data) -> [UInt8] {
    let values = digits.map { UInt8($0 < 0x40 ? $0 - 0x30 : $0 - 0x57) }
    return stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }

  /// The values and the number of repeated names, or the word for a text that is not read.
  private static func answer(to bytes: [UInt8]) -> String {
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(parsing: bytes)
      return plainText(of: document.root) + " \(document.duplicateKeys.count)"
    } catch {
      return "rejected"
    }
  }

  /// A value in a form that leaves nothing open: strings as hexadecimal UTF-8, no blanks.
  private static func plainText(of value: JSONValue) -> String {
    switch value.kind {
    case .null: "n"
    case .boolean: value.boolean == true ? "t" : "f"
    case .number: value.numberText ?? ""
    case .string: plainText(ofString: value)
    case .array: "[" + value.elements.map { plainText(of: $0) + "," }.joined() + "]"
    case .object:
      "{" + value.members.map { plainText(ofString: $0.key) + plainText(of: $0.value) }.joined()
        + "}"
    }
  }

  private static func plainText(ofString value: JSONValue) -> String {
    let digits = (value.utf8 ?? []).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    return "<" + digits.joined() + ">"
  }
}
