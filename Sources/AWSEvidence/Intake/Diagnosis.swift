import AuditModel
import EvidenceJSON

/// What a file that is not JSON most likely is.
enum Diagnosis {
  /// The problem of a file, or `nil` for a text that nobody meant as evidence.
  static func problem(
    of file: String,
    _ bytes: [UInt8],
    _ error: JSONSyntaxError
  ) -> EvidenceProblem? {
    if bytes.isEmpty || bytes.allSatisfy({ $0 <= 0x20 }) {
      return EvidenceProblem(
        id: .emptyFile,
        file: file,
        message: "the file is empty, as a command leaves it that failed"
      )
    }
    if let message = commandError(in: bytes) {
      return EvidenceProblem(id: .commandFailed, file: file, message: message)
    }
    if case .tooLarge = error.reason {
      return EvidenceProblem(id: .tooLarge, file: file, message: error.description)
    }
    guard !isProse(file) else { return nil }
    return EvidenceProblem(
      id: .notJSON,
      file: file,
      line: error.position.line,
      column: error.position.column,
      message: error.description
    )
  }

  /// Notes beside the evidence, such as a README, are no problem.
  private static func isProse(_ file: String) -> Bool {
    let name = file.lowercased()
    return [".md", ".markdown"].contains { name.hasSuffix($0) }
  }

  /// What the AWS CLI says when a call fails, such as `An error occurred (AccessDenied) when
  /// calling the DescribeTrails operation: …`.
  private static func commandError(in bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes.prefix(2000), as: UTF8.self)
    guard let start = text.firstRange(of: "An error occurred ("),
      let codeEnd = text[start.upperBound...].firstRange(of: ") when calling the "),
      let operationEnd = text[codeEnd.upperBound...].firstRange(of: " operation")
    else { return nil }
    let code = text[start.upperBound..<codeEnd.lowerBound]
    let operation = text[codeEnd.upperBound..<operationEnd.lowerBound]
    return "the command failed: `\(operation)` answered `\(code)`"
  }
}
