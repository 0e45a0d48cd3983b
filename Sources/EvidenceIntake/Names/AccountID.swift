import EvidenceJSON

/// What the texts of AWS account ids look like.
public enum AccountID {
  /// Whether `text` is twelve digits.
  public static func isValid(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 12 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether `text` reads as a date and time, `yyyymmddhhmm`, which folders are often named by.
  ///
  /// About one account id in fifty thousand does; such a folder is not taken for an account.
  static func readsAsTime(_ text: String) -> Bool {
    guard isValid(text), text.starts(withScalars: "20") else { return false }
    let digits = text.utf8.map { Int($0) - 0x30 }
    func pair(_ index: Int) -> Int { digits[index] * 10 + digits[index + 1] }
    return (1...12).contains(pair(4)) && (1...31).contains(pair(6)) && pair(8) < 24
      && pair(10) < 60
  }

  /// The only account that `text` names as a word of its own, or `nil` for none or several.
  ///
  /// The console writes `1234-5678-9012`; the last digits of a UUID are no account.
  static func find(in text: String) -> String? {
    let words = text.split(whereScalar: { !($0.isASCIILetter || $0.isASCIIDigit) })
    let found = words.indices.compactMap { index -> String? in
      if isValid(words[index]) {
        return isInUUID(words[..<index]) || readsAsTime(words[index]) ? nil : words[index]
      }
      let three = words[index...].prefix(3)
      let joined = three.joined()
      let isNumber = three.count == 3 && three.allSatisfy { $0.utf8.count == 4 }
      let isDashed = isNumber && text.contains(scalars: three.joined(separator: "-"))
      return isDashed && isValid(joined) ? joined : nil
    }
    return Set(found).count == 1 ? found.first : nil
  }

  /// Whether words are the first four groups of a UUID.
  private static func isInUUID(_ words: ArraySlice<String>) -> Bool {
    let groups = words.suffix(4)
    return groups.map(\.utf8.count) == [8, 4, 4, 4]
      && groups.allSatisfy { $0.utf8.allSatisfy(\.isHexadecimalDigit) }
  }
}
