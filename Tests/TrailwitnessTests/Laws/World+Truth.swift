import AuditModel
import CISControls

/// What is true of a world, worked out from how it was drawn.
extension World {
  /// The outcomes of one control: by the letter, in effect, and by both together.
  struct Truth: Hashable, Sendable {
    let asWritten: Outcome
    let inEffect: Outcome
    let outcome: Outcome
  }

  /// What evidence that lacks nothing must come to.
  func truth(of account: Account, for control: Control) -> Truth {
    let chains = trails(seenBy: account).flatMap { trail in
      trail.filters.flatMap { filter in
        filter.alarms.flatMap { alarm in
          alarm.ways.map {
            trail.worth(for: control) + filter.worth(for: control)
              + alarm.worth(beside: filter.neighbour) + $0
          }
        }
      }
    }
    let asWritten = Self.outcome(chains.map(\.asWritten).max())
    let inEffect = Self.outcome(chains.map(\.inEffect).max())
    let weaker = min(asWritten, inEffect)
    let isProven = chains.contains(.held)
    return Truth(
      asWritten: asWritten,
      inEffect: inEffect,
      outcome: weaker == .pass && !isProven ? .review : weaker
    )
  }

  private static func outcome(_ best: Degree?) -> Outcome {
    switch best {
    case .held: .pass
    case .open: .review
    case .broken, nil: .fail
    }
  }
}

extension World.Trail {
  fileprivate func worth(for control: Control) -> World.Worth {
    guard hasGroup, isMultiRegion else { return .broken }
    return status.worth + selectors.worth(for: control)
  }
}

extension World.Trail.Status {
  fileprivate var worth: World.Worth {
    switch self {
    case .logging: .held
    case .stopped: .broken
    case .failing, .unserved: .silent
    }
  }
}

extension World.Trail.Selectors {
  fileprivate func worth(for control: Control) -> World.Worth {
    switch self {
    case .all, .advanced: .held
    case .halves: .unwritten
    case .none, .dataOnly: .broken
    case .withoutKeys:
      switch control.id {
      case "cmk-disabling-or-deletion": .silent
      // Root may use keys, too; whether that matters is for a person to say.
      case "root-account-usage": .doubtful
      default: .held
      }
    }
  }
}

extension World.Filter {
  fileprivate func worth(for control: Control) -> World.Worth {
    guard self.control == control else { return .broken }
    switch kind {
    case .literal, .inParentheses, .withMore: return .held
    case .guarded: return .unwritten
    case .narrowed, .other: return .broken
    }
  }
}

extension World.Alarm {
  fileprivate func worth(beside neighbour: World.Filter.Neighbour?) -> World.Worth {
    guard kind != .otherNamespace else { return .broken }
    switch neighbour {
    case nil: return worth
    // Everyday events count, so that the alarm hardly leaves ALARM or says nothing of this one.
    case .ones: return .silent
    // A mean among zeros tells nothing of one event, and the gaps are filled.
    case .zeros: return kind == .average ? .silent : kind == .breachingGaps ? .held : worth
    }
  }

  private var worth: World.Worth {
    switch kind {
    case .good, .above0, .someOfMany, .disabled, .average: .held
    case .thresholdOfHundred, .breachingGaps: .silent
    case .warmingUp: .doubtful
    case .otherNamespace: .broken
    }
  }

  /// The ways from here to a subscriber: by its own topics, and by a composite alarm.
  ///
  /// The benchmark asks for the alarm's own actions, so a composite alarm meets its letter only
  /// where a person says so.
  fileprivate var ways: [World.Worth] {
    let own = topics.map { (kind == .disabled ? .silent : .held) + $0.worth }
    return own + compositeTopics.map { .unwritten + $0.worth }
  }
}

extension World.Topic {
  fileprivate var worth: World.Worth { isConfirmed ? .held : .broken }
}
