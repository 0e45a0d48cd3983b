import EvidenceJSON

extension EvidenceTime {
  /// Noon of the date that a folder or file is named for; `nil` when its name holds none.
  ///
  /// Dates are read as `2026-11-23` and `20261123` anywhere in a name, and as `2026-11` when that is
  /// all of it. Noon, since nobody knows in which time zone the name was given.
  init?(dateIn name: String) {
    let bytes = Array(name.utf8)
    let days = bytes.indices.lazy.compactMap { Self.date(in: bytes[$0...], after: bytes[..<$0]) }
    let months = bytes.count == 7 ? EvidenceTime(name + "-01") : nil
    guard let date = days.first ?? months else { return nil }
    self.init(seconds: date.seconds + 12 * 3600)
  }

  /// The date that a text begins with, if nothing before or after it makes it another number.
  private static func date(
    in text: ArraySlice<UInt8>,
    after head: ArraySlice<UInt8>
  ) -> EvidenceTime? {
    guard head.last.map({ !$0.isASCIIDigit }) ?? true, text.first == UInt8(ascii: "2") else {
      return nil
    }
    let dashed = String(decoding: text.prefix(10), as: UTF8.self)
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
