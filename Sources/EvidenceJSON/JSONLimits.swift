/// Bounds on what is read, so that no input can exhaust memory or the stack.
public struct JSONLimits: Hashable, Sendable {
  /// The limits that evidence is read with.
  ///
  /// AWS answers nest fewer than ten levels; a region's alarms come to a few megabytes.
  public static let standard = JSONLimits(depth: 128, bytes: 512 << 20)

  /// How many arrays and objects may be open at once; 0 leaves only scalars.
  public let depth: Int

  /// How many bytes of UTF-8 a text may have; never above 512 MiB, which the tape can address.
  public let bytes: Int

  /// Creates limits; `bytes` is cut to what the tape can address.
  public init(depth: Int, bytes: Int) {
    self.depth = depth
    self.bytes = min(bytes, TapeWord.largestOffset)
  }
}
