import EvidenceJSON
import Testing

@testable import CloudTrailEvents
@testable import FilterPatterns

/// The events that patterns are tried on before any search.
@Suite struct DraftPoolTests {
  /// The drafts for a pattern of one condition.
  private static func drafts(_ condition: String, scope: EventScope = .everything) throws
    -> [JSONTree]
  {
    let pattern = try FilterPattern("{ \(condition) }")
    guard case .json(.test(let test)) = pattern.syntax else { return [] }
    var field = TestedField(selector: test.selector)
    _ = field.index(of: test.test)
    let pool = DraftPool(fields: [field], scope: scope, store: DraftStore())
    return (0..<pool.count).map { pool[$0].tree }
  }

  @Test(arguments: [
    ("$.eventName = CreateVpc", "eventName", "CreateVpc"),
    ("$.eventName = CreateVpc", "eventSource", "ec2.amazonaws.com"),
    ("$.eventName = CreateVpc*", "eventName", "CreateVpcPeeringConnection"),
    ("$.eventName != CreateVpc", "eventName", "CreateVpc"),
    ("$.eventName = SomethingUnknown", "eventName", "SomethingUnknown"),
    ("$.errorCode = \"*UnauthorizedOperation\"", "errorCode", "Client.UnauthorizedOperation"),
    ("$.errorMessage = \"Failed authentication\"", "errorMessage", "Failed authentication"),
    ("$.eventSource = kms.amazonaws.com", "eventName", "DescribeInstances"),
  ])
  func `what a pattern speaks of is among the drafts`(
    condition: String, field: ExactText, text: ExactText
  ) throws {
    let drafts = try Self.drafts(condition)
    #expect(drafts.contains { $0[field] == .string(text) })
    #expect(drafts.count <= DraftPool.limit)
  }

  @Test func `every name is tried by every principal, at first without a failure`() throws {
    let drafts = try Self.drafts("$.eventName = CreateVpc")
    #expect(drafts.first?["eventName"] == .string("CreateVpc"))
    #expect(drafts.allSatisfy { $0["errorCode"] == nil })
    let types = Set(drafts.compactMap { $0["userIdentity"]?["type"]?.description })
    #expect(types.isSuperset(of: [#""IAMUser""#, #""Root""#, #""AssumedRole""#]))
  }
}
