/// A hash table of the keys of one object, by their text.
///
/// The slots hold tape indices alone, four bytes each, so that an object with tens of millions of
/// members stays affordable. Keys that meet in a slot move on to the next free one.
struct KeyTable {
  /// Tape indices; 0, which is the root and so never a key, marks a free slot.
  private var slots: [UInt32]

  /// Prepares for `capacity` keys, which is above 0.
  init(capacity: Int) {
    // At most three quarters full, and a power of two.
    let least = capacity + capacity / 3 + 1
    slots = Array(repeating: 0, count: 1 << (Int.bitWidth - least.leadingZeroBitCount))
  }

  /// Adds the key at a tape index, unless its text is there already; whether it was added.
  mutating func insert(
    _ key: Int,
    tape: [TapeWord],
    bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var slot = hash(of: tape[key], in: bytes)
    while true {
      slot &= slots.count - 1
      if slots[slot] == 0 { break }
      if tape[Int(slots[slot])].hasSameText(as: tape[key], in: bytes) { return false }
      slot += 1
    }
    // INVARIANT: a tape index stays below half of the largest offset, which has 30 bits.
    slots[slot] = UInt32(key)
    return true
  }

  /// The hash of a key's text, seeded anew by each process.
  private func hash(of word: TapeWord, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    if word.kind == .plainString {
      hasher.combine(bytes: UnsafeRawBufferPointer(word.rawBytes(in: bytes)))
    } else {
      word.utf8(in: bytes).withUnsafeBytes { hasher.combine(bytes: $0) }
    }
    return hasher.finalize()
  }
}
