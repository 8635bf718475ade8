package import ArgumentParser
internal import Provenance
internal import Reports

/// `provenance trace`: finds reused passages and infers who follows whom.
package struct TraceCommand: AsyncParsableCommand {
  /// Name, help and exit statuses.
  package static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Find reused passages and infer who follows whom.",
    discussion: """
      Reads every article below the given folders. On a terminal the result is a tree, in a pipe \
      JSON; with '-o' it follows the ending of the file (.txt, .json, .dot, .gv).

      "certain" means a probability of at least .95, "likely" .80, "leaning" .60. Below that a \
      direction is undetermined, and the result says so.

      Exit status: 0 ok, 2 wrong arguments or input, or with '--strict' any warning, 3 a damaged \
      archive, 4 an archive of a newer release, 6 the result cannot be written, 70 a bug.
      """)

  @Argument(
    help: ArgumentHelp("Files or folders of articles.", valueName: "path"), completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "Archive") var archived: CorpusOptions

  @Option(
    name: .shortAndLong,
    help: "How to write the result.")
  var format: ReportFormat?

  @Flag(help: "Short for '--format json'.")
  var json = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write the result; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Take every warning about the input for an error, and then write no result.")
  var strict = false

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Matching") var matching: MatchingOptions
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  /// Checks that the format is known before the work begins.
  package func validate() throws {
    try archived.validate(paths: paths + input.listed, metadata: input.metadata, needsInput: true)
    if json, let format, format != .json {
      throw ValidationError("'--json' and '--format \(format.rawValue)' exclude each other.")
    }
    if format == nil, !json, case .path(let path) = OutputFile(option: output),
      let ending = ReportFormat.ending(of: path), ReportFormat(fileName: path) == nil
    {
      throw ValidationError(
        "The ending '.\(ending)' of '\(path)' means no format. Choose one with '--format'.")
    }
  }

  private var parameters: TraceParameters {
    var parameters = matching.parameters
    parameters.groupBy = scope.groupBy?.grouping
    return parameters
  }

  /// Traces, and writes the result.
  package func run() async throws {
    let screen = Terminal.current
    let progress = Progress(terminal: screen, isQuiet: terminal.quiet)
    defer { progress.finish() }
    let tracer = Tracer(
      parameters: parameters, limits: input.limits, columns: try input.columns,
      showing: progress)
    let corpus = try await scope.scoped(
      archived.read(
        or: input.paths(and: paths), metadata: input.metadataPath, with: tracer, strict: strict,
        isQuiet: terminal.quiet),
      metadata: input.metadataPath, with: tracer, strict: strict)
    let trace = await tracer.trace(corpus)
    progress.finish()

    let file = OutputFile(option: output)
    let format = chosenFormat(on: screen)
    let style = terminal.style(on: screen, toFile: file != .standardOutput)
    if !format.showsWarnings, !terminal.quiet {
      StandardError.write(WarningSummary.text(trace.warnings, all: terminal.verbose))
    }
    try file.write(
      format.render(trace, style: style, listsAll: terminal.verbose))
  }

  /// What `--format` says, else the ending of the file, else a tree for people and JSON for pipes.
  func chosenFormat(on screen: Terminal) -> ReportFormat {
    if json { return .json }
    if let format { return format }
    if case .path(let path) = OutputFile(option: output) {
      return ReportFormat(fileName: path) ?? .json
    }
    return screen.outputIsTerminal ? .tree : .json
  }
}
