import AuditModel

extension Message {
  /// The message about no name in particular: what differs between names is left open.
  ///
  /// Accounts stay, as they tell where something was looked for.
  var withoutNames: Message {
    mapped { value in
      switch value {
      case .name(.account, _), .names(.account, _): value
      case .name, .names, .text, .command: .various
      default: value
      }
    }
  }

  /// The message in which accounts do not count, neither by themselves nor within names.
  ///
  /// What is said of different accounts becomes equal when nothing else sets it apart.
  var withoutAccounts: Message {
    mapped { value in
      switch value {
      case .name(.account, _): .anyAccount
      case .name(let kind, let name): .name(kind, name.withoutAccounts)
      case .names(let kind, let names): .names(kind, names.map(\.withoutAccounts))
      case .text(let text): .text(text.withoutAccounts)
      case .command(let words): .command(words.map(\.withoutAccounts))
      default: value
      }
    }
  }

  /// The message with only the values that `other` has too, when both say the same of names.
  ///
  /// Where they say different things, it is the message without names.
  func keepingValues(of other: Message) -> Message {
    guard id == other.id, arguments.map(\.label) == other.arguments.map(\.label) else {
      return withoutNames
    }
    return Message(
      id,
      arguments: zip(arguments, other.arguments).map { argument, other in
        Argument(argument.label, argument.value.keeping(other.value))
      }
    )
  }
}

extension Message.Value {
  fileprivate func keeping(_ other: Message.Value) -> Message.Value {
    if self == other { return self }
    guard case .message(let message) = self, case .message(let others) = other else {
      return .various
    }
    return .message(message.keepingValues(of: others))
  }
}

extension String {
  /// What stands in the place of an account id within a name.
  private static let anyAccount = "<account>"

  /// How many digits an account id has.
  private static let accountLength = 12

  /// A name with every account id within it, as in an ARN, replaced by `<account>`.
  ///
  /// An account id is a run of exactly 12 digits.
  var withoutAccounts: String {
    var result = ""
    var digits = ""
    for scalar in unicodeScalars {
      if ("0"..."9").contains(scalar) {
        digits.unicodeScalars.append(scalar)
      } else {
        result += Self.replaced(digits)
        digits = ""
        result.unicodeScalars.append(scalar)
      }
    }
    return result + Self.replaced(digits)
  }

  private static func replaced(_ digits: String) -> String {
    digits.utf8.count == accountLength ? anyAccount : digits
  }
}
