// swift-tools-version: 6.2

import PackageDescription

/// Settings of every target, sources and tests alike.
///
/// - SeeAlso: The Swift evolution proposals 0335 (`ExistentialAny`), 0409
///   (`InternalImportsByDefault`), 0444 (`MemberImportVisibility`) and 0443 (warnings as errors).
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// The targets stand in the order the data takes:
// files → outputs → bundle → chains → findings → report → text.
let package = Package(
  name: "trailwitness",
  products: [
    .library(
      name: "TrailWitness",
      targets: [
        "EvidenceJSON", "AuditModel", "EvidenceIntake", "AWSEvidence", "FilterPatterns",
        "CloudTrailEvents", "CloudWatchAlarms", "CISControls", "AuditReports", "TrailWitnessKit",
      ]
    ),
    .executable(name: "trailwitness", targets: ["trailwitness"]),
  ],
  targets: [
    // Bytes → located JSON values. Knows neither AWS nor the file system.
    .target(name: "EvidenceJSON", swiftSettings: settings),

    // The words of a report: citation, step, chain, finding, outcome. Knows no rule.
    .target(name: "AuditModel", swiftSettings: settings),

    // Files → decoded text → found JSON → outputs of commands. Knows no model of what AWS prints;
    // the only library target that touches the file system.
    .target(
      name: "EvidenceIntake",
      dependencies: ["AuditModel", "EvidenceJSON"],
      swiftSettings: settings
    ),

    // Outputs → typed, faithful AWS models, bound and bundled. Holds no opinion.
    .target(
      name: "AWSEvidence",
      dependencies: ["AuditModel", "EvidenceIntake", "EvidenceJSON"],
      swiftSettings: settings
    ),

    // The CloudWatch Logs filter-pattern language as a small compiler: syntax, parser, printer,
    // evaluator, and the decision whether one pattern covers another, over any domain of events.
    .target(name: "FilterPatterns", dependencies: ["EvidenceJSON"], swiftSettings: settings),

    // What CloudTrail writes: the domain of events that patterns are compared over.
    .target(
      name: "CloudTrailEvents",
      dependencies: ["EvidenceJSON", "FilterPatterns"],
      swiftSettings: settings
    ),

    // Given the values that a metric gets: does the alarm act? Metric math, composite rules, warm-up.
    .target(
      name: "CloudWatchAlarms",
      dependencies: ["AWSEvidence", "AuditModel", "EvidenceIntake", "EvidenceJSON"],
      swiftSettings: settings
    ),

    // The benchmark's controls and the proof of the chain from trail to subscriber.
    .target(
      name: "CISControls",
      dependencies: [
        "AWSEvidence", "AuditModel", "CloudTrailEvents", "CloudWatchAlarms", "EvidenceIntake",
        "EvidenceJSON", "FilterPatterns",
      ],
      swiftSettings: settings
    ),

    // One pure function per format from an audit report to text.
    .target(
      name: "AuditReports",
      dependencies: ["AuditModel", "EvidenceJSON"],
      swiftSettings: settings
    ),

    // The one import for users of the library: the public part of the above, and no code of its own.
    .target(
      name: "TrailWitnessKit",
      dependencies: [
        "AWSEvidence", "AuditModel", "AuditReports", "CISControls", "CloudTrailEvents",
        "EvidenceIntake", "FilterPatterns",
      ],
      swiftSettings: settings
    ),

    // Arguments → value → run → exit status.
    .executableTarget(
      name: "trailwitness",
      dependencies: [
        "AWSEvidence", "AuditModel", "AuditReports", "CISControls", "CloudTrailEvents",
        "EvidenceIntake", "EvidenceJSON", "FilterPatterns",
      ],
      swiftSettings: settings
    ),

    // Makes evidence of any size and measures an audit of it; no product.
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["CISControls", "EvidenceIntake", "EvidenceJSON"],
      swiftSettings: settings
    ),

    // What several test targets share: goldens, seeded randomness, evidence made in memory.
    .target(
      name: "TestSupport",
      dependencies: [
        "AWSEvidence", "AuditModel", "AuditReports", "EvidenceIntake", "EvidenceJSON",
      ],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),

    .testTarget(
      name: "EvidenceJSONTests",
      dependencies: ["EvidenceJSON", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "AuditModelTests",
      dependencies: ["AuditModel", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "EvidenceIntakeTests",
      dependencies: ["EvidenceIntake", "AuditModel", "EvidenceJSON", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "AWSEvidenceTests",
      dependencies: ["AWSEvidence", "AuditModel", "EvidenceIntake", "EvidenceJSON", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "FilterPatternsTests",
      dependencies: ["FilterPatterns", "EvidenceJSON", "TestSupport"],
      exclude: ["Cases"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CloudTrailEventsTests",
      dependencies: ["CloudTrailEvents", "EvidenceJSON", "FilterPatterns", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CloudWatchAlarmsTests",
      dependencies: [
        "CloudWatchAlarms", "AWSEvidence", "AuditModel", "EvidenceIntake", "TestSupport",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CISControlsTests",
      dependencies: [
        "CISControls", "AWSEvidence", "AuditModel", "CloudTrailEvents", "CloudWatchAlarms",
        "EvidenceIntake", "FilterPatterns", "TestSupport",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "AuditReportsTests",
      dependencies: ["AuditReports", "AuditModel", "EvidenceJSON", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TrailWitnessKitTests",
      // The tests import the kit alone; what it exports is named so that they are built anew with it.
      dependencies: [
        "TrailWitnessKit", "AWSEvidence", "AuditModel", "AuditReports", "CISControls",
        "CloudTrailEvents", "EvidenceIntake", "FilterPatterns",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TrailwitnessTests",
      dependencies: [
        "trailwitness", "AWSEvidence", "AuditModel", "AuditReports", "CISControls",
        "EvidenceIntake", "EvidenceJSON", "TestSupport",
      ],
      exclude: ["Commands/Collect/Golden", "Commands/Golden", "Commands/Next/Golden"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
