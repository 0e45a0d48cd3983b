import AuditModel
import EvidenceJSON

/// The list of all files with size, digest, command and tie.
struct TextInventory: Sendable {
  let entries: [EvidenceEntry]
  let style: TextStyle

  /// The lines; empty when there are no files.
  var lines: [String] {
    guard !entries.isEmpty else { return [] }
    return [style.paint("Files:", .strong)] + entries.flatMap(lines)
  }

  private func lines(_ entry: EvidenceEntry) -> [String] {
    let isEvidence = entry.binding != .unrecognised
    let command = entry.command.map { "\(name: $0)" } ?? "no output that matters here"
    let place = [entry.account, entry.region, entry.subject].compactMap(\.self)
      .joined(separator: ", ")
    let binding = entry.binding == .unbound ? "unbound" : "bound by \(entry.binding.rawValue)"
    let other = entry.command == nil ? command : "\(command), no output that matters here"
    let tie = "\(command), \(binding)\(place.isEmpty ? "" : ": \(place)")"
    return [
      "  \(entry.file.visible)",
      "    \(entry.bytes.counted("byte")), sha256 \(entry.sha256 ?? "unknown")",
      "    \((isEvidence ? tie : other).visible)",
    ]
  }
}
