/// A finder of member names that an object holds twice.
///
/// RFC 8259 leaves their meaning open, so evidence with one cannot be trusted. Small objects with
/// plain keys, which is nearly all of them, compare short fingerprints; all others use a hash table
/// whose seed an author of evidence cannot know, so that no choice of keys is slow.
struct DuplicateKeyFinder {
  /// Above this many members comparing fingerprints would cost more than hashing.
  private static let mostFingerprints = 32

  /// The tape indices of the keys of one object.
  private var keys: [Int] = []

  /// Numbers that equal keys share, one for each of ``keys`` that was looked at.
  private var fingerprints: [UInt64] = []

  /// Appends the tape indices of the keys of `object` that repeat an earlier key of it.
  ///
  /// The object is the one that has just ended, so it reaches to the end of the tape.
  mutating func appendDuplicates(
    of object: Int,
    tape: [TapeWord],
    bytes: UnsafeBufferPointer<UInt8>,
    to duplicates: inout [Int]
  ) {
    // Two members take four words at least, and many objects have fewer.
    guard tape.count - object > 4 else { return }
    let arePlain = collectKeys(of: object, tape: tape)
    guard keys.count > 1 else { return }
    if arePlain && keys.count <= Self.mostFingerprints {
      appendByFingerprint(tape: tape, bytes: bytes, to: &duplicates)
    } else {
      appendByHash(tape: tape, bytes: bytes, to: &duplicates)
    }
  }

  /// Lists the keys of `object`; whether none of them has an escape.
  private mutating func collectKeys(of object: Int, tape: [TapeWord]) -> Bool {
    keys.removeAll(keepingCapacity: true)
    var arePlain = true
    var index = object + 1
    while index < tape.count {
      keys.append(index)
      if tape[index].kind != .plainString { arePlain = false }
      index += 1 + tape[index + 1].stride
    }
    return arePlain
  }

  private mutating func appendByFingerprint(
    tape: [TapeWord],
    bytes: UnsafeBufferPointer<UInt8>,
    to duplicates: inout [Int]
  ) {
    fingerprints.removeAll(keepingCapacity: true)
    // One bit for each value of the six highest bits: most keys find theirs unset and are new.
    var seen: UInt64 = 0
    for key in keys {
      let fingerprint = Self.fingerprint(of: tape[key], in: bytes)
      let bit: UInt64 = 1 << (fingerprint >> 58)
      if seen & bit != 0, repeats(key, fingerprint, tape: tape, bytes: bytes) {
        duplicates.append(key)
      }
      seen |= bit
      fingerprints.append(fingerprint)
    }
  }

  /// Whether one of the keys that have a fingerprint so far has the text of `key`.
  private func repeats(
    _ key: Int,
    _ fingerprint: UInt64,
    tape: [TapeWord],
    bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    fingerprints.indices.contains {
      fingerprints[$0] == fingerprint && tape[keys[$0]].hasSameText(as: tape[key], in: bytes)
    }
  }

  /// A number made from the length and the first and last eight bytes of a plain key.
  ///
  /// It costs the same for every key. Keys that agree in all three are rare, and at most as many
  /// as an object has fingerprints.
  private static func fingerprint(
    of word: TapeWord,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt64 {
    let end = word.offset + word.extent
    let isLong = word.extent >= 8
    let last = EightBytes(bytes, last: isLong ? 8 : word.extent, before: end).word
    let first = isLong ? EightBytes(bytes, at: word.offset).word : 0
    let mixed = (first ^ UInt64(word.extent)) &* 0xBF58_476D_1CE4_E5B9
    return ((mixed ^ (mixed >> 32)) &+ last) &* 0x94D0_49BB_1331_11EB
  }

  private func appendByHash(
    tape: [TapeWord],
    bytes: UnsafeBufferPointer<UInt8>,
    to duplicates: inout [Int]
  ) {
    var table = KeyTable(capacity: keys.count)
    for key in keys where !table.insert(key, tape: tape, bytes: bytes) {
      duplicates.append(key)
    }
  }
}
