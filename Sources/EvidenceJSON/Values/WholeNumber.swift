/// The exact value of numbers such as `300`, `3.0` and `3e2`.
///
/// Going through a double would be wrong for `9007199254740993.0` and `1e-400`.
enum WholeNumber {
  /// More than any fraction or run of zeros in a text can make up for.
  private static let hugeExponent = 1 << 40

  /// The value of a number that the parser has accepted, or `nil` when `Int` does not hold it.
  static func value(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    let end = text.firstIndex { $0 == .lowerE || $0 == .upperE } ?? text.count
    var scale = exponent(of: text.extracting(min(end + 1, text.count)...))
    // Summed up below zero, where there is room for one more; zeros wait for a digit after them.
    var sum = 0
    var zeros = 0
    var isFraction = false
    for byte in text.extracting(..<end) {
      if byte == .point { isFraction = true }
      guard byte.isASCIIDigit else { continue }
      if isFraction { scale -= 1 }
      zeros += 1
      guard byte != .zero else { continue }
      guard let shifted = sum.timesTen(zeros),
        case (let next, false) = shifted.subtractingReportingOverflow(Int(byte - .zero))
      else { return nil }
      (sum, zeros) = (next, 0)
    }
    guard sum != 0 else { return 0 }
    scale += zeros
    guard scale >= 0, let value = sum.timesTen(scale) else { return nil }
    guard text.first != .minus else { return value }
    return value == .min ? nil : -value
  }

  /// The exponent behind the `e`; a huge one stands for any beyond it.
  private static func exponent(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var exponent = 0
    for digit in text where digit.isASCIIDigit {
      exponent = min(exponent * 10 + Int(digit - .zero), hugeExponent)
    }
    return text.first == .minus ? -exponent : exponent
  }
}

extension Int {
  /// The number times a power of ten, or `nil` when it would overflow.
  fileprivate func timesTen(_ power: Int) -> Int? {
    guard self != 0 else { return 0 }
    var product = self
    for _ in 0..<power {
      let (next, overflows) = product.multipliedReportingOverflow(by: 10)
      guard !overflows else { return nil }
      product = next
    }
    return product
  }
}
