/// The number that a decimal text writes, of any size and precision.
///
/// Two texts are equal when they write the same number: `1`, `1.0` and `10e-1` are.
public struct DecimalText: Hashable, Sendable {
  /// The most digits that the shortest text of a double has.
  private static let mostDigits = 17

  /// More than any run of digits in a text can make up for.
  private static let hugeExponent = 1 << 40

  /// Whether the number is below zero.
  let isNegative: Bool

  /// The digits as ASCII without zeros at either end; empty for zero.
  let digits: [UInt8]

  /// The place of the decimal point: the number is 0.d₁d₂d₃… times ten to this power.
  let magnitude: Int

  /// Reads an optional sign, digits with an optional point, and an optional exponent; `nil` for
  /// anything else, such as `nan` or a hexadecimal number.
  public init?(_ text: some StringProtocol) {
    var rest = Array(text.utf8)[...]
    let sign = rest.first
    if sign == .minus || sign == .plus { rest.removeFirst() }
    let whole = Self.takeDigits(from: &rest)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == .point {
      rest.removeFirst()
      fraction = Self.takeDigits(from: &rest)
    }
    guard !whole.isEmpty || !fraction.isEmpty, let exponent = Self.exponent(rest) else {
      return nil
    }
    let all = whole + fraction
    let leading = all.prefix { $0 == .zero }.count
    let trailing = all.dropFirst(leading).reversed().prefix { $0 == .zero }.count
    digits = Array(all.dropFirst(leading).dropLast(trailing))
    // Minus zero is zero.
    isNegative = sign == .minus && !digits.isEmpty
    magnitude = digits.isEmpty ? 0 : whole.count - leading + exponent
  }

  /// The double that is printed as this number; `nil` when none is.
  ///
  /// Whoever prints a double gives its shortest text, or a whole number in full. A number that is
  /// neither, such as `1.0000000000000000001`, `-1e400` or `1e-400`, was never a double.
  public var double: Double? {
    guard !digits.isEmpty else { return 0 }
    guard (-400...400).contains(magnitude) else { return nil }
    let text = (isNegative ? "-0." : "0.") + String(decoding: digits, as: UTF8.self)
    guard let number = Double("\(text)e\(magnitude)"), number.isFinite else { return nil }
    if digits.count <= Self.mostDigits, DecimalText(number.description) == self { return number }
    guard let whole = Int(exactly: number), DecimalText(String(whole)) == self else { return nil }
    return number
  }

  private static func takeDigits(from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = rest.prefix(while: \.isASCIIDigit)
    rest = rest.dropFirst(digits.count)
    return digits
  }

  /// The value of `e12`, 0 for nothing, or `nil` for anything else; a huge one stands for any
  /// beyond it.
  private static func exponent(_ text: ArraySlice<UInt8>) -> Int? {
    guard let letter = text.first else { return 0 }
    guard letter == .lowerE || letter == .upperE else { return nil }
    var rest = text.dropFirst()
    let sign = rest.first
    if sign == .minus || sign == .plus { rest.removeFirst() }
    guard !rest.isEmpty, rest.allSatisfy(\.isASCIIDigit) else { return nil }
    let value = rest.reduce(0) { min($0 * 10 + Int($1 - .zero), hugeExponent) }
    return sign == .minus ? -value : value
  }
}
