import AuditModel
import EvidenceJSON

/// Files taken in: what was recognised, and what was not and why.
struct EvidenceIntake: Sendable {
  /// The outputs in the order of files and places.
  private(set) var outputs: [EvidenceOutput] = []

  /// The files that hold no output that matters here.
  private(set) var unrecognised: [EvidenceEntry] = []

  /// What keeps files from being used.
  private(set) var problems: [EvidenceProblem] = []

  /// The files that cannot be used, by the command that their path names.
  private(set) var unusable: [AWSCommand: [Citation]] = [:]

  /// Takes in files one by one.
  init(_ files: [EvidenceFile]) {
    for file in files { takeIn(file) }
  }

  private mutating func takeIn(_ file: EvidenceFile) {
    switch file.content {
    case .nothing(let id, let message):
      reject(file, bytes: 0, EvidenceProblem(id: id, file: file.path, message: message))
    case .bytes(let bytes):
      do throws(JSONSyntaxError) {
        takeIn(try JSONDocument(parsing: bytes), of: file, bytes: bytes.count)
      } catch {
        reject(file, bytes: bytes.count, Diagnosis.problem(of: file.path, bytes, error))
      }
    }
  }

  private mutating func takeIn(_ document: JSONDocument, of file: EvidenceFile, bytes: Int) {
    guard document.duplicateKeys.isEmpty else {
      return reject(file, bytes: bytes, Self.problem(of: file, document.duplicateKeys[0]))
    }
    let path = EvidencePath(file)
    let found = Recognition.outputs(in: document.root, path: path)
    outputs += found.map {
      EvidenceOutput(
        command: $0.command, file: file.path, bytes: bytes, value: $0.value, path: path)
    }
    guard found.isEmpty else { return }
    reject(
      file,
      bytes: bytes,
      EvidenceProblem(
        id: .unrecognised,
        file: file.path,
        message: document.root.isNull
          ? "`null` is what a `--query` without a match prints"
          : "not the output of a command that matters here"
      )
    )
  }

  private mutating func reject(_ file: EvidenceFile, bytes: Int, _ problem: EvidenceProblem?) {
    unrecognised.append(
      EvidenceEntry(
        file: file.path,
        command: nil,
        account: nil,
        region: nil,
        subject: nil,
        binding: .unrecognised,
        bytes: bytes
      )
    )
    guard let problem else { return }
    problems.append(problem)
    if let command = EvidencePath(file).command {
      let place = Citation(
        file: file.path, pointer: "", line: problem.line, column: problem.column)
      unusable[command, default: []].append(place)
    }
  }

  private static func problem(of file: EvidenceFile, _ key: JSONValue) -> EvidenceProblem {
    EvidenceProblem(
      id: .duplicateKey,
      file: file.path,
      line: key.position.line,
      column: key.position.column,
      message: "the member `\(key.string ?? "")` stands here for a second time"
    )
  }
}
