import EvidenceJSON
import Testing

@testable import EvidenceIntake

@Suite struct OwnReportTests {
  @Test(arguments: [
    (#"{"formatVersion": 1, "tool": {"name": "trailwitness", "version": "1"}}"#, true),
    (#"{"answer": "told", "event": "x", "chains": []}"#, true),
    (#"{"relation": "equal", "variant": null, "witness": null, "reason": "x"}"#, true),
    (
      #"{"formatVersion": 1, "benchmark": {}, "control": "x", "patterns": [], "steps": []}"#, true
    ),
    (#"{"tool": {"name": "another"}}"#, false),
    (#"{"tool": "trailwitness"}"#, false),
    (#"{"trailList": []}"#, false),
    (#"["trailwitness"]"#, false),
  ])
  func `an answer of this tool is told by its members`(text: String, isOwn: Bool) throws {
    let root = try JSONDocument(parsing: Array(text.utf8)).root
    #expect(OwnReport.isOwn(root) == isOwn)
  }

  @Test(arguments: [
    ("CIS AWS Foundations Benchmark 6.0.0, trailwitness 1.0.0\nVerdicts are", true),
    ("\u{1B}[1mCIS AWS Foundations Benchmark 6.0.0\u{1B}[0m, trailwitness 1.0.0\n", true),
    ("#!/bin/sh\n# Collects evidence for `trailwitness audit` with the AWS CLI", true),
    ("#Requires -Version 5.1\n# Collects evidence for `trailwitness audit` with", true),
    ("#!/bin/sh\n# 3 outputs are missing; they are asked for with the AWS CLI", true),
    ("# Nothing is missing: every verdict is decided.\n", true),
    ("# 1 verdict needs review by a person: no command decides it.\n", true),
    ("# 12 notes on the audit", false),
    ("#!/bin/sh\naws cloudtrail describe-trails", false),
    ("An audit of the CIS AWS Foundations Benchmark, trailwitness 1", false),
    ("", false),
  ])
  func `a text or a script of this tool is no problem`(text: String, isOwn: Bool) {
    let bytes = Array(text.utf8)
    #expect(OwnReport.isOwn(text: bytes) == isOwn)
    #expect((DiagnosisRow.problem(of: "x.txt", bytes) == nil) == isOwn)
  }
}
