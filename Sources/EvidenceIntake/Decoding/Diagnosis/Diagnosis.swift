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
    guard !Prose.isProse(file), !OwnReport.isOwn(text: bytes) else { return nil }
    if let finding = FileSignature.finding(in: bytes) {
      return EvidenceProblem(id: finding.id, file: file, message: finding.message)
    }
    let text = SavedText(bytes)
    let isNote = CommandNote.isNote(file)
    // A huge file may well start with blanks.
    if text.isBlank, !isTooLarge(error), bytes.count <= SavedText.limit || allBlank(bytes) {
      return isNote ? nil : empty(file)
    }
    if let message = ServiceError(in: text)?.message ?? CommandFailure.message(in: text) {
      return EvidenceProblem(id: .commandFailed, file: file, message: message)
    }
    if isNote {
      return CommandNote.message(in: text).map {
        EvidenceProblem(id: .commandFailed, file: file, message: $0)
      }
    }
    return syntaxProblem(of: file, bytes, text, error)
  }

  private static func empty(_ file: String) -> EvidenceProblem {
    EvidenceProblem(
      id: .emptyFile,
      file: file,
      message: Message(.emptyFile)
    )
  }

  private static func syntaxProblem(
    of file: String,
    _ bytes: [UInt8],
    _ text: SavedText,
    _ error: JSONSyntaxError
  ) -> EvidenceProblem {
    if let message = ForeignFormat.message(of: text) {
      return EvidenceProblem(id: .wrongFormat, file: file, message: message)
    }
    if isTooLarge(error) {
      return EvidenceProblem(id: .tooLarge, file: file, message: Message(error))
    }
    let whole = (try? TextEncoding(detecting: bytes).utf8(of: bytes)) ?? []
    let failure = whole.dropFirst(error.offset).prefix(32)
    if let message = ForeignFormat.pythonMessage(of: text, at: failure) {
      return EvidenceProblem(id: .wrongFormat, file: file, message: message)
    }
    return EvidenceProblem(
      id: .notJSON,
      file: file,
      line: error.position.line,
      column: error.position.column,
      message: message(of: error, in: whole)
    )
  }

  private static func message(of error: JSONSyntaxError, in whole: [UInt8]) -> Message {
    if Typography.breaks(whole, error) {
      return Message(.typographicQuotes)
    }
    guard case .unexpectedEnd(let expected) = error.reason else { return Message(error) }
    return Message(.cutInTheMiddle, .message(Message(prose: expected), as: .details))
  }

  private static func isTooLarge(_ error: JSONSyntaxError) -> Bool {
    if case .tooLarge = error.reason { true } else { false }
  }

  private static func allBlank(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy(SavedText.isBlank) }
}

/// Notes beside the evidence, which nobody meant as evidence.
enum Prose {
  /// Whether a file is such a note by its name.
  static func isProse(_ file: String) -> Bool {
    let name = file.asciiLowercased.split(atScalar: "/", omittingEmpty: true).last ?? ""
    let endings = [".md", ".markdown", ".rst", ".adoc"]
    if endings.contains(where: { name.ends(withScalars: $0) }) { return true }
    return names.contains(name.without(suffix: ".txt") ?? name)
  }

  private static let names: Set<String> = [
    "readme", "license", "licence", "notice", "bagit", "bag-info",
  ]
}

/// A `.stderr.txt` file: what a command told a person while its output went elsewhere.
enum CommandNote {
  /// Whether the file is such a note by its name.
  static func isNote(_ file: String) -> Bool {
    file.asciiLowercased.ends(withScalars: ".stderr.txt")
  }

  /// What kept the command from answering; `nil` when it only warned.
  static func message(in text: SavedText) -> Message? {
    var isWarning = false
    for line in text.lines {
      // Python shows the line of code that warns, indented below the warning.
      let isIndented = line.first.map(SavedText.isBlank) ?? false
      isWarning = isIndented ? isWarning : warns(line)
      if !isWarning {
        return Message(.commandSaid, .text(line.drop(while: SavedText.isBlank).excerpt()))
      }
    }
    return nil
  }

  private static func warns(_ line: ArraySlice<UInt8>) -> Bool {
    if line.startsIgnoringCase(with: "Note: ") { return true }
    return ["Warning:", "warning:", "WARNING"].contains { line.contains(bytes: $0) }
  }
}

/// Quotes that a word processor or a mail program put where JSON needs `"`.
enum Typography {
  /// Whether such a quote is what keeps the whole text, which is UTF-8, from being JSON.
  static func breaks(_ text: [UInt8], _ error: JSONSyntaxError) -> Bool {
    let rest = text.dropFirst(error.offset)
    if isQuote(rest) { return true }
    // Windows-1252, which is not UTF-8.
    if let first = rest.first, (0x91...0x94).contains(first) {
      return text.first { !SavedText.isBlank($0) }.map { [0x5B, 0x7B].contains($0) } ?? false
    }
    guard case .controlCharacter = error.reason else { return false }
    return endsInQuote(text[..<rest.startIndex])
  }

  /// Whether the line that a string runs out of ends in such a quote, as a value or a name does.
  private static func endsInQuote(_ head: ArraySlice<UInt8>) -> Bool {
    var line = head.suffix(4096)
    while let last = line.last, SavedText.isBlank(last) || [0x2C, 0x7D, 0x5D].contains(last) {
      line.removeLast()
    }
    return isQuote(line.suffix(3))
  }

  private static func isQuote(_ bytes: ArraySlice<UInt8>) -> Bool {
    ["\u{2018}", "\u{2019}", "\u{201A}", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}"]
      .contains { bytes.starts(with: $0.utf8) }
  }
}

/// What this tool wrote itself: a report or a script kept beside the evidence is no evidence.
enum OwnReport {
  private static let name = AuditReport.toolName

  /// Whether a JSON value is the answer of one of this tool's commands.
  ///
  /// Only the audit's report names the tool; the others are told by the members that all have.
  static func isOwn(_ value: JSONValue) -> Bool {
    guard value.kind == .object else { return false }
    if let tool = value["tool"], tool.kind == .object {
      return tool["name"]?.isString(name) ?? false
    }
    return shapes.contains { $0.allSatisfy { value[$0] != nil } }
  }

  /// Whether a text is a report for people, or what `next` or `collect` printed.
  static func isOwn(text: [UInt8]) -> Bool {
    let lines = SavedText(Array(text.prefix(2000))).lines.prefix(3)
    guard let first = lines.first else { return false }
    if isHeading(first) || isRest(first) { return true }
    guard first.starts(with: "#!/bin/sh".utf8) || first.starts(with: "#Requires -Version".utf8)
    else { return false }
    return lines.dropFirst().contains {
      $0.starts(with: "# Collects evidence for `\(name) audit`".utf8)
        || $0.starts(with: "# ".utf8) && $0.contains(bytes: " missing; ")
    }
  }

  /// What `next` prints first where it asks for nothing: that all is decided, or how many verdicts
  /// no command decides.
  private static func isRest(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: "# Nothing is missing: every verdict is".utf8) { return true }
    guard line.starts(with: "# ".utf8) else { return false }
    let count = line.dropFirst(2).prefix(while: \.isASCIIDigit)
    return !count.isEmpty && line[count.endIndex...].starts(with: " verdict".utf8)
  }

  /// The first line of a text report, in colour or not.
  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    guard let title = line.range(of: AuditReport.benchmarkName) else { return false }
    return title.lowerBound - line.startIndex <= 8
      && line[title.upperBound...].contains(bytes: ", \(name) ")
  }

  /// The answers of `explain`, `drill` and `pattern compare`, in this order.
  private static let shapes = [
    ["formatVersion", "benchmark", "control", "patterns", "steps"],
    ["answer", "event", "chains"],
    ["relation", "variant", "witness", "reason"],
  ]
}

extension Message {
  /// What keeps a text from being JSON.
  init(_ error: JSONSyntaxError) {
    let details = { (grammar: String) in Argument.message(Message(prose: grammar), as: .details) }
    switch error.reason {
    case .expected(let what): self.init(.jsonExpected, details(what))
    case .unexpectedEnd(let what): self.init(.jsonEnds, details(what))
    case .trailingContent: self.init(.jsonGoesOn)
    case .controlCharacter: self.init(.jsonControlCharacter)
    case .invalidEscape: self.init(.jsonEscape)
    case .unpairedSurrogate: self.init(.jsonSurrogate)
    case .invalidUTF8: self.init(.brokenUTF8)
    case .invalidUTF16: self.init(.brokenUTF16)
    case .invalidNumber: self.init(.jsonNumber)
    case .tooDeep(let limit): self.init(.jsonTooDeep, .number(limit, as: .limit))
    case .tooLarge(let limit): self.init(.jsonTooLarge, .number(limit, as: .limit))
    }
  }
}
