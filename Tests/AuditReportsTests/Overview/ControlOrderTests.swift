import AuditModel
import Testing

@testable import AuditReports

@Suite struct ControlOrderTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let places: [Int]
    let text: String
  }

  static let order = ControlOrder(SampleOverview.complete.accounts)

  @Test(arguments: [
    Row(testDescription: "none", places: [], text: ""),
    Row(testDescription: "one", places: [2], text: "5.2"),
    Row(testDescription: "two in a row", places: [2, 3], text: "5.2, 5.3"),
    Row(testDescription: "three in a row", places: [2, 3, 4], text: "5.2 to 5.4"),
    Row(testDescription: "over the tens", places: [8, 9, 10, 11], text: "5.8 to 5.11"),
    Row(testDescription: "gaps", places: [1, 3, 4, 6, 7, 8], text: "5.1, 5.3, 5.4, 5.6 to 5.8"),
    Row(testDescription: "all", places: Array(1...15), text: "5.1 to 5.15"),
    Row(testDescription: "out of order and twice", places: [9, 1, 9], text: "5.1, 5.9"),
  ])
  func numbers(row: Row) {
    let controls = row.places.map { SampleControl.fifteen[$0 - 1] }
    #expect(Self.order.numbers(of: controls) == row.text)
  }

  @Test func `numbers that only stand beside each other are no run`() {
    let findings = [0, 2, 14].map { SampleAccount("1").finding(SampleControl.fifteen[$0]) }
    let order = ControlOrder([AccountFindings(account: "1", findings: findings)])
    #expect(order.numbers(of: order.controls) == "5.1, 5.3, 5.15")
  }

  @Test func `a control of several accounts has one column`() {
    let order = ControlOrder(SampleOverview.severalAccounts.accounts)
    #expect(order.controls.map(\.number) == ["5.1", "5.2", "5.3"])
  }
}
