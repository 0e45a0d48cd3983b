#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system says of a call that failed.
enum SystemError {
  /// The reason as a clause, in words that do not depend on the locale.
  static func reason(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "permission is denied"
    case ENOENT, ENOTDIR: "there is no such file or folder"
    case ENOSPC, EDQUOT: "there is no space left"
    case EFBIG: "the file is too large"
    case EROFS: "the volume is read-only"
    case ENAMETOOLONG: "the name is too long"
    case EPIPE: "nobody reads it"
    case EBADF: "it is closed"
    case EISDIR: "a folder stands there"
    default: "the operation failed"
    }
  }
}
