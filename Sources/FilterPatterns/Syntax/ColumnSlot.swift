public import EvidenceJSON

/// One place between the commas of a space-delimited pattern.
public enum ColumnSlot: Hashable, Sendable {
  /// `...`: any number of columns, none included; at most once in a pattern.
  case ellipsis

  /// One column, whose name and condition may both be absent.
  case column(name: ExactText?, condition: FilterCondition<ColumnTest>?)
}
