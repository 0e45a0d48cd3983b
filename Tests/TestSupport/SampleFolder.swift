package import AWSEvidence
package import EvidenceIntake
package import Testing

/// An evidence folder in memory, which tests change one value at a time.
///
/// The texts are trimmed from what the AWS CLI prints; account, names and ARNs are made up.
package struct SampleFolder: Sendable {
  /// The files' texts by path.
  package var texts: [String: String]

  /// Creates a folder from its files.
  package init(_ texts: [String: String]) {
    self.texts = texts
  }

  /// The files as they would be read.
  package var files: [SourceFile] {
    texts.map { SourceFile(path: $0.key, text: $0.value) }
  }

  /// The bundle that the files make.
  package var bundle: EvidenceBundle { EvidenceBundle(files) }

  /// The folder with a text replaced in one file; fails the test when it does not stand there.
  package func replacing(
    in file: String,
    _ old: String,
    with new: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> SampleFolder {
    var folder = self
    let text = texts[file] ?? ""
    if !text.contains(old) {
      Issue.record("`\(old)` does not stand in \(file)", sourceLocation: sourceLocation)
    }
    folder.texts[file] = text.replacing(old, with: new)
    return folder
  }

  /// The folder without one file.
  package func removing(_ file: String) -> SampleFolder {
    var folder = self
    folder.texts[file] = nil
    return folder
  }

  /// The folder with one file added or replaced.
  package func adding(_ file: String, _ text: String) -> SampleFolder {
    var folder = self
    folder.texts[file] = text
    return folder
  }

  /// The folder with one file under another name.
  package func renaming(_ file: String, to name: String) -> SampleFolder {
    adding(name, texts[file] ?? "").removing(file)
  }
}
