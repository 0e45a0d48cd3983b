import AuditModel
import EvidenceJSON

/// What the bytes of a file hold: JSON values, and parts that cannot be read.
struct DecodedFile {
  /// A part of the file that is no JSON.
  struct DecodeError {
    /// What is wrong; `nil` for a text that nobody meant as evidence.
    let problem: EvidenceProblem?

    /// The command whose output it would be, by its call; `nil` when no call names one.
    let command: AWSCommand?

    /// Whether it is AWS's answer that the account which asked is in no organization.
    var isNoOrganization = false
  }

  /// The JSON values in their order.
  private(set) var values: [FoundJSON] = []

  /// The parts that cannot be read, in their order.
  private(set) var faults: [DecodeError] = []

  /// Reads a file as one JSON text, a terminal transcript, or several JSON texts in a row.
  ///
  /// `call` is what a manifest says of the file; it holds for a file of one value only.
  init(_ bytes: [UInt8], of file: String, call: RecordedCall?) {
    do throws(JSONSyntaxError) {
      values = [FoundJSON(document: try JSONDocument(parsing: bytes), call: call)]
    } catch {
      read(bytes, of: file, call, error)
    }
  }

  private mutating func read(
    _ bytes: [UInt8],
    of file: String,
    _ call: RecordedCall?,
    _ error: JSONSyntaxError
  ) {
    guard !OwnReport.isOwn(text: bytes) else {
      return faults.append(DecodeError(problem: nil, command: nil))
    }
    if let text = try? TextEncoding(detecting: bytes).utf8(of: bytes) {
      if let transcript = Transcript(text) { return read(transcript, of: file) }
      // Colours and a pager's own lines are no part of what AWS said.
      let shown = TerminalText.shown(text)
      let sequence = JSONSequence(in: shown)
      if sequence.isPure, sequence.values.count > 1 {
        return read(sequence.values, shown, of: file)
      }
      if shown != text, let document = try? JSONDocument(parsing: shown) {
        return values.append(FoundJSON(document: document, call: call))
      }
    }
    let problem = Diagnosis.problem(of: file, bytes, error)
    faults.append(
      DecodeError(
        problem: problem,
        command: call?.command,
        isNoOrganization: Self.isNoOrganization(problem, in: bytes)
      )
    )
  }

  /// Reads values that no command line stands before.
  private mutating func read(_ slices: [JSONSlice], _ text: [UInt8], of file: String) {
    for slice in slices { read(slice, nil, text, of: file) }
  }

  private mutating func read(
    _ slice: JSONSlice,
    _ call: RecordedCall?,
    _ text: [UInt8],
    of file: String
  ) {
    do throws(JSONSyntaxError) {
      values.append(FoundJSON(document: try slice.document(in: text), call: call))
    } catch {
      fault(error, of: file, as: call?.command)
    }
  }

  /// Reads the outputs of a transcript, each with the command line that it belongs to.
  private mutating func read(_ transcript: Transcript, of file: String) {
    for entry in transcript.calls {
      let call = RecordedCall(
        entry.invocation,
        account: transcript.account(of: entry),
        region: entry.region,
        time: entry.time.flatMap { EvidenceTime($0) },
        doubt: entry.doubt,
        doubtOfAccount: transcript.doubtOfAccount(of: entry),
        binding: entry.isInferred ? .inferred : .transcript
      )
      for slice in entry.slices { read(slice, call, transcript.text, of: file) }
      if entry.slices.isEmpty { fault(entry, call, transcript.text, of: file) }
    }
    for stray in transcript.strays { fault(stray, of: file) }
  }

  /// Says why a call has no answer, unless that went elsewhere.
  private mutating func fault(
    _ entry: TranscriptCall,
    _ call: RecordedCall,
    _ text: [UInt8],
    of file: String
  ) {
    guard let command = call.command, !entry.isRedirected, !entry.isDisputed else { return }
    let output = Array(text[entry.output])
    do throws(JSONSyntaxError) {
      _ = try JSONDocument(parsing: output)
    } catch {
      let problem = Diagnosis.problem(of: file, output, error) ?? Self.failure(in: output, file)
      // Instructions beside the evidence name commands that nobody ran there.
      guard problem != nil || !Prose.isProse(file) else {
        return faults.append(DecodeError(problem: nil, command: nil))
      }
      faults.append(
        DecodeError(
          problem: EvidenceProblem(
            id: problem?.id ?? .notJSON,
            file: file,
            line: entry.line,
            message: problem?.message ?? Message(.callWithoutJSON)
          ),
          command: command,
          isNoOrganization: Self.isNoOrganization(problem, in: output)
        )
      )
    }
  }

  /// The message of a failed call, in notes too; `nil` when there is none.
  private static func failure(in output: [UInt8], _ file: String) -> EvidenceProblem? {
    let text = SavedText(output)
    return (ServiceError(in: text)?.message ?? CommandFailure.message(in: text)).map {
      EvidenceProblem(id: .commandFailed, file: file, message: $0)
    }
  }

  /// Whether a command failed because the account that asked is in no organization.
  private static func isNoOrganization(_ problem: EvidenceProblem?, in output: [UInt8]) -> Bool {
    guard problem?.id == .commandFailed else { return false }
    return ServiceError(in: SavedText(output))?.isNoOrganization ?? false
  }

  /// Says why a value of a transcript is not used.
  private mutating func fault(_ stray: TranscriptStray, of file: String) {
    let problem = EvidenceProblem(
      id: .unbound,
      file: file,
      line: stray.slice.line,
      column: stray.slice.column,
      message: Message(.strayNotUsed, .message(stray.reason, as: .cause))
    )
    faults.append(DecodeError(problem: problem, command: stray.command))
  }

  private mutating func fault(
    _ error: JSONSyntaxError,
    of file: String,
    as command: AWSCommand?
  ) {
    faults.append(
      DecodeError(
        problem: EvidenceProblem(
          id: .notJSON,
          file: file,
          line: error.position.line,
          column: error.position.column,
          message: Message(error)
        ),
        command: command
      )
    )
  }
}

/// A JSON value found in a file, with what the file says of the call that printed it.
struct FoundJSON {
  /// The value, at its place in the file.
  let document: JSONDocument

  /// The call before it in a transcript; `nil` elsewhere.
  let call: RecordedCall?
}
