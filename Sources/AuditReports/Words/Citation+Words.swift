import AuditModel

extension Citation {
  /// The place as `file:line:column`, which editors and terminals open.
  var place: String { "\(file):\(line):\(column)" }
}
