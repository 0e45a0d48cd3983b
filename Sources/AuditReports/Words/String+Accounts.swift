extension String {
  /// What stands in the place of an account id.
  private static let anyAccount = "<account>"

  /// How many digits an account id has.
  private static let accountLength = 12

  /// The text with every account id, also those within ARNs, replaced by `<account>`.
  ///
  /// An account id is a run of exactly 12 digits, so that texts about different accounts become
  /// equal when nothing else sets them apart.
  var withoutAccounts: String {
    var result = ""
    var digits = ""
    for scalar in unicodeScalars {
      if ("0"..."9").contains(scalar) {
        digits.unicodeScalars.append(scalar)
      } else {
        result += Self.replaced(digits)
        digits = ""
        result.unicodeScalars.append(scalar)
      }
    }
    return result + Self.replaced(digits)
  }

  private static func replaced(_ digits: String) -> String {
    digits.utf8.count == accountLength ? anyAccount : digits
  }
}
