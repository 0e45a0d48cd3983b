import Testing

@testable import EvidenceIntake

@Suite struct SHA256Tests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let message: String
    let digest: String
  }

  /// The examples that NIST publishes for FIPS 180-4.
  @Test(arguments: [
    Example(
      testDescription: "no bytes",
      message: "",
      digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    ),
    Example(
      testDescription: "three bytes",
      message: "abc",
      digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    ),
    Example(
      testDescription: "448 bits",
      message: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      digest: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    Example(
      testDescription: "896 bits",
      message: "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      digest: "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    Example(
      testDescription: "a million times the same letter",
      message: String(repeating: "a", count: 1_000_000),
      digest: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `the published examples hold`(_ example: Example) {
    #expect(SHA256.hexDigest(of: Array(example.message.utf8)) == example.digest)
  }

  /// The constant is what `hashlib` of Python makes of the same bytes.
  @Test func `every length around the ends of blocks is padded right`() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 * $0 * 7 + $0 * 31 + 5) }
    let digests = (0...300).map { SHA256.hexDigest(of: Array(bytes.prefix($0))) }.joined()
    let expected = "f7d9452426d3b2736fb26cf3e2346dd9f83d6d3709a9cc7ac39dc7ff82dc044c"
    #expect(SHA256.hexDigest(of: Array(digests.utf8)) == expected)
  }
}
