package import ArgumentParser
internal import Foundation
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
      JSON; with '-o' it follows the ending of the file (.txt, .json, .csv, .dot, .gv, .html, \
      .graphml, .gexf, .prov.json, .nwk).

      The format csv has three tables. '-o DIR' with '--format csv' writes documents.csv, \
      passages.csv and edges.csv into the folder; a file or a pipe gets the one that '--table' names.

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

  @Option(help: "Which table '--format csv' writes into a file or a pipe; edges unless given.")
  var table: TableChoice?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write the result; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup(title: "Page") var page: PageOptions

  @Flag(help: "Take every warning about the input for an error, and then write no result.")
  var strict = false

  @OptionGroup(title: "Sharing") var sharing: SharingOptions
  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Matching") var matching: MatchingOptions
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  /// Checks that the format is known before the work begins.
  package func validate() throws {
    try archived.validate(paths: paths + input.listed, metadata: input.metadata, needsInput: true)
    if let html = page.html, writesResult, OutputFile(option: html) == OutputFile(option: output) {
      throw ValidationError("'--html' and '--output' name the same place.")
    }
    if json, let format, format != .json {
      throw ValidationError("'--json' and '--format \(format.rawValue)' exclude each other.")
    }
    if format == nil, !json, case .path(let path) = OutputFile(option: output),
      let ending = ReportFormat.ending(of: path), ReportFormat(fileName: path) == nil
    {
      throw ValidationError(
        "The ending '.\(ending)' of '\(path)' means no format. Choose one with '--format'.")
    }
    if table != nil, chosenFormat(on: nil) != .csv {
      throw ValidationError("'--table' needs '--format csv'.")
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
    let draft = try await tracer.draft(corpus)
    progress.finish()

    let report = page.report(isRedacted: sharing.redact)
    let file = OutputFile(option: output)
    let format = chosenFormat(on: screen)
    let style = terminal.style(on: screen, toFile: file != .standardOutput)
    let isStreamed = format == .json && page.html == nil && !sharing.holdsBack && draft.isWhole
    let trace = isStreamed ? nil : sharing.applied(to: try draft.trace())
    if !format.showsWarnings, !terminal.quiet {
      StandardError.write(
        WarningSummary.text(trace?.warnings ?? draft.warnings, all: terminal.verbose))
    }
    if !terminal.quiet {
      let publications = trace?.publications ?? draft.publications
      StandardError.write(FutureDates.text(publications, today: Date()))
    }
    guard let trace else {
      // The longest result by far: never held as a whole, neither as a value nor as bytes.
      LeftToTheSystem.keep(draft)
      return try file.write { try draft.writeJSON(to: $0) }
    }
    // Names stand in the texts too, so nothing but excerpts is shown if any are held back.
    let texts = sharing.holdsBack ? SourceTexts() : corpus.sourceTexts
    if let html = page.html {
      try OutputFile(option: html).write(report.render(trace, texts: texts))
      guard writesResult else { return }
    }
    if format == .csv, table == nil, case .path(let path) = file,
      let folder = OutputFolder(path: path, unlessEnding: "csv")
    {
      return try folder.write(CSVReport().files(trace))
    }
    if format == .json {
      return try file.write { JSONReport().render(trace, to: $0) }
    }
    try file.write(
      format.render(
        trace, style: style, listsAll: terminal.verbose, table: (table ?? .edges).table,
        page: report, texts: texts))
  }

  /// Whether more than the page is asked for.
  private var writesResult: Bool { page.html == nil || output != nil || format != nil || json }

  /// What `--format` says, else the ending of the file, else a tree for people and JSON for pipes.
  func chosenFormat(on screen: Terminal?) -> ReportFormat {
    if json { return .json }
    if let format { return format }
    if case .path(let path) = OutputFile(option: output) {
      return ReportFormat(fileName: path) ?? .json
    }
    return screen?.outputIsTerminal == true ? .tree : .json
  }
}
