public import AuditModel
import EvidenceJSON

/// A file as it was found, before anything is made of it.
public struct SourceFile: Sendable {
  /// What could be had of a file.
  public enum Content: Sendable {
    /// All its bytes.
    case bytes([UInt8])

    /// Nothing, for a reason that the report names.
    case nothing(EvidenceProblem.ID, message: Message)
  }

  /// The path below the given folder, with `/` between names; the file's name for a lone file.
  public let path: String

  /// The last two names of the given folder as it was typed, or of what was typed above a lone
  /// file; the nearest last.
  ///
  /// They tell account and region when somebody gives `evidence/123456789012` as the path, unless
  /// the files speak of others; they name nothing else. What was not typed is never looked at.
  public let givenFolders: [String]

  /// What could be had of it.
  public let content: Content

  /// Creates a file.
  public init(path: String, givenFolders: [String] = [], content: Content) {
    self.path = path
    self.givenFolders = givenFolders
    self.content = content
  }

  /// The same file without what was typed around it.
  var withoutGivenFolders: SourceFile {
    SourceFile(path: path, content: content)
  }

  /// The size in bytes; 0 when nothing could be had.
  var byteCount: Int {
    switch content {
    case .bytes(let bytes): bytes.count
    case .nothing: 0
    }
  }

  /// Creates a file from its text.
  public init(path: String, text: String) {
    self.init(path: path, content: .bytes(Array(text.utf8)))
  }
}

/// The name of a file or folder: any bytes but `/` and zero, as the file system keeps it.
struct FileName: Hashable, Sendable {
  /// The bytes of the name.
  let bytes: [UInt8]

  /// Whether the name starts with a dot, so that what it names is passed over.
  var isHidden: Bool { bytes.first == UInt8(ascii: ".") }

  /// The name as reports show it: no two names are shown alike, whatever their bytes.
  ///
  /// A byte that is no UTF-8 is shown as `\xff`. A name that holds such a text itself has its
  /// backslash shown as `\x5c`, so that each text stands for one name alone.
  var shown: String {
    guard isEscaped else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      let length = Self.scalarLength(rest)
      if length == 0 || (byte == Self.backslash && Self.startsEscape(rest)) {
        text += Self.escape(of: byte)
        rest = rest.dropFirst()
      } else {
        text += rest.prefix(length)
        rest = rest.dropFirst(length)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let backslash = UInt8(ascii: "\\")

  /// Whether the name is not shown as it is.
  private var isEscaped: Bool {
    guard String(validating: bytes, as: UTF8.self) != nil else { return true }
    return bytes.indices.contains {
      bytes[$0] == Self.backslash && Self.startsEscape(bytes[$0...])
    }
  }

  private static func startsEscape(_ text: ArraySlice<UInt8>) -> Bool {
    let text = text.prefix(4)
    return text.count == 4 && text.dropFirst().first == UInt8(ascii: "x")
      && text.suffix(2).allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte)
          || (0x61...0x66).contains(byte)
      }
  }

  private static func escape(of byte: UInt8) -> [UInt8] {
    let digits = String(byte, radix: 16)
    return Array("\\x\(byte < 16 ? "0" : "")\(digits)".utf8)
  }

  /// The number of bytes of the scalar that a text begins with; 0 when it is no UTF-8.
  private static func scalarLength(_ text: ArraySlice<UInt8>) -> Int {
    let length =
      switch text.first ?? 0 {
      case 0..<0x80: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    let scalar = text.prefix(length)
    return scalar.count == length && String(validating: scalar, as: UTF8.self) != nil ? length : 0
  }
}
