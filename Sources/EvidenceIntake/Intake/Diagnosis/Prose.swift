import EvidenceJSON

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
