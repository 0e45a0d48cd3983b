import AWSEvidence
import EvidenceIntake
import EvidenceJSON

/// What a collection script is asked to do, and the rules that all scripts share.
struct Collection: Sendable {
  /// The regions to look in; empty for all that the account has enabled.
  let regions: [String]

  /// The folder to save in, without control characters and not to be taken for an option.
  let folder: String

  /// The name that manifests give their form, and the version of that form.
  static let schema = (name: "trailwitness-evidence-manifest", version: 1)

  /// The regular expression for messages by which AWS asks for fewer calls; letter case aside.
  static let throttling = "throttl|toomanyrequests|requestlimitexceeded|rate exceeded"

  /// The longest pause before a throttled call is made again, in seconds; they double from one on.
  static let longestPause = 8

  /// The extended regular expression for the names of regions: the rule of `RegionName`.
  static let regionExpression = "[a-z]{2,4}(-[a-z]+){1,2}-[0-9]{1,2}"

  /// The region to ask first when none is configured.
  static let fallbackRegion = "us-east-1"

  /// The commands that are run, in their order; the enabled regions are not asked for in vain.
  var steps: [CollectionStep] {
    [.callerIdentity, .organization] + (regions.isEmpty ? [.enabledRegions] : [])
      + CollectionStep.evidence
  }

  /// Reads regions with commas between them, each once.
  ///
  /// - Throws: ``UsageError`` for a word that does not look like a region.
  static func regions(in text: String) throws(UsageError) -> [String] {
    var regions: [String] = []
    for word in text.split(atScalar: ",") {
      guard RegionName.isAllowed(word) else {
        throw UsageError("\(name: word) is not the name of a region", help: "--regions us-east-1,…")
      }
      if !regions.contains(word) { regions.append(word) }
    }
    return regions
  }

  /// Takes a folder's name.
  ///
  /// - Throws: ``UsageError`` for a name that is empty or cannot stand on one line.
  static func folder(_ name: String) throws(UsageError) -> String {
    guard !name.isEmpty else { throw UsageError("option `--output-folder` names no folder") }
    guard name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      throw UsageError("the output folder's name holds a control character")
    }
    return name.starts(withScalars: "-") ? "./" + name : name
  }
}
