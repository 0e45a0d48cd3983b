import EvidenceJSON

/// Replaces the values of options in the words of a command.
enum CommandRedactor {
  /// The words with each value replaced by what its option asks for.
  static func redacted(_ words: [String], _ names: inout NameRedactor) -> [String] {
    var option: String?
    return words.enumerated().map { index, word in
      if index < 3 { return isOurs(word) ? word : NameRedactor.mark }
      if AWSVocabulary.operations.contains(word), word.starts(withScalars: "--") {
        option = word
        return word
      }
      switch option {
      case "--alarm-types", "--output": return isOurs(word) ? word : NameRedactor.mark
      case let option?: return names.name(word, kinds[option] ?? .name)
      case nil: return NameRedactor.mark
      }
    }
  }

  private static func isOurs(_ word: String) -> Bool {
    ["aws", "logs", "MetricAlarm", "CompositeAlarm"].contains(word)
      || AWSVocabulary.services.contains(word) || AWSVocabulary.isHarmless(word)
  }

  private static let kinds: [String: Substitutes.Kind] = [
    "--name": .trail, "--trail-name": .trail, "--log-group-name": .logGroup, "--topic-arn": .topic,
    "--region": .region,
  ]
}
