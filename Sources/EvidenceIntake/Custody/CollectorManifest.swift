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
  /// - Throws: ``ManifestError`` for anything that the script does not write.
  init(parsing bytes: [UInt8], file: String) throws(ManifestError) {
    let root = try Self.root(of: bytes)
    try Self.checkSchema(of: root)
    do throws(FieldError) {
      let reader = try FieldReader(EvidencePlace(file: file, value: root))
      collectedBy = try reader.string("collected_by")
      collector = try reader.string("collector")
      calls = try reader.required("files", try reader.list("files", Self.call))
    } catch {
      throw ManifestError(error)
    }
  }
}

extension CollectorManifest {
  /// The value of a text that is JSON without repeated names.
  static func root(of bytes: [UInt8]) throws(ManifestError) -> JSONValue {
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(parsing: bytes)
    } catch {
      throw ManifestError(error)
    }
    if let key = document.duplicateKeys.first {
      let name = key.string ?? ""
      throw ManifestError(Message(.memberTwice, .text(name, as: .field)), at: key.position)
    }
    return document.root
  }

  /// Whether a file of any name is a manifest, as its schema says so in its first bytes.
  static func isNamed(in bytes: [UInt8]) -> Bool {
    guard let text = try? TextEncoding(detecting: bytes).utf8(of: bytes),
      let first = text.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{"),
      text.prefix(4096)[...].contains(bytes: schema), let root = try? root(of: bytes)
    else { return false }
    return root["schema"]?.isString(schema) ?? false
  }

  /// Sees to it that a manifest which names its schema is one that is known here.
  static func checkSchema(of root: JSONValue) throws(ManifestError) {
    if let name = root["schema"], !name.isNull, !name.isString(schema) {
      throw ManifestError(
        Message(.schemaUnknown, .term(schema, as: .value)), at: name.position)
    }
    if let version = root["schema_version"], !version.isNull, version.integer != 1 {
      throw ManifestError(Message(.schemaVersionUnknown), at: version.position)
    }
  }

  /// Reads a call.
  static func call(_ place: EvidencePlace) throws(FieldError) -> Call {
    let reader = try FieldReader(place)
    return Call(
      path: try reader.required("path", try reader.string("path")),
      sha256: try digest(reader),
      bytes: try reader.integer("bytes"),
      argv: try reader.strings("argv"),
      account: try reader.string("account"),
      region: try reader.string("region"),
      exitCode: try reader.integer("exit_code"),
      stderr: try reader.string("stderr"),
      startedAt: try reader.string("started_at"),
      finishedAt: try reader.string("finished_at"),
      place: place
    )
  }

  private static func digest(_ reader: FieldReader) throws(FieldError) -> String? {
    guard let text = try reader.string("sha256") else { return nil }
    guard let digest = Digest(text.utf8), digest.algorithm == .sha256 else {
      throw .wrongType(reader.place, field: "sha256", expected: .kindDigest)
    }
    return digest.hex
  }
}

extension CollectorManifest.Call {
  /// The command line taken apart; `nil` when the manifest has none, or none of the AWS CLI.
  var invocation: AWSInvocation? { argv.flatMap { AWSInvocation($0) } }

  /// What the call tells of its output; `nil` when it names no command line.
  var recorded: RecordedCall? {
    invocation.map { invocation in
      RecordedCall(
        invocation,
        account: account,
        region: region,
        time: (finishedAt ?? startedAt).flatMap { EvidenceTime($0) },
        doubt: regionDoubt(invocation) ?? subjectDoubt(invocation),
        binding: .manifest
      )
    }
  }

  /// Says how the region beside the command line is not the one on it; `nil` when it is.
  private func regionDoubt(_ invocation: AWSInvocation) -> Message? {
    guard let asked = invocation.region, !asked.isSame(as: region ?? asked) else { return nil }
    return Message(
      .regionAskedDiffers, .region(asked), .name(.region, region ?? "", as: .other))
  }

  /// Says that a command line lacks what the AWS CLI asks for, so that it cannot have answered.
  private func subjectDoubt(_ invocation: AWSInvocation) -> Message? {
    guard let command = invocation.command, command != .describeMetricFilters,
      let option = command.subjectOption, invocation.subject == nil
    else { return nil }
    return Message(.lineLacksOption, .term(option, as: .option))
  }

  /// The request that brings the answer again; `nil` for a call whose output no verdict rests on.
  var request: EvidenceRequest? {
    recorded.flatMap { call in
      call.command.map {
        EvidenceRequest($0, subject: call.subject, account: call.account, region: call.region)
      }
    }
  }
}

/// What keeps a manifest from being read.
struct ManifestError: Error, Hashable, Sendable {
  /// What is wrong.
  let message: Message

  /// The line, counted from 1.
  let line: Int

  /// The column, counted from 1.
  let column: Int

  /// Creates a fault at a place, the first of the file unless it is given.
  init(_ message: Message, at position: TextPosition = TextPosition(line: 1, column: 1)) {
    self.message = message
    line = position.line
    column = position.column
  }

  /// A text that cannot be read.
  init(_ error: JSONSyntaxError) {
    self.init(Message(error), at: error.position)
  }

  /// A field of the wrong type.
  init(_ fault: FieldError) {
    let problem = fault.problem
    self.init(problem.message, at: TextPosition(line: problem.line, column: problem.column))
  }
}
