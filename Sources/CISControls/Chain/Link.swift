import AuditModel

/// A judged step of a chain in the making, with what else was seen on the way.
struct Link: Sendable {
  let step: Step
  var advisories: [Advisory] = []
}
