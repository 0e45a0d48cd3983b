extension CustodyList {
  /// The lists in an order in which each comes before those that it lists.
  ///
  /// Lists that list each other come last, in the order given. This is Kahn's algorithm.
  static func fromTheTop(_ lists: [CustodyList]) -> [CustodyList] {
    var places: [AWSName: Int] = [:]
    for (place, list) in lists.enumerated() { places[AWSName(list.file)] = place }
    let below = lists.map { list in list.claims.compactMap { $0.place(in: places) } }
    var waitingFor = lists.map { _ in 0 }
    for place in below.joined() { waitingFor[place] += 1 }
    var order = lists.indices.filter { waitingFor[$0] == 0 }
    var next = 0
    while next < order.count {
      for place in below[order[next]] {
        waitingFor[place] -= 1
        if waitingFor[place] == 0 { order.append(place) }
      }
      next += 1
    }
    order += lists.indices.filter { waitingFor[$0] > 0 }
    return order.map { lists[$0] }
  }
}

extension CustodyClaim {
  /// The place of the file that is meant, if it is one of those given.
  fileprivate func place(in places: [AWSName: Int]) -> Int? {
    guard case .file(let path) = path else { return nil }
    return places[path]
  }
}
