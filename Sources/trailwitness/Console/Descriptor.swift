import AWSEvidence
import EvidenceIntake

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file, pipe or terminal.
///
/// Whoever opened it may have made it non-blocking, as programs on Node.js do with the pipes of
/// their children: it is waited for then.
struct Descriptor {
  private let number: Int32

  /// Takes the number of an open descriptor, which stays open.
  init(_ number: Int32) { self.number = number }

  /// Writes the whole text; why that failed, or `nil` when it did not.
  func write(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = write(rest)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        } else if count == 0 || !canGoOn(after: errno, waitingFor: Int16(POLLOUT)) {
          return FileFault(code: count == 0 ? EIO : errno).reason
        }
      }
      return nil
    }
  }

  /// All bytes to the end; `nil` when they cannot be read.
  func readAll() -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(number, $0.baseAddress, $0.count) }
      if count < 0, canGoOn(after: errno, waitingFor: Int16(POLLIN)) { continue }
      guard count >= 0 else { return nil }
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count)
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.write(number, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(number, bytes.baseAddress, bytes.count)
    #else
      Glibc.write(number, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Whether a call that failed is to be made again; where the other end is not ready, it is
  /// waited for.
  private func canGoOn(after error: Int32, waitingFor events: Int16) -> Bool {
    if error == EINTR { return true }
    guard error == EAGAIN || error == EWOULDBLOCK else { return false }
    var waiting = pollfd(fd: number, events: events, revents: 0)
    while poll(&waiting, 1, -1) < 0 {
      guard errno == EINTR else { return false }
    }
    return waiting.revents & Int16(POLLNVAL) == 0
  }
}
