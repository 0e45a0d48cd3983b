/// Notes beside the evidence, which nobody meant as evidence.
enum Prose {
  /// Whether a file is such a note by its name.
  static func isProse(_ file: String) -> Bool {
    let name = file.lowercased().split(separator: "/").last.map(String.init) ?? ""
    if [".md", ".markdown", ".rst", ".adoc"].contains(where: name.hasSuffix) { return true }
    return names.contains(name.hasSuffix(".txt") ? String(name.dropLast(4)) : name)
  }

  private static let names: Set<String> = [
    "readme", "license", "licence", "notice", "bagit", "bag-info",
  ]
}
