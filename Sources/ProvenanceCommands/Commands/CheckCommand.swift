package import ArgumentParser
internal import CorpusArchive
internal import Provenance
internal import Reports

/// `provenance check`: traces the snapshot cases again and compares with what was accepted.
package struct CheckCommand: AsyncParsableCommand {
  /// Name, help and exit statuses.
  package static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Trace again and compare with accepted results.",
    discussion: """
      A case is a folder in Snapshots with a case.json ({"paths": ["seeds"], "metadata": null}) and \
      the accepted trace.json. Instead of paths a case may name an archived version \
      ({"corpus": "seeds@1"}). Nothing is written without '--accept'.

      Exit status: 0 all equal, 1 a case differs, 2 a case, its accepted trace or an input is \
      missing, 3 an archived version is missing or damaged, so that its case could not be checked, \
      4 an accepted trace or an archive was written by a newer release, 6 the result cannot be \
      written, 70 a bug.
      """)

  @Argument(help: ArgumentHelp("Cases; all if none is named.", valueName: "case"))
  var cases: [String] = []

  @Option(
    help: ArgumentHelp("The folder of cases.", valueName: "folder"), completion: .directory)
  var snapshots = "Snapshots"

  @Flag(help: "Take the new results of the named cases as the accepted ones.")
  var accept = false

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  /// Checks that what is accepted was named.
  package func validate() throws {
    guard !accept || !cases.isEmpty else {
      throw ValidationError("'--accept' needs the names of the cases to accept.")
    }
  }

  /// Compares every case, and ends with status 1 if one differs.
  package func run() async throws {
    let progress = Progress(terminal: .current, isQuiet: terminal.quiet)
    defer { progress.finish() }
    let cases =
      try self.cases.isEmpty
      ? SnapshotCase.all(in: snapshots)
      : self.cases.map { try SnapshotCase(named: $0, in: snapshots) }
    guard !cases.isEmpty else {
      throw CommandFailure(
        .usage, "There is no case in '\(snapshots)'. Create a folder there with a case.json.")
    }
    var results: [CheckResult] = []
    for snapshot in cases {
      do {
        let trace = try await trace(snapshot, showing: progress)
        results.append(try compare(snapshot, with: trace))
      } catch let error as UncheckedVersion {
        results.append(
          CheckResult(name: snapshot.name, outcome: .unchecked, problem: error.description))
      }
    }
    progress.finish()
    try OutputFile.standardOutput.write(
      json ? CheckResult.json(results) : Array(results.map(\.text).joined().utf8))
    if results.contains(where: { $0.outcome == .unchecked }) {
      throw CommandFailure(.damagedArchive)
    }
    if !accept, results.contains(where: { $0.outcome == .missing }) {
      throw CommandFailure(
        .usage,
        "A case has no accepted trace yet. Take its result with 'provenance check --accept'.")
    }
    if results.contains(where: { $0.outcome == .different }) { throw CommandFailure(.finding) }
  }

  /// Why an archived version could not be traced.
  private struct UncheckedVersion: Error {
    let description: String
  }

  private func trace(_ snapshot: SnapshotCase, showing progress: Progress) async throws -> Trace {
    let tracer = Tracer(showing: progress)
    guard let corpus = snapshot.corpus else {
      return try await tracer.trace(paths: snapshot.paths, metadata: snapshot.metadata)
    }
    do {
      let store = ArchiveStore(folder: snapshot.archive ?? ArchiveStore.defaultFolder)
      let documents = try await ArchivedCorpus.read(
        try CorpusReference(parsing: corpus), in: store, with: tracer)
      return await tracer.trace(documents)
    } catch let error as ArchiveError {
      // A newer format has its own status and says to update; everything else is this archive's.
      if case .newerFormat = error { throw error }
      throw UncheckedVersion(description: error.description)
    } catch let error as CommandFailure {
      throw UncheckedVersion(description: error.message)
    } catch let error as CorpusReference.Invalid {
      throw CommandFailure(.usage, "'\(snapshot.folder)/case.json': \(error)")
    }
  }

  private func compare(_ snapshot: SnapshotCase, with trace: Trace) throws -> CheckResult {
    if accept {
      try snapshot.accept(trace)
      return CheckResult(name: snapshot.name, outcome: .accepted)
    }
    guard let accepted = try snapshot.acceptedTrace() else {
      return CheckResult(name: snapshot.name, outcome: .missing)
    }
    var differences = Snapshot.difference(from: accepted, to: trace).map(\.description)
    // The identifier commits to every byte, also to those of files that no reader takes.
    if let (old, new) = Self.differentVersions(accepted.corpus, trace.corpus) {
      differences.insert("archived version changed: \(old) became \(new)", at: 0)
    }
    return CheckResult(
      name: snapshot.name, outcome: differences.isEmpty ? .equal : .different,
      differences: differences.map { SafeText.line($0) })
  }

  private static func differentVersions(
    _ old: Trace.CorpusVersion?, _ new: Trace.CorpusVersion?
  ) -> (String, String)? {
    guard old != new else { return nil }
    let texts = [old, new].map { version in
      version.map { "\($0.name)@\($0.version) (\($0.id.prefix(12)))" } ?? "a folder"
    }
    return (texts[0], texts[1])
  }
}
