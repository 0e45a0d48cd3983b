/// One option of a command as the parser and the help page see it.
struct OptionSpecification {
  /// The name with its two dashes.
  let name: String

  /// The word for the value in help, such as `VERSION`; `nil` for a switch.
  var value: String?

  /// Whether the option may be given more than once.
  var isRepeatable = false

  /// What the option does: one line for the help page.
  let help: String
}
