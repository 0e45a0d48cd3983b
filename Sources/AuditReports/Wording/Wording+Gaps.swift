import AuditModel

extension Wording {
  /// Why evidence does not show all there is.
  static let gaps: [Message.ID: Template] = [
    .gapMissing: "no such output is in the evidence",
    .gapUnbound: "a file may be it, but nothing ties it there",
    .gapUnasked:
      """
    `describe-alarms` prints an empty list for kinds of alarms that it was not asked for, and \
    nothing shows that it was asked for metric alarms
    """,
    .gapUnusable: "a file that may hold it cannot be used",
    .gapCut: "the list is cut before its end",
    .gapPart: "it is that of an operation that lists only some",
    .gapFiltered: "the list was filtered with {option} and may leave others out",
    .gapExcerpt: "the list was filtered, as by `--query`, and may leave others out",
    .gapDamaged: "a field is not as AWS writes it",
    .gapContradictory: "answers that AWS would make agree differ",
  ]
}
