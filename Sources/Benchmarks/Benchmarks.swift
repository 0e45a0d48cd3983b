import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes evidence of any size, and measures what an audit of it takes.
///
///     Benchmarks generate ACCOUNTS FOLDER [SEED]
///     Benchmarks measure TREE BINARY...
@main enum Benchmarks {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch words.first {
    case "generate" where words.count >= 3:
      guard let count = Int(words[1]) else { return usage() }
      let seed = words.count > 3 ? UInt64(words[3]) ?? 0 : 0
      try generate(SyntheticOrganization(count: count, seed: seed), in: words[2])
    case "measure" where words.count >= 3:
      try measure(Array(words.dropFirst(2)), on: words[1])
    default: usage()
    }
  }

  private static func usage() {
    print("usage: Benchmarks generate ACCOUNTS FOLDER [SEED] | measure TREE BINARY...")
    exit(64)
  }

  private static func generate(_ organization: SyntheticOrganization, in folder: String) throws {
    let root = URL(filePath: folder)
    for account in organization.accounts {
      for (path, text) in account.files {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }
  }

  /// Prints a row for reading and parsing alone, the yardstick, and one for each binary's audit.
  private static func measure(_ binaries: [String], on tree: String) throws {
    let files = try Self.files(below: tree)
    let bytes = try files.reduce(0) { try $0 + Data(contentsOf: $1).count }
    print("\(files.count) files, \(bytes) bytes")
    print("| what | wall s | processor s | ratio | peak MiB |")
    print("|---|---|---|---|---|")
    let yardstick = try Measurement.best(of: 3) { try parse(files) }
    print(yardstick.row("JSONSerialization of every file", beside: yardstick))
    for binary in binaries {
      let audit = try Measurement.best(of: 3) { try self.audit(tree, with: binary) }
      print(audit.row(URL(filePath: binary).lastPathComponent, beside: yardstick))
    }
  }

  private static func files(below tree: String) throws -> [URL] {
    let root = URL(filePath: tree)
    guard let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    else { throw CocoaError(.fileNoSuchFile) }
    return found.compactMap { $0 as? URL }.filter { $0.pathExtension == "json" }
  }

  private static func parse(_ files: [URL]) throws {
    for file in files { _ = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) }
  }

  private static func audit(_ tree: String, with binary: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: binary)
    process.arguments = ["audit", "--format", "json", "--fail-on", "never", "--quiet", tree]
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/null")
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }
}

/// What some work took.
struct Measurement {
  /// Seconds by the clock on the wall.
  let wall: Double

  /// Seconds of processor time, of this program and of those that it ran.
  let processor: Double

  /// The most memory that this program or one that it ran has held so far, in MiB.
  let peak: Double

  /// The run of several that took the least processor time.
  static func best(of count: Int, _ work: () throws -> Void) rethrows -> Measurement {
    var best = try Measurement(work)
    for _ in 1..<count {
      let next = try Measurement(work)
      if next.processor < best.processor { best = next }
    }
    return best
  }

  private init(_ work: () throws -> Void) rethrows {
    let (start, used) = (ContinuousClock.now, Self.usage())
    try work()
    let (after, duration) = (Self.usage(), ContinuousClock.now - start)
    wall = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    processor = after.seconds - used.seconds
    peak = after.peak
  }

  private static func usage() -> (seconds: Double, peak: Double) {
    var all = (seconds: 0.0, peak: 0.0)
    #if canImport(Darwin)
      let whom = [RUSAGE_SELF, RUSAGE_CHILDREN]
    #else
      let whom = [RUSAGE_SELF, RUSAGE_CHILDREN].map { __rusage_who_t($0.rawValue) }
    #endif
    for who in whom {
      var usage = rusage()
      getrusage(who, &usage)
      all.seconds += seconds(usage.ru_utime) + seconds(usage.ru_stime)
      all.peak = max(all.peak, Double(usage.ru_maxrss) / 1024)
    }
    return all
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  /// A line of a table, with the ratio of processor times.
  func row(_ name: String, beside yardstick: Measurement) -> String {
    let ratio = processor / yardstick.processor
    let cells = [wall, processor, ratio, peak].map { String(format: "%.2f", $0) }
    return "| \(name) | \(cells.joined(separator: " | ")) |"
  }
}
