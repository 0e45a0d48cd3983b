package import AuditModel

/// What no output of the six commands can show, so that every report says it once.
package enum StatedLimits {
  /// All limits, in the order to print them.
  package static let all: [Message] = [
    .limitOfTopicPolicy, .limitOfFilterPolicy, .limitOfMuteRules, .limitOfPublishers,
    .limitOfOtherAlarms, .limitOfReaders, .limitOfCollection,
  ].map { (id: Message.ID) in Message(id) }
}
