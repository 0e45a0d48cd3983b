import EvidenceJSON

extension EvidenceTime {
  /// Noon of the date that a folder or file is named for; `nil` when its name holds none.
  ///
  /// Dates are read as `2026-11-23`, `2026_11_23`, `2026.11.23`, `20261123` and `23 Nov 2026`
  /// anywhere in a name, and as `2026-11`, `Nov 2026`, `2026-Q4` or `2026` when that is all of it.
  /// Noon, since nobody knows in which time zone the name was given.
  package init?(dateIn name: String) {
    let bytes = Array(name.utf8)
    // Every form has a year of this millennium.
    guard bytes.contains(UInt8(ascii: "2")) else { return nil }
    let days = bytes.indices.lazy.compactMap { Self.date(in: bytes[$0...], after: bytes[..<$0]) }
    guard let date = days.first ?? Self.dateInWords(name) ?? Self.period(name) else { return nil }
    self.init(seconds: date.seconds + 12 * 3600)
  }

  /// The date that nested folders are named for, as in `2026/11/23`.
  package init?(dateIn folders: ArraySlice<String>) {
    let isNumber = folders.allSatisfy { $0.utf8.allSatisfy(\.isASCIIDigit) }
    guard isNumber, (2...3).contains(folders.count) else { return nil }
    let numbers = folders.map { $0.utf8.count == 1 ? "0" + $0 : $0 }
    let text = (numbers + (numbers.count == 2 ? ["01"] : [])).joined(separator: "-")
    guard text.starts(withScalars: "2"), let date = EvidenceTime(text) else { return nil }
    self.init(seconds: date.seconds + 12 * 3600)
  }

  /// The start of the month, quarter or year that is all of a name.
  private static func period(_ name: String) -> EvidenceTime? {
    let parts = name.asciiLowercased.split(whereScalar: { "-_. ".contains(scalar: $0) })
    guard let year = parts.first, year.utf8.count == 4, year.starts(withScalars: "20"),
      year.utf8.allSatisfy(\.isASCIIDigit), parts.count < 3
    else { return nil }
    let starts = ["q1": "01", "q2": "04", "q3": "07", "q4": "10"]
    let month = parts.dropFirst().first.map { starts[$0] ?? $0 } ?? "01"
    return month.utf8.count == 2 ? EvidenceTime("\(year)-\(month)-01") : nil
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// A date with the month's English name, the day before it or none, and the year behind it.
  private static func dateInWords(_ name: String) -> EvidenceTime? {
    let words = runs(in: name.asciiLowercased)
    for (index, word) in words.enumerated() {
      let isLong = word.utf8.count > 3
      guard let month = months.firstIndex(where: { word.starts(withScalars: $0) }),
        !isLong || longMonths.contains(word), index + 1 < words.count
      else { continue }
      let year = words[index + 1]
      guard year.utf8.count == 4, year.starts(withScalars: "20") else { continue }
      let day = index > 0 && words[index - 1].utf8.count < 3 ? words[index - 1] : "1"
      let number = month + 1
      let text = [String(number), day].map { $0.utf8.count == 1 ? "0" + $0 : $0 }
      return EvidenceTime(([year] + text).joined(separator: "-"))
    }
    return nil
  }

  private static let longMonths: Set<String> = [
    "january", "february", "march", "april", "june", "july", "august", "sept", "september",
    "october", "november", "december",
  ]

  /// The runs of letters and of digits in a text.
  private static func runs(in text: String) -> [String] {
    var runs: [[UInt8]] = []
    var kind: Bool?
    for byte in text.utf8 {
      let isNumber = byte.isASCIIDigit
      guard isNumber || byte.isASCIILetter else {
        kind = nil
        continue
      }
      if kind != isNumber { runs.append([]) }
      kind = isNumber
      runs[runs.count - 1].append(byte)
    }
    return runs.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The date that a text begins with, if nothing before or after it makes it another number.
  private static func date(
    in text: ArraySlice<UInt8>,
    after head: ArraySlice<UInt8>
  ) -> EvidenceTime? {
    guard head.last.map({ !$0.isASCIIDigit }) ?? true, text.first == UInt8(ascii: "2") else {
      return nil
    }
    let isSeparated = Set([text.dropFirst(4).first, text.dropFirst(7).first]).count == 1
    let dashed = String(
      decoding: text.prefix(10).map { isSeparated && "_. ".utf8.contains($0) ? 0x2D : $0 },
      as: UTF8.self)
    if let date = EvidenceTime(dashed), isEnd(text.dropFirst(10)) { return date }
    let digits = text.prefix(while: \.isASCIIDigit)
    // A time may follow at once; twelve digits are more likely an account.
    guard [8, 14].contains(digits.count) else { return nil }
    let parts = [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.dropFirst(6).prefix(2)]
    return EvidenceTime(parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-"))
  }

  private static func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first.map { !$0.isASCIIDigit } ?? true
  }
}
