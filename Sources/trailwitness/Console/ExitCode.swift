/// What the process reports to its caller; the numbers are part of the command line's contract.
///
/// The first three stand for yes, no and undecided: `pattern compare` ends with them for covered,
/// missed and undecided, `pattern match` for something and nothing matched.
enum ExitCode: Int32 {
  /// Every control is proven.
  case proven = 0

  /// A control failed.
  case failed = 1

  /// No control failed, but some are incomplete or need review.
  case undecided = 2

  /// The command line cannot be carried out; `EX_USAGE`.
  case usage = 64

  /// There is no usable evidence, or a pattern is malformed; `EX_DATAERR`.
  case noEvidence = 65

  /// An output could not be written; `EX_CANTCREAT`.
  case cannotWrite = 73

  /// An input could not be read; `EX_IOERR`.
  case cannotRead = 74
}
