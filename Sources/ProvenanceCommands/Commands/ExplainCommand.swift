package import ArgumentParser
internal import Provenance
internal import Reports

/// `provenance explain`: says everything about one pair of texts.
package struct ExplainCommand: AsyncParsableCommand {
  /// Name, help and exit statuses.
  package static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why one text follows another, or why that is undetermined.",
    discussion: """
      A text is named by its id, its file name, or the beginning of either, if only one text has \
      it; a source that is not in the corpus by its id. Both are looked for among the articles \
      below PATH. Without a PATH, two files of one folder are read with that folder, because third \
      texts decide much; two files of different folders alone; else the current folder is read. \
      With '--corpus' both are looked for in the archived version.

      Exit status: 0 ok, 2 wrong arguments or input, or no such text, 3 a damaged archive, 4 an \
      archive of a newer release, 6 the result cannot be written, 70 a bug.
      """)

  @Argument(help: ArgumentHelp("One text.", valueName: "a"), completion: .file())
  var first: String

  @Argument(help: ArgumentHelp("The other text.", valueName: "b"), completion: .file())
  var second: String

  @Argument(
    help: ArgumentHelp("Files or folders of articles.", valueName: "path"), completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "Archive") var archived: CorpusOptions

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Matching") var matching: MatchingOptions
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  /// Checks that there is one input.
  package func validate() throws {
    try archived.validate(paths: paths + input.listed, metadata: input.metadata, needsInput: false)
  }

  private var parameters: TraceParameters {
    var parameters = matching.parameters
    parameters.groupBy = scope.groupBy?.grouping
    return parameters
  }

  /// Traces, and explains the pair.
  package func run() async throws {
    let screen = Terminal.current
    let progress = Progress(terminal: screen, isQuiet: terminal.quiet)
    defer { progress.finish() }
    let paths =
      paths.isEmpty && input.filesFrom == nil && archived.corpus == nil
      ? Self.defaultPaths(first, second) : paths
    let tracer = Tracer(
      parameters: parameters, limits: input.limits, columns: try input.columns,
      showing: progress)
    let corpus = try await scope.scoped(
      archived.read(
        or: input.paths(and: paths), metadata: input.metadataPath, with: tracer,
        isQuiet: terminal.quiet),
      metadata: input.metadataPath, with: tracer)
    let trace = await tracer.trace(corpus)
    progress.finish()
    if !terminal.quiet {
      StandardError.write(WarningSummary.text(trace.warnings, all: terminal.verbose))
    }
    let a = try Self.witness(first, in: trace, paths: paths)
    let b = try Self.witness(second, in: trace, paths: paths)
    guard let explanation = try trace.explanation(of: a, and: b) else {
      throw Self.unknown("\(a)' and '\(b)", in: trace)
    }
    let report = ExplanationReport(style: terminal.style(on: screen))
    try OutputFile.standardOutput.write(
      json
        ? ExplanationReport.json(explanation)
        : Array(report.render(explanation, in: trace, texts: corpus.texts).utf8))
  }

  /// What is traced if no path is given.
  static func defaultPaths(_ first: String, _ second: String) -> [String] {
    guard InputPath.isFile(first), InputPath.isFile(second) else { return ["."] }
    let folders = (InputPath.folder(of: first), InputPath.folder(of: second))
    return folders.0 == folders.1 ? [folders.0] : [first, second]
  }

  /// The id of the text that a person means, who may also give its path from here.
  private static func witness(_ name: String, in trace: Trace, paths: [String]) throws -> String {
    let names = [name] + InputPath.relative(name, to: paths)
    for name in names {
      if let id = try trace.witness(named: name) { return id }
    }
    throw unknown(name, in: trace)
  }

  private static func unknown(_ name: String, in trace: Trace) -> CommandFailure {
    let ids = (trace.documents.map(\.id) + trace.hiddenSources.map(\.id))
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return CommandFailure(
      .usage,
      ids.isEmpty
        ? "There is no text '\(name)', because no document was found."
        : "There is no text '\(name)'. There is \(InputPath.list(ids)).")
  }
}
