extension String {
  /// The name that people know a resource by: the end of its ARN; the text itself when it is none.
  ///
  /// The name of an alarm may hold colons and slashes, so only what AWS puts before it goes.
  var resourceName: String {
    let parts = split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn" else { return self }
    for prefix in ["trail/", "alarm:"] where parts[5].hasPrefix(prefix) {
      return String(parts[5].dropFirst(prefix.count))
    }
    return String(parts[5])
  }
}
