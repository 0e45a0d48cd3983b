/// Something about a file that keeps it, or a part of it, from being used as evidence.
public struct EvidenceProblem: Hashable, Sendable {
  /// What kind of problem it is; the raw values are part of the JSON contract.
  public enum ID: String, CaseIterable, Sendable {
    /// The file holds nothing.
    case emptyFile = "empty-file"

    /// The file holds an error message of the AWS CLI.
    case commandFailed = "command-failed"

    /// The file is not JSON.
    case notJSON = "not-json"

    /// The file holds output in another format than JSON, such as a table.
    case wrongFormat = "wrong-format"

    /// The file is compressed or an archive.
    case compressed

    /// An object in the file holds the same name twice.
    case duplicateKey = "duplicate-key"

    /// A field has a type that AWS never writes there.
    case wrongType = "wrong-type"

    /// The file is JSON, but not the output of a command that matters here.
    case unrecognised

    /// The file looks like a command's output, but is that of another operation.
    case otherCommand = "other-command"

    /// The list in the file was cut before its end.
    case truncatedList = "truncated-list"

    /// Nothing says which trail, log group or topic the file belongs to.
    case unbound

    /// The file contradicts its own path or another file.
    case contradiction

    /// The evidence is older than what is allowed.
    case stale

    /// Nothing says when the evidence was collected, though its age is limited.
    case undated

    /// The file is larger than what is read.
    case tooLarge = "too-large"

    /// The file could not be read.
    case unreadable

    /// The entry is not a file that is read, such as a device or a link out of the folder.
    case skipped

    /// The file is not what a manifest lists.
    case hashMismatch = "hash-mismatch"

    /// A manifest lists a file that is not there.
    case missingFile = "missing-file"

    /// A manifest stands in the file's folder or above, but none lists the file.
    case notListed = "not-listed"

    /// The file is a manifest that cannot be read, or not all of it.
    case badManifest = "bad-manifest"
  }

  /// What kind of problem it is.
  public let id: ID

  /// The file's path below the given folder.
  public let file: String

  /// The line of the problem, counted from 1; 1 when it concerns the whole file.
  public let line: Int

  /// The column of the problem, counted from 1; 1 when it concerns the whole file.
  public let column: Int

  /// What is wrong.
  public let message: Message

  /// Creates a problem; `line` and `column` count from 1.
  public init(id: ID, file: String, line: Int = 1, column: Int = 1, message: Message) {
    self.id = id
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }
}

extension EvidenceProblem: Comparable {
  private var place: (String, Int, Int, String) { (file, line, column, id.rawValue) }

  /// Orders by file, place, id and message.
  public static func < (left: EvidenceProblem, right: EvidenceProblem) -> Bool {
    let (place, other) = (left.place, right.place)
    return place == other ? left.message < right.message : place < other
  }
}
