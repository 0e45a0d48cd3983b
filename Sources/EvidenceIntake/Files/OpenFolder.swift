import AuditModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open folder: what lies in it is reached from here, by the bytes of its name.
///
/// Nothing else is asked of the system, neither users nor groups nor what lies above.
struct OpenFolder: ~Copyable {
  /// What a name stands for.
  enum Kind: Sendable {
    case file
    case folder
    case link
    case other
  }

  /// What came of reading a file.
  enum Content: Sendable {
    case bytes([UInt8])
    case tooLarge
    case notRegular
  }

  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { _ = close(descriptor) }

  /// Opens the folder at a path as the system takes it, links included.
  init(at path: String) throws(FileFault) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
  }

  /// Opens the folder of a name; a link is refused.
  borrowing func folder(_ name: FileName) throws(FileFault) -> OpenFolder {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let opened = name.withCString { openat(descriptor, $0, flags) }
    guard opened >= 0 else { throw .last }
    return OpenFolder(descriptor: opened)
  }

  /// Opens the folder below this one that a chain of names leads to.
  borrowing func folder(_ names: [FileName]) throws(FileFault) -> OpenFolder {
    var folder = try folder(FileName(bytes: Array(".".utf8)))
    for name in names { folder = try folder.folder(name) }
    return folder
  }

  /// The names in the folder, in no order, without `.` and `..`.
  borrowing func names() throws(FileFault) -> [FileName] {
    let copy = dup(descriptor)
    guard copy >= 0 else { throw .last }
    guard let stream = fdopendir(copy) else {
      let fault = FileFault.last
      _ = close(copy)
      throw fault
    }
    defer { _ = closedir(stream) }
    rewinddir(stream)
    var names: [FileName] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = FileName(entry)
      if name.bytes != [0x2E], name.bytes != [0x2E, 0x2E] { names.append(name) }
    }
    guard errno == 0 else { throw .last }
    return names
  }

  /// What a name in the folder stands for.
  borrowing func kind(of name: FileName) throws(FileFault) -> Kind {
    var status = stat()
    guard name.withCString({ fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else {
      throw .last
    }
    return Kind(mode: status.st_mode)
  }

  /// Where a link leads, as it says.
  borrowing func target(of name: FileName) throws(FileFault) -> [UInt8] {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = name.withCString { readlinkat(descriptor, $0, &target, target.count) }
    guard length >= 0 else { throw .last }
    return target[..<length].map { UInt8(bitPattern: $0) }
  }

  /// The bytes of a regular file of at most `limit` bytes; a link is refused.
  borrowing func content(of name: FileName, limit: Int) throws(FileFault) -> Content {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let file = name.withCString { openat(descriptor, $0, flags) }
    guard file >= 0 else { throw .last }
    return try Self.content(ofOpen: file, limit: limit)
  }

  /// The bytes of the regular file at a path as the system takes it, links included.
  static func content(at path: String, limit: Int) throws(FileFault) -> Content {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw .last }
    return try content(ofOpen: file, limit: limit)
  }

  /// What the path stands for, links followed.
  static func kind(at path: String) throws(FileFault) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .last }
    return Kind(mode: status.st_mode)
  }

  /// Reads an open file and closes it.
  private static func content(ofOpen file: Int32, limit: Int) throws(FileFault) -> Content {
    defer { _ = close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .last }
    guard Kind(mode: status.st_mode) == .file else { return .notRegular }
    guard status.st_size <= limit else { return .tooLarge }
    // One byte more than there should be, so that the end is seen at once.
    var bytes = try read(file, expected: Int(status.st_size) + 1)
    var isAtEnd = bytes.count <= status.st_size
    // A file that grew meanwhile is read to its end, as far as it is allowed to be long.
    while !isAtEnd, bytes.count <= limit {
      let more = try read(file, expected: 1 << 16)
      isAtEnd = more.isEmpty
      bytes += more
    }
    if isAtEnd, bytes.count <= limit { return .bytes(bytes) }
    return .tooLarge
  }

  /// Reads up to `expected` bytes, fewer only at the end.
  private static func read(_ file: Int32, expected: Int) throws(FileFault) -> [UInt8] {
    var fault: FileFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
      while count < expected {
        let rest = UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: buffer[count...]))
        #if canImport(Glibc)
          let got = Glibc.read(file, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          let got = Musl.read(file, rest.baseAddress, rest.count)
        #else
          let got = Darwin.read(file, rest.baseAddress, rest.count)
        #endif
        if got < 0, errno == EINTR { continue }
        if got < 0 { fault = .last }
        if got <= 0 { return }
        count += got
      }
    }
    if let fault { throw fault }
    return bytes
  }
}

extension OpenFolder.Kind {
  fileprivate init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
  }
}

extension FileName {
  /// The name of an entry of a folder.
  fileprivate init(_ entry: UnsafeMutablePointer<dirent>) {
    let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
    let start = UnsafeRawPointer(entry).advanced(by: offset)
      .assumingMemoryBound(to: CChar.self)
    let length = strlen(start)
    bytes = UnsafeRawBufferPointer(start: start, count: length).map(\.self)
  }

  /// Calls `body` with the bytes, a zero behind them.
  fileprivate func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        // INVARIANT: the buffer holds at least the zero, so it has an address.
        guard let start = text.baseAddress else { preconditionFailure("an array with a zero") }
        return body(start)
      }
    }
  }
}

/// Why the system refused something about a file, a pipe or a terminal.
package struct FileFault: Error, Hashable, Sendable {
  /// The number that the system gave.
  let code: Int32

  /// Takes the number that the system gave.
  package init(code: Int32) { self.code = code }

  /// The fault of the last call; it is lost at the next one.
  package static var last: FileFault { FileFault(code: errno) }

  /// The reason in a report, which names what reading files runs into.
  var message: Message {
    switch code {
    case EACCES, EPERM: Message(.permissionDenied)
    case ENOENT, ENOTDIR: Message(.nothingThere)
    case ELOOP: Message(.tooManyLinks)
    case EMFILE, ENFILE: Message(.tooManyFilesOpen)
    case ENAMETOOLONG: Message(.nameTooLong)
    default: Message(.unreadableOtherwise)
    }
  }

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
