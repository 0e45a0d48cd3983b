import AuditModel
import EvidenceJSON

/// What a file's path says about its content.
///
/// Paths are hints: content decides what a file is, and an ARN inside it outweighs a folder's name.
struct EvidencePath: Sendable {
  /// The folders from the outermost to the nearest, percent-decoded.
  let folders: [String]

  /// The file's name, as it is and without a known extension, percent-decoded.
  private let names: [String]

  /// The account that a folder is named for, or that the call was made in; `nil` when none is.
  private(set) var account: String?

  /// The region that a folder is named for, or that the call was made in; `nil` when none is.
  private(set) var region: String?

  init(_ file: EvidenceFile) {
    let parts = file.path.split(atScalar: "/", omittingEmpty: true)
    let name = parts.last ?? ""
    folders = parts.dropLast().map(PercentEncoding.decoded)
    names = Self.stems(of: name).map(PercentEncoding.decoded)
    // What was typed above the files tells account and region, and never what a file is about.
    account = Self.account(in: folders) ?? Self.account(in: file.givenFolders)
    region =
      folders.last { RegionName.isValid($0) } ?? Self.region(in: names.last ?? "", folders)
      ?? file.givenFolders.last { RegionName.isValid($0) }
  }

  /// The account that the nearest of some folders is named for; `nil` when none is.
  static func account(in folders: [String]) -> String? {
    folders.last { AccountID.isValid($0) && !AccountID.readsAsTime($0) }
  }

  /// The path with the account and region of a call, where these are known, in place of its own.
  func adopting(_ call: RecordedCall?) -> EvidencePath {
    var path = self
    path.account = call?.account ?? account
    path.region = call?.region ?? region
    return path
  }

  /// How many folders two files share, from the outermost on.
  func sharedFolders(with other: EvidencePath) -> Int {
    zip(folders, other.folders).prefix { $0.isSame(as: $1) }.count
  }

  /// The file's name without a known extension.
  var stem: String { names.last ?? "" }

  private static func stems(of name: String) -> [String] {
    for ending in [".json", ".txt"] where name.lowercased().hasSuffix(ending) {
      return [name, String(name.dropLast(ending.count))]
    }
    return [name]
  }

  /// The command that the path names, or `nil` when it names none.
  var command: AWSCommand? {
    let words = (folders + [stem]).reversed().map(Self.hyphenated)
    for word in words {
      if word.contains("describe-alarms-for-metric") { return nil }
      if let command = AWSCommand.allCases.first(where: { word.contains($0.rawValue) }) {
        return command
      }
    }
    return nil
  }

  /// Whether the path names a subject of `command` explicitly, as `get-trail-status__other` does.
  ///
  /// A file that names something unknown must not be tied to the only thing that is known. Dates,
  /// times, regions, accounts and the command's own words name no subject; neither does a name that
  /// has nothing to do with the command, such as `step-2`.
  func namesSubject(of command: AWSCommand) -> Bool {
    if ARN(stem) != nil { return true }
    if let folder = folders.last, Self.isCommand(folder, command) { return !Self.isPlain(stem) }
    let words = Self.words(of: stem)
    guard words.contains(where: command.distinctiveWords.contains) else { return false }
    return words.contains { !command.words.contains($0) && !Self.isPlain($0) }
  }

  /// Whether the file stands in a folder of its own below those that show a candidate, and that
  /// folder is named for something else.
  func standsApart(from others: [EvidencePath], _ command: AWSCommand) -> Bool {
    let shared = others.map(sharedFolders).max() ?? 0
    return folders.dropFirst(shared).contains { folder in
      Self.words(of: folder).contains { !command.words.contains($0) && !Self.isPlain($0) }
    }
  }

  /// The texts that may be the parameter: the file's name, or what follows the command in it.
  func parameters(of command: AWSCommand) -> [String] {
    names.flatMap { name in
      [name, remainder(of: name, command)] + Self.between("cloudtrail-", "-status", in: name)
    }
  }

  private static func between(_ head: String, _ tail: String, in name: String) -> [String] {
    guard name.hasPrefix(head), name.hasSuffix(tail), name.count > head.count + tail.count else {
      return []
    }
    return [String(name.dropFirst(head.count).dropLast(tail.count))]
  }

  /// The region that a file's name tells, unless the name is a parameter.
  private static func region(in stem: String, _ folders: [String]) -> String? {
    let isParameter =
      ARN(stem) != nil
      || folders.last.map { folder in
        AWSCommand.allCases.contains { isCommand(folder, $0) }
      } ?? false
    return isParameter || stem.contains("__") ? nil : RegionName.find(in: stem)
  }

  /// What follows the command and its separators in a name, or the name when it has no command.
  private func remainder(of name: String, _ command: AWSCommand) -> String {
    let plain = Self.hyphenated(name)
    let heads = ["\(command.service)-\(command.rawValue)", command.rawValue]
    for head in heads where plain.hasPrefix(head) {
      let rest = name.dropFirst(head.count)
      guard rest.first?.isLetter != true else { continue }
      return String(rest.drop { "_-.=@ ".contains($0) })
    }
    return name
  }

  /// Whether a text holds only dates, times, counts, regions and accounts.
  private static func isPlain(_ text: String) -> Bool {
    let withoutRegion = RegionName.find(in: text).map { text.replacing($0, with: "") } ?? text
    return withoutRegion.allSatisfy { $0.isNumber || "TZtz_-.:+ ()".contains($0) }
  }

  /// The words of a name, in lower case, regions left out.
  private static func words(of name: String) -> [String] {
    let withoutRegion = RegionName.find(in: name).map { name.replacing($0, with: " ") } ?? name
    return withoutRegion.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  private static func isCommand(_ folder: String, _ command: AWSCommand) -> Bool {
    let name = hyphenated(folder)
    return name == command.rawValue || name == "\(command.service)-\(command.rawValue)"
  }

  private static func hyphenated(_ text: String) -> String {
    text.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
  }

  /// A name as scripts make it fit for a file: everything unusual becomes `_`.
  static func sanitised(_ name: String) -> String {
    String(
      name.map { character in
        character.isASCII && (character.isLetter || character.isNumber || "_.-".contains(character))
          ? character : "_"
      }
    )
  }
}
