#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the system refused something about a file.
struct FileFault: Error, Hashable, Sendable {
  /// The number that the system gave.
  let code: Int32

  /// The fault of the last call; it is lost at the next one.
  static var last: FileFault { FileFault(code: errno) }

  /// The reason as a clause: lower case, without a full stop, the same on every system.
  var reason: String {
    switch code {
    case EACCES, EPERM: "permission is denied"
    case ENOENT, ENOTDIR: "there is no such file or folder"
    case ELOOP: "there are too many links"
    case EMFILE, ENFILE: "too many files are open"
    case ENAMETOOLONG: "the name is too long"
    default: "the operation failed"
    }
  }
}
