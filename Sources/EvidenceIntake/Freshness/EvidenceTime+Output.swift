package import EvidenceJSON

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
