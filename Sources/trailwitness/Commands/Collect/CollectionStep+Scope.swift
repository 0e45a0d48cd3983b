extension CollectionStep {
  /// What a command is run for, once each.
  enum Scope: Sendable {
    /// The credentials in use, which name the account.
    case caller

    /// The organization that the account is in.
    case organization

    /// The account, to learn which regions it has enabled.
    case account

    /// Each region to look in.
    case regions

    /// Each trail, in its home region.
    case trails

    /// Each log group of this account that a trail delivers to, in its region.
    case logGroups

    /// Each region with such a log group, and each that was asked for.
    case alarmRegions

    /// Each topic that an alarm notifies, in its region.
    case topics
  }
}

extension CollectionStep.Scope {
  /// The service whose ARNs the command is run for; `nil` when it is not run for ARNs.
  var service: String? {
    switch self {
    case .caller, .organization, .account, .regions, .alarmRegions: nil
    case .trails: "cloudtrail"
    case .logGroups: "logs"
    case .topics: "sns"
    }
  }

  /// The word for the subject in documentation.
  var noun: String {
    switch self {
    case .trails: "TRAIL"
    case .logGroups: "GROUP"
    case .topics: "TOPIC"
    case .caller, .organization, .account, .regions, .alarmRegions: ""
    }
  }

  /// What the command is run for, as a comment in a script.
  var phrase: String {
    switch self {
    case .caller: "who collects, and in which account"
    case .organization: "which account manages the organization"
    case .account: "the regions that the account has enabled"
    case .regions: "in each region"
    case .trails: "for each trail, in its home region"
    case .logGroups: "for each log group of this account that a trail delivers to"
    case .alarmRegions: "in each region with such a log group, and each that was asked for"
    case .topics: "for each topic that an alarm notifies"
    }
  }
}
