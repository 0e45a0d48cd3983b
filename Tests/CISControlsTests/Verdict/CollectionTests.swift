import AWSEvidence
import AuditModel
import TestSupport
import Testing

@testable import CISControls

/// Evidence that was collected more than once, or that is not as it was collected.
@Suite struct CollectionTests {
  private static let chain = SampleFolder.completeChain
  private static let denied =
    "\nAn error occurred (AccessDenied) when calling the GetTrailStatus operation: not allowed\n"

  /// The complete chain below a folder, without some files.
  private static func copy(_ folder: String, without lost: [String] = []) -> [String: String] {
    let texts = chain.texts.filter { !lost.contains($0.key) }
    return Dictionary(uniqueKeysWithValues: texts.map { (folder + $0.key, $0.value) })
  }

  /// The texts with a manifest in a folder that says when all below it was collected.
  private static func listing(
    _ folder: String,
    _ texts: [String: String],
    at time: String? = nil
  ) -> [String: String] {
    let calls = texts.keys.sorted().map { path in
      let time = time.map { "\"\($0)\"" } ?? "null"
      return #"{"path":"\#(path.dropFirst(folder.count))","finished_at":\#(time)}"#
    }
    let manifest = #"{"files":[\#(calls.joined(separator: ","))]}"#
    return texts.merging([folder + "evidence-manifest.json": manifest]) { $1 }
  }

  private static func findings(_ texts: [String: String]) -> [String: Finding] {
    let report = Audit(controls: [SampleControl.signIn]).report(
      on: SampleFolder(texts).bundle, toolVersion: "0")
    return Dictionary(
      uniqueKeysWithValues: report.accounts.flatMap { account in
        account.findings.map { (account.account, $0) }
      })
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let texts: [[String: String]]
    let outcome: Outcome
    var advisories: [String] = []
  }

  private static let status = SampleFolder.status
  private static let off = [
    "2026-01-01/" + SampleFolder.alarms:
      (chain.listingCompositeAlarms.texts[SampleFolder.alarms] ?? "").replacing(
        "\"ActionsEnabled\": true", with: "\"ActionsEnabled\": false")
  ]

  @Test(arguments: [
    Row(
      testDescription: "two that are alike", texts: [copy("2026-01-01/"), copy("2026-02-01/")],
      outcome: .pass),
    Row(
      testDescription: "an old status",
      texts: [copy("2026-01-01/"), copy("2026-02-01/", without: [status])], outcome: .review),
    Row(
      testDescription: "dates within names",
      texts: [copy("ev/run 20260101T0900Z/"), copy("ev/run-2026-02-01 b/", without: [status])],
      outcome: .review),
    Row(
      testDescription: "months", texts: [copy("2026-01/"), copy("2026-02/", without: [status])],
      outcome: .review),
    Row(
      testDescription: "nested folders",
      texts: [copy("2026/01/01/"), copy("2026/02/01/", without: [status])], outcome: .review),
    Row(
      testDescription: "quarters",
      texts: [copy("2026-Q1/"), copy("2026-Q2/", without: [status])], outcome: .review),
    Row(
      testDescription: "names of months",
      texts: [copy("3 Jan 2026/"), copy("3 Feb 2026/", without: [status])], outcome: .review),
    Row(
      testDescription: "files with dates",
      texts: [copy("2026-01-01_"), copy("2026-02-01_", without: [status])], outcome: .review),
    Row(
      testDescription: "a day apart",
      texts: [copy("2026-01-01/"), copy("2026-01-02/", without: [status])], outcome: .pass),
    Row(
      testDescription: "a new status alone",
      texts: [copy("2026-01-01/"), copy("2026-02-01/").filter { $0.key.hasSuffix(status) }],
      outcome: .review),
    Row(
      testDescription: "an error in the newer one",
      texts: [
        copy("2026-01-01/"), copy("2026-01-02/", without: [status]),
        ["2026-01-02/" + status: denied],
      ], outcome: .incomplete),
    Row(
      testDescription: "an error in the older one",
      texts: [
        copy("2026-01-01/", without: [status]), copy("2026-02-01/"),
        ["2026-01-01/" + status: denied],
      ], outcome: .pass),
    Row(
      testDescription: "an error about another trail",
      texts: [
        copy("2026-01-01/"), copy("2026-02-01/"),
        ["2026-03-01/get-trail-status__other.json": denied],
      ], outcome: .pass),
    Row(
      testDescription: "manifests without times",
      texts: [listing("a/", copy("a/")), listing("b/", copy("b/", without: [status]))],
      outcome: .pass),
    Row(
      testDescription: "manifests with times",
      texts: [
        listing("a/", copy("a/"), at: "2026-02-01T10:00:00Z"),
        listing("b/", copy("b/", without: [status]), at: "2026-02-02T10:00:01Z"),
      ], outcome: .review),
    Row(
      testDescription: "an error beside manifests of unknown order",
      texts: [
        listing("a/", copy("a/")),
        listing("b/", copy("b/", without: [status]).merging(["b/" + status: denied]) { $1 }),
      ], outcome: .incomplete),
    Row(
      testDescription: "alarms that were off before",
      texts: [
        copy("2026-01-01/").merging(off) { $1 },
        copy("2026-02-01/", without: [SampleFolder.alarms]),
      ],
      outcome: .review),
    Row(
      testDescription: "each lacks a file",
      texts: [
        copy("2026-01-01/", without: [SampleFolder.alarms]),
        copy("2026-01-02/", without: [status]),
      ], outcome: .pass, advisories: ["several-collections"]),
    Row(
      testDescription: "each lacks a file, without times",
      texts: [
        listing("a/", copy("a/", without: [SampleFolder.alarms])),
        listing("b/", copy("b/", without: [status])),
      ], outcome: .pass, advisories: ["several-collections"]),
    Row(
      testDescription: "each lacks a file, a month apart",
      texts: [
        copy("2026-01-01/", without: [SampleFolder.alarms]),
        copy("2026-02-01/", without: [status]),
      ], outcome: .review, advisories: ["several-collections"]),
    Row(
      testDescription: "alarms that are off", texts: [copy("2026-01-01/").merging(off) { $1 }],
      outcome: .fail),
    Row(
      testDescription: "a folder whose name is a number", texts: [copy("123420260101/")],
      outcome: .incomplete),
  ])
  func `a chain rests on one collection or says so`(_ row: Row) throws {
    let texts = row.texts.reduce(into: [:]) { $0.merge($1) { $1 } }
    let finding = try #require(Self.findings(texts).values.first)
    #expect(finding.outcome == row.outcome)
    let ids = finding.advisories.map(\.id).filter {
      $0.hasPrefix("coll") || $0.hasPrefix("several")
    }
    #expect(ids == row.advisories)
    if row.outcome == .review {
      #expect(finding.reason.words.contains("may never have existed together"))
      #expect(!finding.missing.isEmpty)
    }
  }

  private static func other(_ texts: [String: String]) -> [String: String] {
    texts.mapValues { $0.replacing("111122223333", with: "444455556666") }
  }

  private static func sums(_ folder: String, _ names: [String]) -> [String: String] {
    let digest = String(repeating: "0", count: 64)
    return [folder + "SHA256SUMS": names.map { "\(digest)  \($0)\n" }.joined()]
  }

  @Test func `a collection for each account is no mixture`() {
    let texts = Self.listing("a/", Self.copy("a/"), at: "2026-02-01T10:00:00Z")
      .merging(Self.listing("b/", Self.other(Self.copy("b/")), at: "2026-02-09T10:00:00Z")) { $1 }
    let findings = Self.findings(texts)
    #expect(findings.mapValues(\.outcome) == ["111122223333": .pass, "444455556666": .pass])
    #expect(
      findings.values.allSatisfy { $0.advisories.allSatisfy { $0.id != "several-collections" } })
  }

  struct Breach: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let texts: [String: String]
    let first: Outcome
    let second: Outcome
  }

  @Test(arguments: [
    Breach(
      testDescription: "a file of nobody's folder",
      texts: sums("loose/", ["x.json"]).merging(["loose/x.json": "{}"]) { $1 },
      first: .incomplete, second: .incomplete),
    Breach(
      testDescription: "a file that is gone", texts: sums("loose/", ["x.json"]),
      first: .incomplete, second: .incomplete),
    Breach(
      testDescription: "beside alarms of one account",
      texts: sums("loose/", ["x.json"]).merging([
        "loose/x.json": "{}", "loose/y.json": chain.texts[SampleFolder.alarms] ?? "",
      ]) { $1 },
      first: .incomplete, second: .incomplete),
    Breach(
      testDescription: "a file of one account's collection", texts: sums("a/", ["x.json"]),
      first: .incomplete, second: .pass),
    Breach(
      testDescription: "a file in a folder of an account",
      texts: sums("c/444455556666/", ["x.json"]), first: .pass, second: .incomplete),
    Breach(
      testDescription: "a list over all", texts: sums("", ["a/x.json"]), first: .incomplete,
      second: .incomplete),
    Breach(
      testDescription: "a list that cannot be read", texts: ["loose/SHA256SUMS": ""],
      first: .incomplete, second: .incomplete),
  ])
  func `a breach counts for every account that the file could be of`(_ breach: Breach) {
    let texts = Self.copy("a/").merging(Self.other(Self.copy("b/"))) { $1 }
      .merging(breach.texts) { $1 }
    let outcomes = Self.findings(texts).mapValues(\.outcome)
    #expect(outcomes == ["111122223333": breach.first, "444455556666": breach.second])
  }
}
