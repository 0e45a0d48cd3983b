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
}
