import EvidenceJSON

extension JSONTree {
  /// An event as an object; `nil` when the text is not one, so that readers never meet a string.
  static func event(_ text: String?) -> JSONTree? {
    guard let text, case .object(let members)? = read(text) else { return nil }
    return .object(members)
  }
}
