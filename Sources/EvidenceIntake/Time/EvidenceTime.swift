package import EvidenceJSON

/// A moment that evidence names, in whole seconds.
///
/// Written by hand because the evidence writes moments in four ways, and a report depends on no
/// calendar, time zone or locale of the machine.
public struct EvidenceTime: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  /// Creates a moment from seconds since 1970-01-01T00:00:00Z.
  public init(seconds: Int) { self.seconds = seconds }

  /// Reads `2026-11-23`, `2026-11-23T09:14:02Z` or `2026-11-23 09:14:02.453000-05:00`.
  ///
  /// A date alone is its first second in UTC, and so is a time without an offset. `nil` for any
  /// other text.
  public init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    guard let year = Self.number(&rest, 4), Self.take("-", &rest),
      let month = Self.number(&rest, 2), Self.take("-", &rest),
      let day = Self.number(&rest, 2), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year)
    else { return nil }
    let midnight = Self.days(year, month, day) * Self.secondsPerDay
    guard !rest.isEmpty else {
      seconds = midnight
      return
    }
    guard Self.take("T", &rest) || Self.take(" ", &rest), let time = Self.time(&rest),
      let offset = Self.offset(&rest), rest.isEmpty
    else { return nil }
    seconds = midnight + time - offset
  }

  /// Reads the `Date` header of HTTP, such as `Mon, 23 Nov 2026 09:14:02 GMT`.
  ///
  /// - SeeAlso: RFC 9110, section 5.6.7.
  public init?(httpDate text: String) {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let words = text.split(atScalar: " ", omittingEmpty: true)
    guard words.count == 6, words[5] == "GMT", let month = months.firstIndex(of: words[2]) else {
      return nil
    }
    let number = month + 1 < 10 ? "0\(month + 1)" : "\(month + 1)"
    self.init("\(words[3])-\(number)-\(words[1])T\(words[4])Z")
  }

  /// The moment as `2026-11-23T09:14:02Z`.
  public var text: String {
    let second = seconds - day * Self.secondsPerDay
    let parts = [second / 3600, second / 60 % 60, second % 60].map { Self.padded($0, 2) }
    return "\(date)T\(parts.joined(separator: ":"))Z"
  }

  /// The date in UTC, as `2026-11-23`.
  public var date: String {
    // Days are counted in eras of 400 years that begin on 1 March; see ``days(_:_:_:)``.
    let shifted = day + 719_468
    let era = Self.floored(shifted, 146_097)
    let ofEra = shifted - era * 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let fromMarch = (5 * ofYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    let calendarYear = year + era * 400 + (month <= 2 ? 1 : 0)
    let dayOfMonth = ofYear - (153 * fromMarch + 2) / 5 + 1
    return "\(Self.padded(calendarYear, 4))-\(Self.padded(month, 2))-\(Self.padded(dayOfMonth, 2))"
  }

  /// The number of whole days since 1970-01-01, in UTC.
  public var day: Int { Self.floored(seconds, Self.secondsPerDay) }

  /// Orders by time.
  public static func < (left: EvidenceTime, right: EvidenceTime) -> Bool {
    left.seconds < right.seconds
  }

  private static let secondsPerDay = 86_400

  /// The days from 1970-01-01 to a date of the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = floored(year, 400)
    let ofEra = year - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func floored(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  private static func number(_ rest: inout ArraySlice<UInt8>, _ digits: Int) -> Int? {
    let head = rest.prefix(digits)
    guard head.count == digits, head.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    rest = rest.dropFirst(digits)
    return head.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func take(_ character: Unicode.Scalar, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Hours, minutes and seconds with any fraction, in seconds.
  private static func time(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard let hour = number(&rest, 2), take(":", &rest), let minute = number(&rest, 2),
      hour < 24, minute < 60
    else { return nil }
    var second = 0
    if take(":", &rest) {
      guard let value = number(&rest, 2), value <= 60 else { return nil }
      second = value
      if take(".", &rest) { rest = rest.drop { (0x30...0x39).contains($0) } }
    }
    return hour * 3600 + minute * 60 + second
  }

  /// `Z`, `+05:30`, `-0500` or nothing, in seconds east of UTC.
  private static func offset(_ rest: inout ArraySlice<UInt8>) -> Int? {
    if rest.isEmpty || take("Z", &rest) { return 0 }
    let sign = take("+", &rest) ? 1 : take("-", &rest) ? -1 : 0
    guard sign != 0, let hours = number(&rest, 2) else { return nil }
    _ = take(":", &rest)
    guard let minutes = number(&rest, 2), hours < 24, minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}

extension EvidenceTime {
  /// When AWS answered, by the `Date` header that boto3 keeps; `nil` when there is none.
  init?(answerIn value: JSONValue) {
    guard let headers = value["ResponseMetadata"]?["HTTPHeaders"] else { return nil }
    guard let text = (headers["date"] ?? headers["Date"])?.string else { return nil }
    self.init(httpDate: text)
  }

  /// The latest event that an answer tells of: it cannot have been saved before.
  init?(latestIn value: JSONValue) {
    let lists = ["MetricAlarms", "CompositeAlarms", "metricFilters"].compactMap { value[$0] }
    let items = [value] + lists.flatMap { Array($0.elements) } + Array(value.elements)
    let times = items.flatMap { item in
      Self.fields.compactMap { item[$0] }.compactMap { EvidenceTime(moment: $0) }
    }
    guard let latest = times.max() else { return nil }
    self = latest
  }

  /// The fields in which answers tell when something last happened.
  private static let fields = [
    "LatestDeliveryTime", "LatestCloudWatchLogsDeliveryTime", "LatestDigestDeliveryTime",
    "LatestNotificationTime", "StartLoggingTime", "StopLoggingTime", "StateUpdatedTimestamp",
    "AlarmConfigurationUpdatedTimestamp", "creationTime",
  ]

  /// A moment as the AWS CLI and boto3 write it: seconds, milliseconds or text.
  package init?(moment value: JSONValue) {
    if let text = value.string {
      self.init(text)
    } else if let number = value.double, number >= 0, number < 1e14 {
      // Seconds reach this number in the year 5138, milliseconds did in 1973.
      self.init(seconds: Int(number > 1e11 ? number / 1000 : number))
    } else {
      return nil
    }
  }
}
