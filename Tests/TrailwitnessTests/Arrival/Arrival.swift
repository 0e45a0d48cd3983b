import AWSEvidence
import EvidenceIntake
import Foundation

/// The ways in which the same evidence reaches an auditor.
enum Arrival: String, CaseIterable, Sendable {
  case utf16LittleEndian, transcript, powerShellTranscript, cloudMapperTree, boto3Dumps
  case handPickedNames, manifest

  /// Whether one folder of this kind can hold several accounts, or regions with the same commands.
  var holdsSeveralPlaces: Bool { self != .handPickedNames }

  /// The files in which the outputs arrive.
  func files(_ outputs: [SavedOutput]) -> [SourceFile] {
    switch self {
    case .utf16LittleEndian:
      outputs.map { SourceFile(path: $0.path, content: .bytes(Self.utf16($0.text))) }
    case .transcript: Self.transcripts(outputs, prompt: "auditor@host:~$ ", lineEnd: "\n")
    case .powerShellTranscript:
      Self.transcripts(outputs, prompt: "PS C:\\Users\\auditor> ", lineEnd: "\r\n")
    case .cloudMapperTree: outputs.map(Self.cloudMapper)
    case .boto3Dumps: outputs.map(Self.boto3)
    case .handPickedNames: outputs.enumerated().map { Self.named($1, $0) }
    case .manifest: Self.listed(outputs)
    }
  }

  private static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE]
      + text.replacing("\n", with: "\r\n").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  /// One session for each account, which begins by asking whose credentials these are.
  private static func transcripts(
    _ outputs: [SavedOutput],
    prompt: String,
    lineEnd: String
  ) -> [SourceFile] {
    Dictionary(grouping: outputs) { $0.request.account ?? "" }.map { account, outputs in
      let identity = """
        {
            "UserId": "AIDAEXAMPLE",
            "Account": "\(account)",
            "Arn": "arn:aws:iam::\(account):user/auditor"
        }
        """
      let calls =
        [("aws sts get-caller-identity", identity)]
        + outputs.map { ($0.request.commandLine ?? "", $0.text) }
      let text = calls.map { "\(prompt)\($0)\n\($1)\n" }.joined() + "\(prompt)exit\n"
      return SourceFile(
        path: "session-\(account).txt", text: text.replacing("\n", with: lineEnd))
    }
  }

  /// `account-data/<account>/<region>/<service>-<command>[/<parameter>]`, parameters bare.
  private static func cloudMapper(_ output: SavedOutput) -> SourceFile {
    let file = output.request.file
    let path = output.request.subject == nil ? file : String(file.dropLast(5))
    return SourceFile(path: "account-data/\(path)", content: .bytes(output.bytes))
  }

  /// `json.dump(answer, file, default=str)`, which keeps the answer's metadata.
  private static func boto3(_ output: SavedOutput) -> SourceFile {
    let metadata = """
      {"ResponseMetadata": {"RequestId": "6c0f1f5e-0000-4000-8000-000000000000",
        "HTTPStatusCode": 200, "HTTPHeaders": {"date": "Mon, 23 Nov 2026 09:14:02 GMT"}},
      """
    let text = output.text
    let dump = text.hasPrefix("{") ? metadata + text.dropFirst() : text
    return SourceFile(path: output.path, text: dump)
  }

  /// Names that people think of; only a trail's status needs to say whose it is.
  private static func named(_ output: SavedOutput, _ index: Int) -> SourceFile {
    let name =
      output.request.command == .getTrailStatus
      ? "cloudtrail-\(trailName(output))-status.json" : "step-\(index).json"
    return SourceFile(path: name, content: .bytes(output.bytes))
  }

  private static func trailName(_ output: SavedOutput) -> String {
    String(output.request.subject?.split(separator: "/").last ?? "")
  }

  /// Names that say nothing at all beside a manifest that says everything.
  private static func listed(_ outputs: [SavedOutput]) -> [SourceFile] {
    let calls = outputs.enumerated().map { index, output in
      """
      {"path": "\(index).json", "sha256": null, "bytes": \(output.bytes.count), "exit_code": 0,
       "argv": [\(output.words.map { "\"\($0)\"" }.joined(separator: ", "))],
       "account": "\(output.request.account ?? "")", "region": "\(output.request.region ?? "")", "stderr": null,
       "started_at": "2026-11-23T09:14:02Z", "finished_at": "2026-11-23T09:14:03Z"}
      """
    }
    let manifest = """
      {"schema": "trailwitness-evidence-manifest", "schema_version": 1,
       "collected_by": "arn:aws:iam::123456789012:user/auditor", "collector": "aws-cli/2.31.0",
       "files": [\(calls.joined(separator: ", "))]}
      """
    return outputs.enumerated().map { index, output in
      SourceFile(path: "\(index).json", content: .bytes(output.bytes))
    } + [SourceFile(path: "evidence-manifest.json", text: manifest)]
  }
}
