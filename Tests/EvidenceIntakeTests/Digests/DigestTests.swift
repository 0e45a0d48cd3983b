import Testing

@testable import EvidenceIntake

@Suite struct DigestTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let algorithm: Digest.Algorithm
    let message: String
    let digest: String
    var testDescription: String { "\(algorithm.rawValue) of \(message.utf8.count) bytes" }
  }

  private static let long =
    "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
    + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"

  /// The examples that NIST publishes for FIPS 180-4, and those of RFC 1321.
  @Test(arguments: [
    Example(
      algorithm: .sha512, message: "",
      digest: "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
        + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"),
    Example(
      algorithm: .sha512, message: "abc",
      digest: "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"),
    Example(
      algorithm: .sha512, message: long,
      digest: "8e959b75dae313da8cf4f72814fc143f8f7779c6eb9f7fa17299aeadb6889018"
        + "501d289e4900f7e4331b99dec4b5433ac7d329eeb6dd26545e96e55b874be909"),
    Example(
      algorithm: .sha512, message: String(repeating: "a", count: 1_000_000),
      digest: "e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973eb"
        + "de0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4eadb217ad8cc09b"),
    Example(
      algorithm: .sha384, message: "abc",
      digest: "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded163"
        + "1a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"),
    Example(
      algorithm: .sha1, message: "abc", digest: "a9993e364706816aba3e25717850c26c9cd0d89d"),
    Example(algorithm: .md5, message: "", digest: "d41d8cd98f00b204e9800998ecf8427e"),
    Example(algorithm: .md5, message: "abc", digest: "900150983cd24fb0d6963f7d28e17f72"),
  ])
  func `the published examples hold`(_ example: Example) {
    #expect(example.algorithm.hexDigest(of: Array(example.message.utf8)) == example.digest)
  }

  /// The constants are what `hashlib` of Python makes of the same bytes.
  @Test(arguments: [
    Example(
      algorithm: .sha512, message: "",
      digest: "7750cd263f383c4f92a0a089d22ddb274c433abb2007c8d5a1aed29818cc330a"
        + "c20bf14bf8b64b1b61f717a51b7a0431ce8f9270e09848ed9c8fb2a25212db47"),
    Example(
      algorithm: .sha384, message: "",
      digest: "509032770de57c568c85d91bc8acb95f0645cefe2f97cb24"
        + "862ab5b133e971fdfd578d5c06f4f6c8227238f6b3620759"),
    Example(algorithm: .sha1, message: "", digest: "a0ccba7976c10be801c4c079922fd0443ef861f9"),
    Example(algorithm: .md5, message: "", digest: "8991e6ea2a0b19d0889119e39fef8c6a"),
  ])
  func `every length around the ends of blocks is padded right`(_ example: Example) {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 * $0 * 7 + $0 * 31 + 5) }
    let digests = (0...300).map { example.algorithm.hexDigest(of: Array(bytes.prefix($0))) }
    let joined = Array(digests.joined().utf8)
    #expect(example.algorithm.hexDigest(of: joined) == example.digest)
  }

  @Test func `the length tells the function`() {
    for algorithm in Digest.Algorithm.allCases {
      let text = algorithm.hexDigest(of: [1])
      #expect(Digest(text.uppercased().utf8)?.algorithm == algorithm)
      #expect(Digest(text.uppercased().utf8)?.hex == text)
    }
    #expect(Digest("g".utf8) == nil)
  }
}
