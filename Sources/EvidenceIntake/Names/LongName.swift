/// The names of files for parameters that are too long for a file system.
package enum LongName {
  /// The longest parameter, percent-encoded, that becomes the name of a file; file systems take 255
  /// bytes, endings included.
  package static let longest = 200

  /// What such names begin with.
  package static let prefix = "long-name-"

  /// How many digits of the parameter's SHA-256 follow.
  package static let digits = 16

  /// The parameter as the name of a file, without its ending: percent-encoded, or by its digest
  /// where that would be too long.
  package static func fileName(of parameter: String) -> String {
    let encoded = PercentEncoding.encoded(parameter)
    guard encoded.utf8.count > longest else { return encoded }
    return prefix + String(SHA256.hexDigest(of: Array(parameter.utf8)).prefix(digits))
  }
}
