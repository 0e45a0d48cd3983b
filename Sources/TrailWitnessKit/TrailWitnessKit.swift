// The one import for users of the library: everything public of the targets that they need, in the
// order of the data. The kit has no code of its own.

@_exported public import AWSEvidence
@_exported public import AuditModel
@_exported public import AuditReports
@_exported public import CISControls
@_exported public import CloudTrailEvents
@_exported public import EvidenceIntake
@_exported public import FilterPatterns
