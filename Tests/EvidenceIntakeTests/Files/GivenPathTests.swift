import Testing

@testable import EvidenceIntake

@Suite struct GivenPathTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let folders: [String]
  }

  @Test(arguments: [
    Row(testDescription: ".", folders: []),
    Row(testDescription: "..", folders: []),
    Row(testDescription: "/", folders: []),
    Row(testDescription: "ev", folders: ["ev"]),
    Row(testDescription: "./ev/", folders: ["ev"]),
    Row(testDescription: "/a/b/c", folders: ["b", "c"]),
    Row(testDescription: "a/../b", folders: ["b"]),
    Row(testDescription: "../b", folders: ["b"]),
    Row(testDescription: "../../a//b/.", folders: ["a", "b"]),
  ])
  func `only what was typed is a hint`(_ row: Row) {
    #expect(GivenPath(row.testDescription).folders == row.folders)
  }

  struct Labels: CustomTestStringConvertible, Sendable {
    let paths: [String]
    let labels: [String]
    var testDescription: String { paths.joined(separator: " ") }
  }

  @Test(arguments: [
    Labels(paths: ["/a/b"], labels: [""]),
    Labels(paths: ["/a/b", "c"], labels: ["b", "c"]),
    Labels(paths: [".", "c"], labels: [".", "c"]),
    Labels(paths: ["/x/y/ev", "/x/z/ev"], labels: ["y/ev", "z/ev"]),
    Labels(paths: ["ev", "/x/ev"], labels: ["ev", "x/ev"]),
    Labels(paths: ["ev", "ev/ev"], labels: ["1-ev", "2-ev"]),
    Labels(paths: ["caf\u{E9}", "cafe\u{301}"], labels: ["caf\u{E9}", "cafe\u{301}"]),
  ])
  func `files of several paths keep apart`(_ row: Labels) {
    let labels = GivenPath.labels(of: row.paths.map(GivenPath.init))
    #expect(labels.map { Array($0.utf8) } == row.labels.map { Array($0.utf8) })
  }
}
