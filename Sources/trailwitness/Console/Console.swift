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
  /// Writes results to standard output; false when that fails.
  static func write(_ text: String) -> Bool {
    write(text, to: STDOUT_FILENO)
  }

  /// Tells the user something on standard error, on one line.
  static func tell(_ message: String) {
    show("trailwitness: \(message.visible)\n")
  }

  /// Shows lines on standard error as they are.
  static func show(_ text: String) {
    _ = write(text, to: STDERR_FILENO)
  }

  /// All bytes of a file, pipe or device; `nil` when it cannot be read.
  static func readFile(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    return readAll(descriptor)
  }

  /// All bytes of standard input.
  static func readInput() -> [UInt8] { readAll(STDIN_FILENO) ?? [] }

  private static func readAll(_ descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count)
    }
  }

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

  /// Writes to an open file; false when that fails.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { bytes in
        #if canImport(Darwin)
          Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
          Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
          Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
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
