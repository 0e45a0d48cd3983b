import EvidenceJSON

/// Replaces dates and times in sentences: when somebody collected may tell who and where.
enum DateRedactor {
  /// The text with every date, as `2026-11-23` or `2026-11-23T09:14:02Z`, replaced.
  static func redacted(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      let isInNumber = result.last?.isASCIIDigit ?? false
      if !isInNumber, fits(rest, "dddd-dd-ddTdd:dd:ddZ") {
        result += "a redacted time".utf8
        rest = rest.dropFirst(20)
      } else if !isInNumber, fits(rest, "dddd-dd-dd"),
        !(rest.dropFirst(10).first?.isASCIIDigit ?? false)
      {
        result += "a redacted date".utf8
        rest = rest.dropFirst(10)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a text begins as a form says, in which `d` stands for a digit.
  private static func fits(_ text: ArraySlice<UInt8>, _ form: String) -> Bool {
    let head = text.prefix(form.utf8.count)
    return head.count == form.utf8.count
      && zip(head, form.utf8).allSatisfy { byte, form in
        form == UInt8(ascii: "d") ? byte.isASCIIDigit : byte == form
      }
  }
}
