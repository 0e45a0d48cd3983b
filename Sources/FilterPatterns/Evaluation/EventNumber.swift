import EvidenceJSON

/// A number of a log event, as the service sees it.
///
/// Numbers are compared exactly, digit by digit. One that is not written as a whole number has the
/// text of the nearest double, and its range: beyond it is no number, too small is zero.
struct EventNumber: Hashable, Sendable {
  /// The text that strings, globs and regular expressions are compared with.
  let text: ExactText

  /// The number, or `nil` when it overflows a double; such a number equals and orders with nothing.
  let value: DecimalNumber?

  /// Creates a number from its digits in a JSON text.
  init(_ json: String) {
    guard json.utf8.contains(where: { !("0"..."9").contains(Unicode.Scalar($0)) && $0 != 0x2D })
    else {
      text = json == "-0" ? "0" : ExactText(json)
      value = DecimalNumber(Array(json.utf8))
      return
    }
    let double = Double(json) ?? .infinity
    text = ExactText(EventNumber.javaText(of: double))
    value = double == 0 ? .zero : double.isFinite ? DecimalNumber(Array(json.utf8)) : nil
  }

  /// The text that Java's `Double.toString` gives.
  ///
  /// A recorded `1e3` compares as `1000.0`; that all doubles are written as Java does is assumed.
  static func javaText(of double: Double) -> String {
    guard double.isFinite else { return double < 0 ? "-Infinity" : "Infinity" }
    let sign = double.sign == .minus ? "-" : ""
    guard double != 0, let number = DecimalNumber(Array(double.description.utf8)) else {
      return sign + "0.0"
    }
    let digits = number.digits.map(String.init).joined()
    // Java writes out what lies from 0.001 to below ten million.
    return sign
      + ((-2...7).contains(number.magnitude)
        ? plain(digits, number.magnitude) : scientific(digits, number.magnitude))
  }

  private static func plain(_ digits: String, _ magnitude: Int) -> String {
    guard magnitude > 0 else { return "0." + String(repeating: "0", count: -magnitude) + digits }
    let padded = digits + String(repeating: "0", count: max(0, magnitude - digits.count))
    let fraction = padded.dropFirst(magnitude)
    return padded.prefix(magnitude) + "." + (fraction.isEmpty ? "0" : fraction)
  }

  private static func scientific(_ digits: String, _ magnitude: Int) -> String {
    let fraction = digits.dropFirst()
    return digits.prefix(1) + "." + (fraction.isEmpty ? "0" : fraction) + "E\(magnitude - 1)"
  }
}
