#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the system refused something about a file, a pipe or a terminal.
package struct FileFault: Error, Hashable, Sendable {
  /// The number that the system gave.
  let code: Int32

  /// Takes the number that the system gave.
  package init(code: Int32) { self.code = code }

  /// The fault of the last call; it is lost at the next one.
  package static var last: FileFault { FileFault(code: errno) }

  /// The reason as a clause: lower case, without a full stop, the same on every system.
  package var reason: String {
    switch code {
    case EACCES, EPERM: "permission is denied"
    case ENOENT, ENOTDIR: "there is no such file or folder"
    case ELOOP: "there are too many links"
    case EMFILE, ENFILE: "too many files are open"
    case ENAMETOOLONG: "the name is too long"
    case ENOSPC, EDQUOT: "there is no space left"
    case EFBIG: "the file is too large"
    case EROFS: "the volume is read-only"
    case EPIPE: "nobody reads it"
    case EBADF: "it is closed"
    case EISDIR: "a folder stands there"
    default: "the operation failed"
    }
  }
}
