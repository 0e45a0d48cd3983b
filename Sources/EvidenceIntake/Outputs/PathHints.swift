import AuditModel
import EvidenceJSON

/// What a file's path says about its content.
///
/// Paths are hints: content decides what a file is, and an ARN inside it outweighs a folder's name.
package struct PathHints: Sendable {
  /// The folders from the outermost to the nearest, percent-decoded.
  package let folders: [String]

  /// The file's name, as it is and without a known extension, percent-decoded.
  private let names: [String]

  /// The account that a folder or the file is named for, or that the call was made in; `nil` when
  /// none is.
  package private(set) var account: String?

  /// The region that a folder or the file is named for, or that the call was made in; `nil` when
  /// none is.
  package private(set) var region: String?

  /// The operation that the path names; `nil` when it names none.
  let named: NamedCall?

  package init(_ file: SourceFile) {
    let parts = file.path.split(atScalar: "/", omittingEmpty: true)
    let name = parts.last ?? ""
    folders = parts.dropLast().map(PercentEncoding.decoded)
    names = Self.stems(of: name).map(PercentEncoding.decoded)
    // What was typed above the files tells account and region, and never what a file is about.
    region =
      folders.last { RegionName.isValid($0) } ?? Self.region(in: names.last ?? "", folders)
      ?? Self.places(folders).compactMap { RegionName.find(in: $0.asciiLowercased) }.last
      ?? file.givenFolders.last { RegionName.isValid($0) }
    named = NamedCall(folders: folders, stem: names.last ?? "")
    account =
      Self.account(in: folders) ?? accountInName
      ?? Self.places(folders).compactMap { AccountID.find(in: $0) }.last
      ?? Self.account(in: file.givenFolders)
  }

  /// The account that the nearest of some folders is named for; `nil` when none is.
  package static func account(in folders: [String]) -> String? {
    folders.last { AccountID.isValid($0) && !AccountID.readsAsTime($0) }
  }

  /// The folders that may tell account and region in words, such as `dev-123456789012`: those that
  /// are neither a parameter nor an ARN, which may be of something in another account.
  private static func places(_ folders: [String]) -> [String] {
    let above = folders.prefix { folder in
      !AWSCommand.allCases.contains { isCommand(folder, $0) }
    }
    return above.filter { !words(of: $0).contains { $0.isSame(as: "arn") } }
  }

  /// The account that the file's name tells, unless a subject stands in it: names of log groups
  /// hold accounts, too.
  private var accountInName: String? {
    let isParameter =
      Self.words(of: stem).contains { $0.isSame(as: "arn") }
      || folders.last.map { folder in
        AWSCommand.allCases.contains { Self.isCommand(folder, $0) }
      } ?? false
    guard !isParameter, !stem.contains(scalars: "__") else { return nil }
    if let command {
      // CloudTrail's console calls a log group `aws-cloudtrail-logs-123456789012-…`.
      let own = command.rawValue.split(atScalar: "-")
      let rest = Self.words(of: remainder(of: stem, command)).filter { !own.contains($0) }
      guard !namesSubject(of: command),
        !rest.contains(where: ["aws", "cloudtrail", "trail", "logs"].contains)
      else { return nil }
    }
    return AccountID.find(in: stem)
  }

  /// The path with the account and region of a call, where these are known, in place of its own.
  package func adopting(_ call: RecordedCall?) -> PathHints {
    var path = self
    path.account = call?.account ?? account
    path.region = call?.region ?? region
    return path
  }

  /// The path with an account that something beside the file names.
  package func adopting(account: String) -> PathHints {
    var path = self
    path.account = account
    return path
  }

  /// How many folders two files share, from the outermost on.
  package func sharedFolders(with other: PathHints) -> Int {
    zip(folders, other.folders).prefix { $0.isSame(as: $1) }.count
  }

  /// The file's name without a known extension.
  package var stem: String { names.last ?? "" }

  private static func stems(of name: String) -> [String] {
    for ending in [".json", ".txt"] where name.asciiLowercased.ends(withScalars: ending) {
      return [name, String(decoding: name.utf8.dropLast(ending.utf8.count), as: UTF8.self)]
    }
    return [name]
  }

  /// The command that the path names, or `nil` when it names none.
  package var command: AWSCommand? {
    if case .evidence(let command)? = named { command } else { nil }
  }

  /// Whether the path names a subject of `command` explicitly, as `get-trail-status__other` does.
  ///
  /// A file that names something unknown must not be tied to the only thing that is known. Dates,
  /// times, regions, accounts and the command's own words name no subject; neither does a name that
  /// has nothing to do with the command, such as `step-2`.
  package func namesSubject(of command: AWSCommand) -> Bool {
    if ARN(stem) != nil { return true }
    if let folder = folders.last, Self.isCommand(folder, command) { return !Self.isPlain(stem) }
    // `GetTrailStatus-legacy` has the same words, with capitals between them.
    return [Self.words(of: stem), NameWords(Self.withoutRegion(stem)).all].contains { words in
      words.contains(where: command.distinctiveWords.contains)
        && words.contains { !command.words.contains($0) && !Self.isPlain($0) }
    }
  }

  /// The one word of the file's name that `isName` knows, if all others are plain words or the
  /// command's own, as in `02 status of main`; `nil` otherwise.
  package func wordNaming(subjectOf command: AWSCommand, _ isName: (String) -> Bool) -> String? {
    let words = stem.split(whereScalar: { " ,;()[]'\"=".contains(scalar: $0) })
    guard words.count > 1, let name = words.first(where: isName) else { return nil }
    let others = words.filter { !$0.isSame(as: name) }.flatMap(Self.words)
    let isClear = others.allSatisfy { word in
      command.words.contains(word) || Self.isPlain(word)
        || ["of", "for", "from", "the", "in"].contains(word)
    }
    return isClear ? name : nil
  }

  /// Whether the file stands in a folder of its own below those that show a candidate, and that
  /// folder is named for something else.
  package func isFiledApart(from others: [PathHints], _ command: AWSCommand) -> Bool {
    let shared = others.map(sharedFolders).max() ?? 0
    return folders.dropFirst(shared).contains { folder in
      Self.words(of: folder).contains { !command.words.contains($0) && !Self.isPlain($0) }
    }
  }

  /// The texts that may be the parameter: the file's name, or what follows the command in it.
  package func parameters(of command: AWSCommand) -> [String] {
    names.flatMap { name in
      [name, remainder(of: name, command)] + Self.between("cloudtrail-", "-status", in: name)
    }
  }

  private static func between(_ head: String, _ tail: String, in name: String) -> [String] {
    name.without(prefix: head)?.without(suffix: tail).map { $0.isEmpty ? [] : [$0] } ?? []
  }

  /// The region that a file's name tells, unless the name is a parameter.
  private static func region(in stem: String, _ folders: [String]) -> String? {
    let isParameter =
      ARN(stem) != nil
      || folders.last.map { folder in
        AWSCommand.allCases.contains { isCommand(folder, $0) }
      } ?? false
    return isParameter || stem.contains(scalars: "__") ? nil : RegionName.find(in: stem)
  }

  /// What follows the command and its separators in a name, or the name when it has no command.
  private func remainder(of name: String, _ command: AWSCommand) -> String {
    let plain = Self.hyphenated(name)
    let heads = ["\(command.service)-\(command.rawValue)", command.rawValue]
    for head in heads where plain.starts(withScalars: head) {
      let rest = String(name.unicodeScalars.dropFirst(head.unicodeScalars.count))
      guard rest.unicodeScalars.first?.properties.isAlphabetic != true else { continue }
      return String(rest.unicodeScalars.drop { "_-.=@ ".contains(scalar: $0) })
    }
    return name
  }

  /// Whether a text holds only dates, times, counts, regions and accounts.
  private static func isPlain(_ text: String) -> Bool {
    withoutRegion(text).unicodeScalars.allSatisfy {
      $0.isASCIIDigit || "TZtz_-.:+ ()".contains(scalar: $0)
    }
  }

  /// The words of a name, in lower case, regions left out.
  private static func words(of name: String) -> [String] {
    withoutRegion(name).lowercased().split(whereScalar: { !isInWord($0) })
  }

  /// Accents that stand behind their letter belong to the word.
  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .otherNumber:
      true
    default: scalar.properties.isAlphabetic
    }
  }

  /// A name with a blank in place of the region in it.
  private static func withoutRegion(_ name: String) -> String {
    guard let region = RegionName.find(in: name) else { return name }
    let (bytes, region8) = (Array(name.utf8), Array(region.utf8))
    var rest: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let isRegion = bytes[place...].starts(with: region8)
      rest.append(isRegion ? 0x20 : bytes[place])
      place += isRegion ? region8.count : 1
    }
    return String(decoding: rest, as: UTF8.self)
  }

  private static func isCommand(_ folder: String, _ command: AWSCommand) -> Bool {
    let name = hyphenated(folder)
    return name.isSame(as: command.rawValue)
      || name.isSame(as: "\(command.service)-\(command.rawValue)")
  }

  private static func hyphenated(_ text: String) -> String {
    text.asciiLowercased.replacingScalar("_", with: "-").replacingScalar(" ", with: "-")
  }

  /// A name as scripts make it fit for a file: everything unusual becomes `_`.
  package static func sanitised(_ name: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let isUsual =
        scalar.isASCIILetter || scalar.isASCIIDigit || "_.-".contains(scalar: scalar)
      text.append(isUsual ? scalar : "_")
    }
    return String(text)
  }
}
