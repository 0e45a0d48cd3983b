import AWSEvidence
import AuditModel
import CISControls
import EvidenceIntake
import TestSupport
import Testing

/// Evidence only adds, held against every committed bundle.
@Suite struct BundleStabilityTests {
  /// A bundle of at most so many files is audited in all its subsets.
  private static let mostFilesForAll = 7

  /// How many subsets of a larger bundle are drawn.
  private static let drawnSubsets = 150

  private static func subsets(of files: [SourceFile]) -> [[SourceFile]] {
    guard files.count > mostFilesForAll else {
      return (0..<(1 << files.count)).map { mask in
        files.indices.filter { mask & (1 << $0) != 0 }.map { files[$0] }
      }
    }
    var random = SeededRandom(seed: 8)
    return (0..<drawnSubsets).map { _ in
      let kept = random.element(of: [2, 4, 12])
      return files.filter { _ in !random.isOne(in: kept) }
    }
  }

  @Test(arguments: ArrivalTests.bundles)
  func `no verdict on part of a bundle is turned round by the rest`(_ bundle: String) throws {
    let files = try EvidenceFolder.files(at: ["\(EvidenceBundleTests.evidence)/\(bundle)"])
    let controls = ControlCatalog.all.filter { $0.id == "console-sign-in-without-mfa" }
    let whole = WorldTests.verdicts(files, controls)
    for part in Self.subsets(of: files) {
      for (key, verdict) in WorldTests.verdicts(part, controls) {
        // Without the files that name an account, evidence belongs to an unknown one.
        guard let all = whole[key] ?? (whole.count == 1 ? whole.values.first : nil) else {
          continue
        }
        let reversals = WorldTests.reversals(verdict, all)
        #expect(reversals.isEmpty, "\(key) of \(part.map(\.path))")
      }
    }
  }
}
