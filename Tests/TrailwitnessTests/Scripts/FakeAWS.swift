import Foundation
import TestSupport

/// An `aws` for printed scripts, and a folder to run them in.
///
/// It notes each call and answers with files; what it has no answer to fails with a message.
final class FakeAWS: Sendable {
  /// Where scripts run and save.
  let folder: TemporaryFolder

  private let programs: TemporaryFolder

  /// Creates an `aws` with the credentials of an account; `nil` has none.
  ///
  /// Answers, and the codes of errors, stand under what their calls begin with.
  init(
    account: String?,
    answers: [String: String] = [:],
    refusals: [String: String] = [:]
  ) throws {
    folder = try TemporaryFolder()
    programs = try TemporaryFolder()
    var cases: [(String, String)] = []
    if let account {
      let arn = "arn:aws:iam::\(account):user/auditor"
      cases.append(("sts get-caller-identity *--output text*", "\(account)\t\(arn)\n"))
      cases.append(
        (
          "sts get-caller-identity *",
          #"{"UserId": "A", "Account": "\#(account)", "Arn": "\#(arn)"}"#
        ))
    }
    cases += answers.sorted { $0.key.utf8.count > $1.key.utf8.count }.map {
      ($0.key + "*", $0.value)
    }
    cases.append(("--version*", "aws-cli/0.0 fake\n"))
    try write(cases, refusals)
  }

  private func write(_ cases: [(String, String)], _ refusals: [String: String]) throws {
    var lines = ["#!/bin/sh", #"printf '%s\n' "$*" >>'\#(programs.path)/calls'"#, #"case "$*" in"#]
    for (words, code) in refusals {
      let message = "An error occurred (\(code)) when calling it: no"
      lines.append("\(words.replacing(" ", with: #"\ "#))*) echo '\(message)' >&2; exit 254 ;;")
    }
    for (index, (pattern, answer)) in cases.enumerated() {
      let file = try programs.write("answer-\(index)", answer)
      let words = pattern.replacing(" ", with: #"\ "#)
      lines.append("\(words)) cat '\(file)' ;;")
    }
    lines += [
      #"*) printf 'An error occurred (AccessDenied) when calling it: no\n' >&2; exit 254 ;;"#,
      "esac", "",
    ]
    let program = try programs.write("aws", lines.joined(separator: "\n"))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
  }

  /// The calls so far, one a line.
  var calls: [String] {
    let text = try? String(contentsOfFile: programs.path + "/calls", encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  /// The files in the folder, by their paths, without those whose names begin with a dot.
  var files: [String] {
    let all =
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return all.filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: folder.path + "/" + path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }.sorted()
  }

  /// Runs a script; its exit status, and what it says.
  func run(
    _ script: String,
    in shell: ScriptShell,
    environment: [String: String] = [:]
  ) throws -> (status: Int32, said: String) {
    let file = try programs.write("script", script)
    let process = Process()
    process.executableURL = URL(filePath: shell.command.path)
    process.arguments = shell.command.words + [file]
    process.currentDirectoryURL = folder.url
    process.environment = ["PATH": "\(programs.path):/usr/bin:/bin"].merging(environment) { $1 }
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  /// Ends the life of the folders.
  func close() {
    folder.close()
    programs.close()
  }
}
