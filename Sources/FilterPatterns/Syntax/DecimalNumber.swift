/// A decimal number of any size and precision that can be compared exactly.
struct DecimalNumber: Hashable, Sendable {
  /// The largest power of ten that may be written, and its negative: the service keeps 32 bits.
  static let exponentLimit = Int(Int32.max)

  let isNegative: Bool

  /// The values of the digits without leading and trailing zeros; empty for zero.
  let digits: [UInt8]

  /// The place of the decimal point: the number is 0.d₁d₂d₃… times ten to this power.
  let magnitude: Int

  static let zero = DecimalNumber(isNegative: false, digits: [], magnitude: 0)

  /// Creates a number from digits that stand before a power of ten.
  init(isNegative: Bool, digits: [UInt8], magnitude: Int) {
    let leading = digits.prefix { $0 == 0 }.count
    let significant = digits.dropFirst(leading)
    let trailing = significant.reversed().prefix { $0 == 0 }.count
    self.digits = Array(significant.dropLast(trailing))
    // Minus zero equals zero.
    self.isNegative = isNegative && !self.digits.isEmpty
    self.magnitude = self.digits.isEmpty ? 0 : magnitude - leading
  }

  /// Reads an optional sign, digits with an optional point, and an optional exponent.
  ///
  /// Absent when the text is anything else or the exponent is out of range.
  init?(_ text: [UInt8]) {
    var rest = text[...]
    let sign = rest.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
    let whole = DecimalNumber.takeDigits(from: &rest)
    var fraction: [UInt8] = []
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = DecimalNumber.takeDigits(from: &rest)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    guard let exponent = DecimalNumber.exponent(rest) else { return nil }
    self.init(
      isNegative: sign == UInt8(ascii: "-"),
      digits: whole + fraction,
      magnitude: whole.count + exponent
    )
  }

  private static func takeDigits(from rest: inout ArraySlice<UInt8>) -> [UInt8] {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.dropFirst(digits.count)
    return digits.map { $0 - UInt8(ascii: "0") }
  }

  /// The value of `e12`, 0 for nothing, or `nil` for anything else.
  private static func exponent(_ text: ArraySlice<UInt8>) -> Int? {
    guard let letter = text.first else { return 0 }
    guard letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") else { return nil }
    guard let value = Int(String(decoding: text.dropFirst(), as: UTF8.self)) else { return nil }
    return (-exponentLimit - 1...exponentLimit).contains(value) ? value : nil
  }
}

extension DecimalNumber: Comparable {
  static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    guard left.isNegative == right.isNegative else {
      return left.isNegative
    }
    return left.isNegative ? right.isCloserToZero(than: left) : left.isCloserToZero(than: right)
  }

  private func isCloserToZero(than other: DecimalNumber) -> Bool {
    guard !other.digits.isEmpty else { return false }
    guard !digits.isEmpty else { return true }
    guard magnitude == other.magnitude else { return magnitude < other.magnitude }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}
