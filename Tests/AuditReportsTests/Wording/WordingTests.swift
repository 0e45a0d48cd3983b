import AuditModel
import Foundation
import Testing

@testable import AuditReports

/// Every message has words, and whoever makes one gives all values that its words name.
@Suite struct WordingTests {
  @Test func `every message has words`() {
    let without = Message.ID.allCases.filter { Wording.templates[$0] == nil && $0 != .prose }
    #expect(without == [])
  }

  @Test func `no template names a value that there is not`() {
    for (id, template) in Wording.templates {
      #expect(template.unknownPlaces == [], "\(id.rawValue)")
    }
  }

  @Test func `ids are told in kebab case`() {
    for id in Message.ID.allCases {
      let name = Message(id).name
      #expect(
        name.utf8.allSatisfy { (0x61...0x7A).contains($0) || "-0123456789".utf8.contains($0) })
    }
  }

  @Test func `an abbreviation is one word of an id`() {
    #expect(Message(.outputNotJSON).name == "output-not-json")
    #expect(Message(.brokenUTF8).name == "broken-utf8")
  }

  @Test func `words are one clause without a stop`() {
    for (id, template) in Wording.templates {
      if case .text(let phrase) = template.pieces.first {
        let first = phrase.text
        #expect(
          first.first?.isUppercase == false || first.hasPrefix("AWS")
            || first.hasPrefix("Cloud") || first.hasPrefix("JSON"), "\(id.rawValue)")
      }
      if case .text(let phrase) = template.pieces.last {
        #expect(!phrase.text.hasSuffix("."), "\(id.rawValue)")
      }
    }
  }
}
