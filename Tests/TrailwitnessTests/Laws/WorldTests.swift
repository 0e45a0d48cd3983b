import AWSEvidence
import AuditModel
import CISControls
import EvidenceIntake
import TestSupport
import Testing

/// Laws that hold in every world: the verdict is the truth, and evidence only adds.
@Suite struct WorldTests {
  /// How many worlds are drawn: enough for a look in debug builds, all in release builds.
  static let seeds: [UInt64] = {
    #if DEBUG
      Array(1...24)
    #else
      Array(1...600)
    #endif
  }()

  /// How many subsets of each world's files are audited.
  private static let subsetsPerWorld = 6

  typealias Verdicts = [String: World.Truth]

  static func verdicts(_ files: [SourceFile], _ controls: [Control]) -> Verdicts {
    let report = Audit(version: World.version, controls: controls)
      .report(on: EvidenceBundle(files), toolVersion: "test")
    let rows = report.accounts.flatMap { account in
      account.findings.map {
        (
          "\(account.account) \($0.control.id)",
          World.Truth(asWritten: $0.asWritten, inEffect: $0.inEffect, outcome: $0.outcome)
        )
      }
    }
    return Verdicts(rows) { first, _ in first }
  }

  /// What a verdict on part of the evidence claims that all of it does not bear out.
  static func reversals(_ part: World.Truth, _ whole: World.Truth) -> [String] {
    let pairs: [(name: String, part: Outcome, whole: Outcome)] = [
      ("as written", part.asWritten, whole.asWritten),
      ("in effect", part.inEffect, whole.inEffect),
      ("outcome", part.outcome, whole.outcome),
    ]
    return pairs.filter { pair in
      pair.part != pair.whole && (pair.part == .pass || pair.part == .fail)
    }.map { "\($0.name): \($0.part) of a part, \($0.whole) of all" }
  }

  @Test(arguments: seeds)
  func `whole evidence comes to what is true`(_ seed: UInt64) {
    let world = World(seed: seed)
    let verdicts = Self.verdicts(world.files(.sessions), world.controls)
    for account in world.accounts {
      for control in world.controls {
        #expect(
          verdicts["\(account.id) \(control.id)"] == world.truth(of: account, for: control),
          "\(account.id) \(control.id)"
        )
      }
    }
  }

  @Test(arguments: seeds)
  func `no verdict on part of the evidence is turned round by the rest`(_ seed: UInt64) {
    let world = World(seed: seed)
    var random = SeededRandom(seed: seed &+ 1_000_000)
    let files = world.files(random.element(of: World.Arrival.allCases))
    let whole = Self.verdicts(files, world.controls)
    for _ in 0..<Self.subsetsPerWorld {
      let kept = random.element(of: [2, 4, 12])
      let part = files.filter { _ in !random.isOne(in: kept) }
      for (key, verdict) in Self.verdicts(part, world.controls) {
        guard let all = whole[key] else { continue }
        let reversals = Self.reversals(verdict, all)
        #expect(reversals.isEmpty, "\(key) of \(part.map(\.path))")
      }
    }
  }

  @Test(arguments: seeds)
  func `no damage to an answer turns a verdict round`(_ seed: UInt64) {
    let world = World(seed: seed)
    var random = SeededRandom(seed: seed &+ 2_000_000)
    let arrival = random.element(of: World.Arrival.allCases)
    let whole = Self.verdicts(world.files(arrival), world.controls)
    for damage in Damage.allCases {
      guard let spoilt = world.files(arrival, spoiling: damage, &random) else { continue }
      for (key, verdict) in Self.verdicts(spoilt.files, world.controls) {
        guard let all = whole[key] else { continue }
        let reversals = Self.reversals(verdict, all)
        #expect(reversals.isEmpty, "\(key), \(spoilt.place)")
      }
    }
  }
}
