import AuditReports
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal, pipe or file that the process talks to.
enum Console {
  /// Writes results to standard output; false when that fails, which the user is told.
  static func write(_ text: String) -> Bool {
    guard let reason = Descriptor(STDOUT_FILENO).write(text) else { return true }
    tell("standard output cannot be written: \(reason)")
    return false
  }

  /// Tells the user something on standard error, on one line.
  static func tell(_ message: String) {
    show("trailwitness: \(message.visible)\n")
  }

  /// Shows lines on standard error as they are.
  static func show(_ text: String) {
    _ = Descriptor(STDERR_FILENO).write(text)
  }

  /// All bytes of a file, pipe or device; `nil` when it cannot be read.
  static func readFile(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    return Descriptor(descriptor).readAll()
  }

  /// All bytes of standard input.
  static func readInput() -> [UInt8] { Descriptor(STDIN_FILENO).readAll() ?? [] }

  /// Ends the process.
  static func exit(_ status: ExitCode) -> Never {
    #if canImport(Darwin)
      Darwin.exit(status.rawValue)
    #elseif canImport(Musl)
      Musl.exit(status.rawValue)
    #else
      Glibc.exit(status.rawValue)
    #endif
  }

  /// Whether standard output should be coloured when nobody says.
  ///
  /// - SeeAlso: <https://no-color.org> and <https://bixense.com/clicolors/>.
  static func prefersColor(
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> Bool {
    if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return false }
    if environment["CLICOLOR_FORCE"].map({ $0 != "0" }) ?? false { return true }
    if environment["CLICOLOR"] == "0" || environment["TERM"] == "dumb" { return false }
    return isatty(STDOUT_FILENO) == 1
  }
}
