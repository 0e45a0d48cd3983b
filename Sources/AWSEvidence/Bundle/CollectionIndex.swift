public import AuditModel
public import EvidenceIntake
import EvidenceJSON

/// Which collections hold each answer, and when they were made.
struct CollectionIndex: Sendable {
  /// The collection of a file, with the time at which the file was had.
  private struct Mark: Hashable {
    /// The folder, or the path with a date; `nil` for files of no collection.
    let collection: AWSName?
    let time: EvidenceTime?
  }

  private var requests: [AWSName: Set<EvidenceRequest>] = [:]
  private var copies: [EvidenceRequest: Set<Mark>] = [:]
  private var unanswered: [AWSCommand: [(call: UnansweredCall, mark: Mark)]] = [:]

  /// The times of the collections that have a manifest, by its folder.
  private let periods: [AWSName: EvidenceTime]
  private let custody: Custody

  /// The time in seconds that outputs of one collection are never apart: a day.
  private static let shortestGap = 86_400

  /// Whether all files are of one collection, so that nothing can be mixed.
  private var isUniform = true

  /// Notes where the entries' files come from.
  init(
    _ entries: [EvidenceEntry],
    outputs: [CommandOutput],
    unanswered calls: [UnansweredCall],
    custody: Custody
  ) {
    self.custody = custody
    periods = custody.collections.reduce(into: [:]) { periods, collection in
      let time = (collection.finished ?? collection.started).flatMap { EvidenceTime($0) }
      periods[AWSName(Custody.folder(of: collection.file))] = time
    }
    var times: [AWSName: EvidenceTime] = [:]
    for output in outputs {
      guard let time = output.time else { continue }
      times[AWSName(output.file)] = max(time, times[AWSName(output.file)] ?? time)
    }
    var marks: Set<Mark> = []
    for entry in entries {
      guard let request = Self.request(entry) else { continue }
      let mark = mark(of: entry.file, at: times[AWSName(entry.file)])
      marks.insert(mark)
      requests[AWSName(entry.file), default: []].insert(request)
      copies[request, default: []].insert(mark)
    }
    for call in calls {
      let mark = mark(of: call.citation.file, at: call.time)
      marks.insert(mark)
      unanswered[call.command, default: []].append((call, mark))
    }
    let moments = marks.compactMap(\.time)
    let span = (moments.max()?.seconds ?? 0) - (moments.min()?.seconds ?? 0)
    isUniform = Set(marks.map(\.collection)).count < 2 && span <= Self.shortestGap
  }

  /// The request that a file which was tied answers.
  private static func request(_ entry: EvidenceEntry) -> EvidenceRequest? {
    guard let command = entry.command.flatMap(AWSCommand.init), entry.binding != .unbound else {
      return nil
    }
    return EvidenceRequest(
      command,
      subject: entry.subject,
      account: entry.account,
      region: command == .describeTrails ? nil : entry.region
    )
  }

  private func mark(of file: String, at time: EvidenceTime?) -> Mark {
    let cover = custody.cover(of: file).map { Custody.folder(of: $0) }
    let dated = Self.dated(file)
    let isCovered = (cover?.utf8.count ?? -1) >= (dated?.name.utf8.count ?? -1)
    let period = cover.flatMap { periods[AWSName($0)] }
    return Mark(
      collection: (isCovered ? cover : dated?.name).map { AWSName($0) },
      time: time ?? period ?? dated?.time
    )
  }

  /// The part of a path up to the nearest name with a date, and the date.
  private static func dated(_ file: String) -> (name: String, time: EvidenceTime)? {
    let names = file.split(atScalar: "/")
    for index in names.indices.dropLast().reversed() {
      let nested = [3, 2].lazy.compactMap { count in
        index + 1 < count ? nil : EvidenceTime(dateIn: names[(index + 1 - count)...index])
      }
      guard let time = nested.first ?? EvidenceTime(dateIn: names[index]) else { continue }
      return (names[...index].joined(separator: "/") + "/", time)
    }
    // A log group's or topic's name may hold a date; a file that names the command is the command's.
    // Most names hold no year, which is told at once.
    guard let name = names.last, name.utf8.contains(UInt8(ascii: "2")) else { return nil }
    let path = PathHints(SourceFile(path: name, text: ""))
    guard path.command != nil, let time = EvidenceTime(dateIn: path.stem) else { return nil }
    return (Custody.folder(of: file) + time.date, time)
  }

  /// The files that are listed and not there.
  var absentFiles: [String] { custody.absentFiles }

  /// The answers that files hold, in a stable order; empty when all are of one collection.
  func parts(of files: Set<AWSName>) -> [CollectedPart] {
    guard !isUniform else { return [] }
    let requests = files.reduce(into: Set<EvidenceRequest>()) {
      $0.formUnion(self.requests[$1] ?? [])
    }
    return requests.sorted { Self.key($0).lexicographicallyPrecedes(Self.key($1)) }.map(part)
  }

  private static func key(_ request: EvidenceRequest) -> [String] {
    [request.command.rawValue, request.account ?? "", request.region ?? "", request.subject ?? ""]
  }

  private func part(_ request: EvidenceRequest) -> CollectedPart {
    // A list of all that a region has answers for each log group in it.
    let whole = EvidenceRequest(
      request.command, account: request.account, region: request.region)
    let marks = (copies[request] ?? []).union(copies[whole] ?? [])
    let times = marks.compactMap(\.time)
    return CollectedPart(
      request: request,
      collections: Set(marks.compactMap(\.collection)),
      time: times.max(),
      failure: failure(of: request, after: marks)
    )
  }

  /// The first later call for the same of which there is no answer.
  ///
  /// Where nothing tells the order of two collections, either may be the later one.
  private func failure(
    of request: EvidenceRequest,
    after marks: Set<Mark>
  ) -> CollectedPart.LaterFailure? {
    let times = marks.compactMap(\.time)
    let last = times.count == marks.count ? times.max() : nil
    let collections = Set(marks.map(\.collection))
    let found = (unanswered[request.command] ?? []).filter { call, mark in
      guard let collection = mark.collection, !collections.contains(collection),
        call.mayAnswer(request)
      else { return false }
      guard let time = mark.time, let last else { return !collections.contains(nil) }
      return time > last
    }
    return found.map {
      CollectedPart.LaterFailure(
        citation: $0.call.citation, collection: $0.mark.collection?.text ?? "")
    }.min { $0.citation < $1.citation }
  }
}

/// An answer that a chain rests on, and where it comes from when there are several collections.
///
/// A collection is what stands below one manifest or list of checksums, or below one folder that is
/// named for a date; a file that is named for one belongs to the collection of that date.
public struct CollectedPart: Hashable, Sendable {
  /// A later call for the same, of which no usable answer is left.
  public struct LaterFailure: Hashable, Sendable {
    /// Where the evidence shows it.
    public let citation: Citation

    /// The collection that it is of.
    public let collection: String
  }

  /// The request that the answer is to, and that would bring it anew.
  public let request: EvidenceRequest

  /// The collections that hold it: paths of folders, or a path with a date; empty for none.
  public let collections: Set<AWSName>

  /// When the newest copy was collected; `nil` when nothing says it.
  public let time: EvidenceTime?

  /// What was asked later and not answered; `nil` when nothing was.
  public let failure: LaterFailure?
}
