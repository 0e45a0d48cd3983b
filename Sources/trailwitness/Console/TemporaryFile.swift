import AWSEvidence
import EvidenceIntake

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that stands beside another one until it takes its place.
///
/// Signals that end the process wait until it has taken that place or is gone again: nothing is
/// left behind, and the process still ends with the signal.
///
/// INVARIANT: the process has one thread, so that no other one takes the signals.
struct TemporaryFile {
  /// The folder of the other file, with `/` at its end; empty for the current one.
  private let folder: String

  /// The permissions of the other file; `nil` for those of a new one.
  private let permissions: mode_t?

  /// Prepares to write beside a file.
  init(beside path: String, permissions: mode_t?) {
    let bytes = path.utf8
    let end = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) }
    folder = end.map { String(path[..<$0]) } ?? ""
    self.permissions = permissions
  }

  /// Puts a file with the whole text in the place of another; why that failed, or `nil` when it did
  /// not.
  func replace(_ path: String, with text: String) -> String? {
    Self.holdingSignals {
      guard let (temporary, descriptor) = create() else { return FileFault.last.reason }
      var reason = Descriptor(descriptor).write(text)
      if reason == nil, let permissions, fchmod(descriptor, permissions) != 0 {
        reason = FileFault.last.reason
      }
      if close(descriptor) != 0, reason == nil { reason = FileFault.last.reason }
      if reason == nil, rename(temporary, path) != 0 { reason = FileFault.last.reason }
      if reason != nil { _ = unlink(temporary) }
      return reason
    }
  }

  /// Creates a file of a name that none has; `nil`, and `errno`, when that fails.
  private func create() -> (path: String, descriptor: Int32)? {
    for attempt in 0..<100 {
      let path = "\(folder).trailwitness-\(getpid())-\(attempt)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (path, descriptor) }
      guard errno == EEXIST else { return nil }
    }
    return nil
  }

  /// Does something during which the signals that end a process have to wait.
  private static func holdingSignals<Result>(_ body: () -> Result) -> Result {
    var signals = sigset_t()
    var earlier = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGHUP, SIGINT, SIGTERM] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, &earlier)
    defer { pthread_sigmask(SIG_SETMASK, &earlier, nil) }
    return body()
  }
}
