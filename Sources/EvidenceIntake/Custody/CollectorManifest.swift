import AuditModel
import EvidenceJSON

/// What the collection script says of its calls, in `evidence-manifest.json`.
struct CollectorManifest: Sendable {
  /// The name of the manifest's schema.
  static let schema = "trailwitness-evidence-manifest"

  /// A call and the file of its answer.
  struct Call: Hashable, Sendable {
    /// The path of the answer below the manifest's folder, also where there is no answer.
    let path: String

    /// The answer's SHA-256 in lower case.
    let sha256: String?

    /// The answer's size.
    let bytes: Int?

    /// The command line.
    let argv: [String]?

    /// The account that was asked.
    let account: String?

    /// The region that was asked.
    let region: String?

    /// The exit status of the AWS CLI.
    let exitCode: Int?

    /// The path of what the AWS CLI said beside the answer, below the manifest's folder.
    let stderr: String?

    /// When the call began.
    let startedAt: String?

    /// When the call ended.
    let finishedAt: String?

    /// Where the manifest says so; it takes no part in comparisons.
    let place: EvidencePlace

    /// Where the manifest says so, worked out when it is asked for.
    var citation: Citation { place.citation }

    /// Whether the manifest says that the call failed.
    var hasFailed: Bool { exitCode.map { $0 != 0 } ?? false }
  }

  /// The ARN of the caller.
  let collectedBy: String?

  /// What the AWS CLI calls itself.
  let collector: String?

  /// The calls in the order of the manifest.
  let calls: [Call]

  /// Reads a manifest; all members but `files` and the calls' `path` may be absent or null.
  ///
  /// - Throws: ``ManifestFault`` for anything that the script does not write.
  init(parsing bytes: [UInt8], file: String) throws(ManifestFault) {
    let root = try Self.root(of: bytes)
    try Self.checkSchema(of: root)
    do throws(EvidenceFault) {
      let reader = try FieldReader(EvidencePlace(file: file, value: root))
      collectedBy = try reader.string("collected_by")
      collector = try reader.string("collector")
      calls = try reader.required("files", try reader.list("files", Self.call))
    } catch {
      throw ManifestFault(error)
    }
  }
}
