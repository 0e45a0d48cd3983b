import EvidenceJSON

/// Replaces the parts of files' paths, which people may have named for companies.
///
/// What the recommended layout puts there stays readable: accounts, regions, commands and names.
enum PathRedactor {
  /// The path with each of its parts replaced, consistently over all paths.
  static func redacted(_ path: String, _ texts: inout TextRedactor) -> String {
    var parts = path.split(atScalar: "/")
    guard let file = parts.popLast() else { return path }
    return (parts.map { folder($0, &texts) } + [name(file, &texts)]).joined(separator: "/")
  }

  private static func folder(_ part: String, _ texts: inout TextRedactor) -> String {
    if part.isEmpty || part == "." || part == ".." { return part }
    return readable(part, &texts) ?? texts.substitutes.other(part, kind: "folder")
  }

  private static func name(_ part: String, _ texts: inout TextRedactor) -> String {
    if part.isEmpty || AWSVocabulary.wellKnownFiles.contains(part) { return part }
    let (stem, ending) = split(part)
    if let stem = readable(stem, &texts) { return stem + ending }
    return texts.substitutes.other(part, kind: "file", ending: ending)
  }

  /// A file's name without its extension, and the extension with its dot.
  private static func split(_ part: String) -> (stem: String, ending: String) {
    let words = part.split(atScalar: ".")
    let ending = "." + (words.last ?? "")
    let isPlain = [".json", ".txt", ".md", ".csv", ".gz", ".zip", ".yaml", ".yml", ".log"]
      .contains(ending.asciiLowercased)
    let stem = words.dropLast().joined(separator: ".")
    return isPlain && !stem.utf8.isEmpty ? (stem, ending) : (part, "")
  }

  /// A part whose words are all known or replaced; `nil` for one that somebody made up.
  private static func readable(_ part: String, _ texts: inout TextRedactor) -> String? {
    if AWSVocabulary.isRegion(part) { return part }
    let decoded = NameSpellings.percentDecoded(part)
    let text = decoded ?? part
    if let name = texts.substitutes.names[ScalarText(text)] { return name }
    if AWSVocabulary.isPlain(part) { return part }
    let redacted = texts.redacted(text, .name)
    guard redacted != text else { return nil }
    guard AWSVocabulary.isPlain(remainder(of: redacted, texts.substitutes)) else { return nil }
    return decoded == nil ? redacted : NameSpellings.percentEncoded(redacted)
  }

  /// What is left of a redacted text without its substitutes.
  private static func remainder(of text: String, _ substitutes: Substitutes) -> String {
    var chunks = text.split(whereScalar: { "_.:=@ /*".contains(scalar: $0) })
    chunks.removeAll { substitutes.all.contains($0) }
    return chunks.joined(separator: "_")
  }
}
