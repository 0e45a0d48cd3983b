import AuditModel
import EvidenceJSON

/// What the bytes of a file hold: JSON values, and parts that cannot be read.
struct FileReading {
  /// A part of the file that is no JSON.
  struct Fault {
    /// What is wrong; `nil` for a text that nobody meant as evidence.
    let problem: EvidenceProblem?

    /// The command whose output it would be, by its call; `nil` when no call names one.
    let command: AWSCommand?
  }

  /// The JSON values in their order.
  private(set) var values: [ReadValue] = []

  /// The parts that cannot be read, in their order.
  private(set) var faults: [Fault] = []

  /// Reads a file as one JSON text, a terminal transcript, or several JSON texts in a row.
  ///
  /// `call` is what a manifest says of the file; it holds for a file of one value only.
  init(_ bytes: [UInt8], of file: String, call: RecordedCall?) {
    do throws(JSONSyntaxError) {
      values = [ReadValue(document: try JSONDocument(parsing: bytes), call: call)]
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
      return faults.append(Fault(problem: nil, command: nil))
    }
    if let text = try? TextEncoding(detecting: bytes).utf8(of: bytes) {
      if let transcript = Transcript(text) { return read(transcript, text, of: file) }
      let sequence = JSONSequence(in: text)
      if sequence.isPure, sequence.values.count > 1 { return read(sequence.values, text, of: file) }
    }
    let problem = Diagnosis.problem(of: file, bytes, error)
    faults.append(Fault(problem: problem, command: call?.command))
  }

  /// How many bytes of JSON are read from one text, as a multiple of its size.
  ///
  /// Every value is read with a line end for each line above it, so many small ones add up.
  private static let readingLimit = 64

  /// Reads values that no command line stands before.
  private mutating func read(_ slices: [JSONSlice], _ text: [UInt8], of file: String) {
    guard slices.reduce(0, { $0 + $1.bytesToRead }) <= Self.readingLimit * (text.count + 1 << 16)
    else {
      let message = "the file holds too many values; save each output by itself"
      let problem = EvidenceProblem(id: .tooLarge, file: file, message: message)
      return faults.append(Fault(problem: problem, command: nil))
    }
    for slice in slices { read(slice, nil, text, of: file) }
  }

  private mutating func read(
    _ slice: JSONSlice,
    _ call: RecordedCall?,
    _ text: [UInt8],
    of file: String
  ) {
    do throws(JSONSyntaxError) {
      values.append(ReadValue(document: try slice.document(in: text), call: call))
    } catch {
      fault(error, of: file, as: call?.command)
    }
  }

  /// Reads the outputs of a transcript, each with the command line before it.
  private mutating func read(_ transcript: Transcript, _ text: [UInt8], of file: String) {
    let slices = transcript.calls.compactMap(\.slice)
    guard slices.reduce(0, { $0 + $1.bytesToRead }) <= Self.readingLimit * (text.count + 1 << 16)
    else { return read(slices, text, of: file) }
    var accounts: [String: String] = [:]
    for entry in transcript.calls where !entry.isRedirected {
      guard let invocation = AWSInvocation(entry.words) else { continue }
      let profile = invocation.profile ?? entry.settings["AWS_PROFILE"] ?? ""
      if let account = Self.account(named: invocation, entry, text) { accounts[profile] = account }
      let region =
        invocation.region ?? entry.settings["AWS_REGION"]
        ?? entry.settings["AWS_DEFAULT_REGION"]
      let isStranger = !profile.isEmpty && accounts[profile] == nil && !accounts.isEmpty
      let isGuess = (transcript.changesSettings && region == nil) || isStranger
      let call = RecordedCall(
        invocation,
        account: transcript.changesSettings ? nil : accounts[profile],
        region: region,
        time: entry.time.flatMap { EvidenceTime($0) },
        isFiltered: entry.isFiltered || isGuess,
        binding: .transcript
      )
      read(entry, call, text, of: file)
    }
    read(transcript.strays, text, of: file)
  }

  private mutating func read(
    _ entry: TranscriptCall,
    _ call: RecordedCall,
    _ text: [UInt8],
    of file: String
  ) {
    if let slice = entry.slice { return read(slice, call, text, of: file) }
    guard let command = call.command else { return }
    let output = Array(text[entry.output])
    do throws(JSONSyntaxError) {
      _ = try JSONDocument(parsing: output)
    } catch {
      let problem = Diagnosis.problem(of: file, output, error)
      faults.append(
        Fault(
          problem: EvidenceProblem(
            id: problem?.id ?? .notJSON,
            file: file,
            line: entry.line,
            message: problem?.message ?? "the call is followed by no JSON"
          ),
          command: command
        )
      )
    }
  }

  private mutating func fault(
    _ error: JSONSyntaxError,
    of file: String,
    as command: AWSCommand?
  ) {
    faults.append(
      Fault(
        problem: EvidenceProblem(
          id: .notJSON,
          file: file,
          line: error.position.line,
          column: error.position.column,
          message: error.description
        ),
        command: command
      )
    )
  }

  /// The account that a call of `get-caller-identity` prints: that of the calls after it with the
  /// same profile.
  private static func account(
    named invocation: AWSInvocation,
    _ entry: TranscriptCall,
    _ text: [UInt8]
  ) -> String? {
    guard invocation.operation == "get-caller-identity",
      let answer = entry.slice.flatMap({ try? $0.document(in: text) }),
      let account = answer.root["Account"]?.string
    else { return nil }
    return AccountID.isValid(account) ? account : nil
  }
}
