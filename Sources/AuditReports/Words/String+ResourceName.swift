import EvidenceJSON

extension String {
  /// The name that people know a resource by: the end of its ARN; the text itself when it is none.
  ///
  /// The name of an alarm may hold colons and slashes, so only what AWS puts before it goes.
  var resourceName: String {
    let parts = split(atScalar: ":", maxSplits: 5)
    guard parts.count == 6, parts[0].isSame(as: "arn") else { return self }
    return parts[5].without(prefix: "trail/") ?? parts[5].without(prefix: "alarm:") ?? parts[5]
  }
}
