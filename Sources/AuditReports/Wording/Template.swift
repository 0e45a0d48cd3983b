import AuditModel
import EvidenceJSON

/// The words of a message with places for its values.
///
/// | in a template | in the phrase |
/// |---|---|
/// | `` `AlarmActions` `` | a word in code |
/// | `{trail}` | the value with that label; names and terms become values of the phrase |
/// | `{names}` | a list: with `and` before its last element |
/// | `{names/}` | a list with `or` between its elements |
/// | `{names,}` `{names;}` | a list with just commas or semicolons between its elements |
/// | `{account'}` | an account in code, where names of several kinds are compared |
/// | `{count\|file\|files}` | the first word when the count is 1, else the second |
/// | `[ of {region}]` | what stands in brackets, if the message has all values that it names |
///
/// The wording is data, so that a test can hold every message to its words: ``Wording``.
struct Template: Sendable, ExpressibleByStringLiteral {
  /// How the elements of a list are joined.
  enum List: Unicode.Scalar, Sendable {
    case or = "/"
    case commas = ","
    case semicolons = ";"
    case and = "&"

    /// No list, but an account in code, which stands bare elsewhere.
    case quoted = "'"

    /// What stands before an element behind the first.
    func separator(isLast: Bool) -> String {
      switch self {
      case .or: " or "
      case .semicolons: "; "
      case .and where isLast: " and "
      case .and, .commas, .quoted: ", "
      }
    }
  }

  /// A stretch of a template.
  enum Piece: Hashable, Sendable {
    case text(Phrase)
    case value(Message.Label, list: List)
    case plural(Message.Label, String, String)
    case optional([Piece])

    /// A place whose label is none that there is, as the template writes it.
    case unknown(String)
  }

  /// The stretches in order.
  let pieces: [Piece]

  init(stringLiteral text: String) {
    var rest = Substring(text).unicodeScalars
    pieces = Self.pieces(&rest, until: nil)
  }

  private static func pieces(
    _ rest: inout Substring.UnicodeScalarView,
    until end: Unicode.Scalar?
  ) -> [Piece] {
    var pieces: [Piece] = []
    while let scalar = rest.first, scalar != end {
      rest.removeFirst()
      switch scalar {
      case "{":
        let place = rest.prefix { scalar in scalar != "}" }
        rest = rest.dropFirst(place.count + 1)
        pieces.append(piece(String(place)))
      case "[":
        pieces.append(.optional(self.pieces(&rest, until: "]")))
        rest = rest.dropFirst()
      default:
        let text = rest.prefix { !"{[]".unicodeScalars.contains($0) }
        rest = rest.dropFirst(text.count)
        pieces.append(.text(Phrase(prose: String(scalar) + String(text))))
      }
    }
    return pieces
  }

  private static func piece(_ place: String) -> Piece {
    let words = place.split(atScalar: "|")
    let list = words[0].unicodeScalars.last.flatMap(List.init)
    let name = list == nil ? words[0] : String(words[0].unicodeScalars.dropLast())
    guard let label = Message.Label(rawValue: name) else { return .unknown(place) }
    return words.count == 3
      ? .plural(label, words[1], words[2]) : .value(label, list: list ?? .and)
  }
}

extension Template {
  /// The template with a message's values in their places.
  func phrase(of message: Message) -> Phrase {
    var phrase = Phrase()
    Self.append(pieces, of: message, to: &phrase)
    return phrase
  }

  private static func append(_ pieces: [Piece], of message: Message, to phrase: inout Phrase) {
    for piece in pieces {
      switch piece {
      case .text(let text): phrase.append(text)
      case .value(let label, let list):
        guard let value = message[label] else {
          phrase.append(text: "{\(label.rawValue)}")
          continue
        }
        Wording.append(value, as: list, to: &phrase)
      case .plural(let label, let one, let many):
        phrase.append(text: message[label] == .count(1) ? one : many)
      case .optional(let pieces):
        guard labels(in: pieces).allSatisfy({ message[$0] != nil }) else { continue }
        append(pieces, of: message, to: &phrase)
      case .unknown(let place): phrase.append(text: "{\(place)}")
      }
    }
  }

  /// The labels that stand outside of brackets.
  static func labels(in pieces: [Piece]) -> [Message.Label] {
    pieces.compactMap { piece in
      switch piece {
      case .value(let label, _), .plural(let label, _, _): label
      case .text, .optional, .unknown: nil
      }
    }
  }
}
