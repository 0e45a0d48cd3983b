import EvidenceJSON
import Testing

@testable import FilterPatterns

/// Elements added to what an event has at a wildcard.
@Suite struct ListFormTests {
  @Test(arguments: [
    (ListForm.array, nil, "[1]"),
    (.object, nil, #"{"item0":1}"#),
    (.array, "[0]", "[0,1]"),
    (.object, "[0]", "[0,1]"),
    (.array, #"{"a":0}"#, #"{"a":0,"item1":1}"#),
    (.object, #"{"a":0}"#, #"{"a":0,"item1":1}"#),
    (.array, "5", "[1]"),
    (.object, "null", #"{"item0":1}"#),
  ])
  func `a list that is there keeps its form`(form: ListForm, old: String?, new: String) throws {
    let tree = try old.map { JSONTree(try JSONDocument(parsing: $0).root) }
    #expect(form.adding([.number("1")], to: tree).description == new)
  }
}
