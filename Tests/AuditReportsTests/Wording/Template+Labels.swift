import AuditModel

@testable import AuditReports

extension Template {
  /// The labels that a message must have for this template.
  var required: Set<Message.Label> { Set(Self.labels(in: pieces)) }

  /// The labels that the template may use.
  var used: Set<Message.Label> { Self.used(in: pieces) }

  private static func used(in pieces: [Piece]) -> Set<Message.Label> {
    var used = Set(labels(in: pieces))
    for case .optional(let inner) in pieces { used.formUnion(self.used(in: inner)) }
    return used
  }

  /// The places whose labels there are not; empty in a template without mistakes.
  var unknownPlaces: [String] { Self.unknownPlaces(in: pieces) }

  private static func unknownPlaces(in pieces: [Piece]) -> [String] {
    pieces.flatMap { piece -> [String] in
      switch piece {
      case .unknown(let place): [place]
      case .optional(let inner): unknownPlaces(in: inner)
      case .text, .value, .plural: []
      }
    }
  }
}
