import AuditModel
import EvidenceJSON

extension CollectorManifest {
  /// The value of a text that is JSON without repeated names.
  static func root(of bytes: [UInt8]) throws(ManifestFault) -> JSONValue {
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(parsing: bytes)
    } catch {
      throw ManifestFault(error)
    }
    if let key = document.duplicateKeys.first {
      let message = "the member \(name: key.string ?? "") stands here for a second time"
      throw ManifestFault(message, at: key.position)
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
  static func checkSchema(of root: JSONValue) throws(ManifestFault) {
    if let name = root["schema"], !name.isNull, !name.isString(schema) {
      throw ManifestFault("`schema`: expected \(name: schema)", at: name.position)
    }
    if let version = root["schema_version"], !version.isNull, version.integer != 1 {
      throw ManifestFault("`schema_version`: only version 1 is known", at: version.position)
    }
  }

  /// Reads a call.
  static func call(_ place: EvidencePlace) throws(EvidenceFault) -> Call {
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

  private static func digest(_ reader: FieldReader) throws(EvidenceFault) -> String? {
    guard let text = try reader.string("sha256") else { return nil }
    guard let digest = Digest(text.utf8), digest.algorithm == .sha256 else {
      throw .wrongType(reader.place, field: "sha256", expected: "64 hexadecimal digits")
    }
    return digest.hex
  }
}
