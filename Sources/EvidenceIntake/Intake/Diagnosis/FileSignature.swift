import AuditModel

/// What the first bytes of a file that is no text give it away as.
enum FileSignature {
  private typealias Sign = (offset: Int, bytes: [UInt8])

  private static let compressed: [Sign] = [
    (0, [0x1F, 0x8B]),  // gzip
    (0, [0x50, 0x4B, 0x03, 0x04]),  // zip
    (0, [0x50, 0x4B, 0x05, 0x06]),  // zip without a file
    (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),  // xz
    (0, [0x28, 0xB5, 0x2F, 0xFD]),  // zstd
    (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),  // 7z
    (257, Array("ustar".utf8)),  // tar
  ]

  private static let pictures: [Sign] = [
    (0, [0x89, 0x50, 0x4E, 0x47]),  // PNG
    (0, [0xFF, 0xD8, 0xFF]),  // JPEG
    (0, Array("GIF8".utf8)),
    (0, Array("%PDF-".utf8)),
  ]

  /// A zip file that starts with this name is a document of a word processor or a spreadsheet.
  private static let document: Sign = (30, Array("[Content_Types].xml".utf8))

  /// What to do about the file; `nil` when its first bytes are not known.
  static func finding(in bytes: [UInt8]) -> (id: EvidenceProblem.ID, message: String)? {
    if starts(bytes, compressed[1]), starts(bytes, document) {
      return (.wrongFormat, "an office document; save what the command prints as plain text")
    }
    if compressed.contains(where: { starts(bytes, $0) }) || isBzip2(bytes) {
      return (.compressed, "the file is compressed; unpack it into the folder and audit again")
    }
    guard pictures.contains(where: { starts(bytes, $0) }) else { return nil }
    return (.notJSON, "a picture: evidence is read from the JSON that the command prints")
  }

  private static func isBzip2(_ bytes: [UInt8]) -> Bool {
    starts(bytes, (0, Array("BZh".utf8)))
      && starts(bytes, (4, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]))
  }

  private static func starts(_ bytes: [UInt8], _ sign: Sign) -> Bool {
    bytes.dropFirst(sign.offset).starts(with: sign.bytes)
  }
}
