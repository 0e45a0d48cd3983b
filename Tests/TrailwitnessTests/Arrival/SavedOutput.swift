import AWSEvidence
import AuditModel
import EvidenceIntake
import TestSupport

/// One file of a committed bundle, with the call that printed it.
struct SavedOutput: Sendable {
  let path: String
  let bytes: [UInt8]
  let request: EvidenceRequest

  /// The outputs of a bundle with their calls, as the audit of the bundle ties them.
  static func all(of bundle: String) throws -> [SavedOutput] {
    let files = try EvidenceFolder.files(at: ["\(EvidenceBundleTests.evidence)/\(bundle)"])
    let bundle = EvidenceBundle(files)
    let entries = bundle.entries.filter { $0.command != nil }
    let byFile = Dictionary(entries.map { ($0.file, $0) }) { first, _ in first }
    return files.compactMap { file in
      guard case .bytes(let bytes) = file.content, let entry = byFile[file.path],
        let command = entry.command.flatMap(AWSCommand.init)
      else { return nil }
      let request = EvidenceRequest(
        command,
        subject: command.asksAboutRegion ? nil : entry.subject,
        account: entry.account ?? bundle.accounts.first,
        region: entry.region ?? "us-east-1"
      )
      return SavedOutput(path: file.path, bytes: bytes, request: request)
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The words of the call; quotes stand around single words only.
  var words: [String] {
    let words = (request.commandLine ?? "").split(separator: " ")
    return words.map { String($0).replacing("'", with: "") }
  }
}

extension AWSCommand {
  /// Whether the command asks about a region and names nothing in it.
  var asksAboutRegion: Bool { self == .describeTrails || self == .describeAlarms }
}
