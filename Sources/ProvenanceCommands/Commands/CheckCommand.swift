package import ArgumentParser
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
      the accepted trace.json. Nothing is written without '--accept'.

      Exit status: 0 all equal, 1 a case differs, 2 a case, its accepted trace or an input is \
      missing, 4 an accepted trace was written by a newer release, 6 the result cannot be written, \
      70 a bug.
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
      let trace = try await Tracer(showing: progress)
        .trace(paths: snapshot.paths, metadata: snapshot.metadata)
      results.append(try compare(snapshot, with: trace))
    }
    progress.finish()
    try OutputFile.standardOutput.write(
      json ? CheckResult.json(results) : Array(results.map(\.text).joined().utf8))
    if !accept, results.contains(where: { $0.outcome == .missing }) {
      throw CommandFailure(
        .usage,
        "A case has no accepted trace yet. Take its result with 'provenance check --accept'.")
    }
    if results.contains(where: { $0.outcome == .different }) { throw CommandFailure(.finding) }
  }

  private func compare(_ snapshot: SnapshotCase, with trace: Trace) throws -> CheckResult {
    if accept {
      try snapshot.accept(trace)
      return CheckResult(name: snapshot.name, outcome: .accepted)
    }
    guard let accepted = try snapshot.acceptedTrace() else {
      return CheckResult(name: snapshot.name, outcome: .missing)
    }
    let differences = Snapshot.difference(from: accepted, to: trace)
    return CheckResult(
      name: snapshot.name, outcome: differences.isEmpty ? .equal : .different,
      differences: differences.map { SafeText.line($0.description) })
  }
}
