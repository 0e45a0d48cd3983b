/// A finder of member names that an object holds twice.
///
/// RFC 8259 leaves their meaning open, so evidence with one cannot be trusted. Small objects, which
/// is nearly all of them, compare 64-bit fingerprints pair by pair; larger ones use a hash set,
/// whose seed an author of evidence cannot know.
struct DuplicateKeyFinder {
  /// Above this many members pairs would cost more than hashing.
  private static let mostPairs = 32

  private var keys: [Int] = []
  private var fingerprints: [UInt64] = []

  /// Appends the tape indices of the keys of `object` that repeat an earlier key of it.
  mutating func appendDuplicates(
    of object: Int,
    tape: [TapeWord],
    bytes: UnsafeBufferPointer<UInt8>,
    to duplicates: inout [Int]
  ) {
    collectKeys(of: object, tape: tape)
    guard keys.count > 1 else { return }
    if keys.count > Self.mostPairs {
      appendByHash(tape: tape, bytes: bytes, to: &duplicates)
    } else {
      appendByPairs(tape: tape, bytes: bytes, to: &duplicates)
    }
  }

  private mutating func collectKeys(of object: Int, tape: [TapeWord]) {
    keys.removeAll(keepingCapacity: true)
    var index = object + 1
    while index < tape.count {
      keys.append(index)
      index += 1 + tape[index + 1].stride
    }
  }

  private func appendByHash(
    tape: [TapeWord],
    bytes: UnsafeBufferPointer<UInt8>,
    to duplicates: inout [Int]
  ) {
    var seen = Set<[UInt8]>(minimumCapacity: keys.count)
    for key in keys where !seen.insert(tape[key].utf8(in: bytes)).inserted {
      duplicates.append(key)
    }
  }

  private mutating func appendByPairs(
    tape: [TapeWord],
    bytes: UnsafeBufferPointer<UInt8>,
    to duplicates: inout [Int]
  ) {
    fingerprints.removeAll(keepingCapacity: true)
    for (position, key) in keys.enumerated() {
      let fingerprint = Self.fingerprint(of: tape[key], in: bytes)
      let repeats = fingerprints.indices.contains {
        (fingerprints[$0] == fingerprint || fingerprints[$0] == 0 || fingerprint == 0)
          && tape[keys[$0]].utf8(in: bytes) == tape[key].utf8(in: bytes)
      }
      if repeats { duplicates.append(keys[position]) }
      fingerprints.append(fingerprint)
    }
  }

  /// A number that equal unescaped keys share; 0 for escaped ones, which are always compared.
  private static func fingerprint(
    of word: TapeWord,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt64 {
    guard word.kind == .plainString else { return 0 }
    var hash = UInt64(word.extent) &+ 0x9E37_79B9_7F4A_7C15
    for byte in bytes[word.offset..<word.offset + word.extent] {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return hash | 1
  }
}
