package import AuditModel
package import EvidenceJSON

/// A reader of an object's fields that tells absent from wrong.
///
/// A field that is absent or null is `nil`; one of another type is a fault, never a default.
package struct FieldReader {
  package let place: EvidencePlace

  /// Starts at an item, which must be an object.
  package init(_ place: EvidencePlace) throws(FieldError) {
    guard place.value.kind == .object else {
      throw .wrongType(place, field: "", expected: .kindObject)
    }
    self.place = place
  }

  package func string(_ field: String) throws(FieldError) -> String? {
    try read(field, .kindString) { $0.string }
  }

  /// A name; AWS allows no empty ones.
  package func name(_ field: String) throws(FieldError) -> AWSName? {
    guard let text = try string(field) else { return nil }
    guard !text.utf8.isEmpty else {
      throw .impossible(place, field: field, reason: Message(.isEmptyField))
    }
    return AWSName(text)
  }

  package func arn(_ field: String) throws(FieldError) -> ARN? {
    guard let text = try string(field) else { return nil }
    guard let arn = ARN(text) else { throw .notAnARN(place, field: field) }
    return arn
  }

  package func boolean(_ field: String) throws(FieldError) -> Bool? {
    try read(field, .kindBoolean) { $0.boolean }
  }

  package func integer(_ field: String) throws(FieldError) -> Int? {
    guard let value = try read(field, .kindWholeNumber, { $0.numberText == nil ? nil : $0 }) else {
      return nil
    }
    guard let number = value.integer else {
      throw .impossible(place, field: field, reason: Message(.isNoWholeNumber))
    }
    return number
  }

  /// A number as a double prints it, since AWS keeps doubles.
  package func double(_ field: String) throws(FieldError) -> Double? {
    guard let text = try read(field, .kindNumber, { $0.numberText }) else { return nil }
    guard let number = DecimalText(text)?.double else {
      let shown = text.utf8.count > 40 ? "\(text.prefix(40))…" : text
      throw .impossible(
        place, field: field, reason: Message(.isNoDouble, .text(shown)))
    }
    return number
  }

  /// A field that identifies the item, so that it cannot be absent.
  package func required<Value>(
    _ field: String,
    _ value: Value?
  ) throws(FieldError) -> Value {
    guard let value else { throw .missingField(place, field: field) }
    return value
  }

  /// The members among those that AWS always prints that are absent or null.
  ///
  /// One of another type, or an empty text, is a fault: AWS prints none of these.
  package func unshown(_ members: [AlwaysPrinted]) throws(FieldError) -> [String] {
    var unshown: [String] = []
    for member in members {
      guard let value = place.value[member.name], !value.isNull else {
        unshown.append(member.name)
        continue
      }
      guard value.kind == member.kind else {
        throw .wrongType(place, field: member.name, expected: member.kind.messageID)
      }
      guard member.mayBeEmpty || !value.isString("") else {
        throw .impossible(
          place, field: member.name, reason: Message(.isEmptyField))
      }
    }
    return unshown
  }

  /// The names of an object's members; empty when the field is absent.
  package func names(of field: String) throws(FieldError) -> [AWSName] {
    try read(field, .kindObject) { value in
      value.kind == .object ? value.members.map { AWSName($0.name) } : nil
    } ?? []
  }

  /// A list of strings; `nil` when the field is absent.
  package func strings(_ field: String) throws(FieldError) -> [String]? {
    try read(field, .kindStrings) { value in
      guard value.kind == .array else { return nil }
      let strings = value.elements.map(\.string)
      return strings.contains(nil) ? nil : strings.compactMap { $0 }
    }
  }

  /// A list of items, each read by `item`; `nil` when the field is absent.
  package func list<Item>(
    _ field: String,
    _ item: (EvidencePlace) throws(FieldError) -> Item
  ) throws(FieldError) -> [Item]? {
    guard try read(field, .kindArray, { $0.kind == .array ? $0 : nil }) != nil else { return nil }
    var items: [Item] = []
    for element in place.field(field)?.elements ?? [] { items.append(try item(element)) }
    return items
  }

  private func read<Value>(
    _ field: String,
    _ expected: Message.ID,
    _ convert: (JSONValue) -> Value?
  ) throws(FieldError) -> Value? {
    guard let value = place.value[field], !value.isNull else { return nil }
    guard let converted = convert(value) else {
      throw .wrongType(place, field: field, expected: expected)
    }
    return converted
  }
}

/// A member that AWS prints of every item of a kind, whatever its settings.
package struct AlwaysPrinted: Sendable {
  package let name: String
  package let kind: JSONKind

  /// Whether AWS prints an empty text there; of no importance for other kinds.
  package let mayBeEmpty: Bool

  package init(_ name: String, _ kind: JSONKind, mayBeEmpty: Bool = false) {
    self.name = name
    self.kind = kind
    self.mayBeEmpty = mayBeEmpty
  }
}

/// A field that is not what AWS writes there.
package enum FieldError: Error {
  /// The field has another type than AWS gives it.
  case wrongType(EvidencePlace, field: String, expected: Message.ID)

  /// A field that identifies the item is absent or null.
  case missingField(EvidencePlace, field: String)

  /// The text of a field is not an ARN of the kind that belongs there.
  case notAnARN(EvidencePlace, field: String)

  /// The value of a field is none that AWS prints there; the reason follows the field's name.
  case impossible(EvidencePlace, field: String, reason: Message)

  /// Two fields that AWS makes agree do not; the reason follows the field's name.
  case contradiction(EvidencePlace, field: String, reason: Message)

  /// Where the item stands, and the field in it; the field is empty for the item itself.
  private var spot: (place: EvidencePlace, field: String) {
    switch self {
    case .wrongType(let place, let field, _), .missingField(let place, let field),
      .notAnARN(let place, let field), .impossible(let place, let field, _),
      .contradiction(let place, let field, _):
      (place, field)
    }
  }

  /// The place of the field, or of the item when the field is absent.
  package var citation: Citation { spot.place.citation(of: spot.field) }

  /// What is wrong, without the place.
  private var message: Message {
    switch self {
    case .wrongType(let place, let field, let expected) where field.isEmpty:
      Message(
        .unexpectedKind, .message(Message(expected), as: .details),
        .message(Message(place.value.kind.messageID), as: .value))
    case .wrongType(let place, let field, let expected):
      Message(
        .unexpectedFieldKind, .field(field), .message(Message(expected), as: .details),
        .message(Message(place.value[field]?.kind.messageID ?? .kindNothing), as: .value))
    case .missingField(_, let field): Message(.fieldMissing, .field(field))
    case .notAnARN(_, let field): Message(.fieldNotAnARN, .field(field))
    case .impossible(_, let field, let reason), .contradiction(_, let field, let reason):
      Message(.fieldFault, .field(field), .message(reason, as: .cause))
    }
  }

  /// What the item leaves open: it shows nothing, not even that something is absent.
  package var gap: EvidenceGap {
    switch self {
    case .contradiction: EvidenceGap(.contradictory, citations: [citation])
    case .wrongType, .missingField, .notAnARN, .impossible:
      EvidenceGap(.damaged, citations: [citation])
    }
  }

  /// The fault as a report shows it.
  package var problem: EvidenceProblem {
    let citation = citation
    let id: EvidenceProblem.ID =
      switch self {
      case .contradiction: .contradiction
      case .wrongType, .missingField, .notAnARN, .impossible: .wrongType
      }
    return EvidenceProblem(
      id: id,
      file: citation.file,
      line: citation.line,
      column: citation.column,
      message: message
    )
  }
}

extension JSONKind {
  /// The kind as messages tell it.
  fileprivate var messageID: Message.ID {
    switch self {
    case .object: .kindObject
    case .array: .kindArray
    case .string: .kindString
    case .number: .kindNumber
    case .boolean: .kindBoolean
    case .null: .kindNull
    }
  }
}
