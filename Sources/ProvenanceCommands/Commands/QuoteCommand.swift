package import ArgumentParser
internal import Provenance
internal import Reports

/// `provenance quote`: shows every version of one quotation.
package struct QuoteCommand: AsyncParsableCommand {
  /// Name, help and exit statuses.
  package static let configuration = CommandConfiguration(
    commandName: "quote",
    abstract: "Show every version of one quotation, the first seen first.",
    discussion: """
      For each version: whether it is exact or what it alters, who is said to have said it and \
      whether that changes or is dropped, whom the text credits, which text it follows, and which \
      source outside the corpus is behind it. Quotation marks, case and punctuation do not count. \
      With '--corpus' the archived version is searched.

      Exit status: 0 ok, also if no text has the words; 2 wrong arguments or input, 3 a damaged \
      archive, 4 an archive of a newer release, 6 the result cannot be written, 70 a bug.
      """)

  @Argument(help: ArgumentHelp("The words, 3 to 500 of them.", valueName: "text"))
  var text: String

  @Argument(
    help: ArgumentHelp("Files or folders of articles.", valueName: "path"), completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "Archive") var archived: CorpusOptions

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Matching") var matching: MatchingOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  /// Checks that there is one input.
  package func validate() throws {
    try archived.validate(paths: paths + input.listed, metadata: input.metadata, needsInput: true)
  }

  /// Traces, and looks for the quotation.
  package func run() async throws {
    let screen = Terminal.current
    let progress = Progress(terminal: screen, isQuiet: terminal.quiet)
    defer { progress.finish() }
    let tracer = Tracer(
      parameters: matching.parameters, limits: input.limits, columns: try input.columns,
      showing: progress)
    let corpus = try await archived.read(
      or: input.paths(and: paths), metadata: input.metadataPath, with: tracer,
      isQuiet: terminal.quiet)
    let trace = await tracer.trace(corpus)
    progress.finish()
    if !terminal.quiet {
      StandardError.write(WarningSummary.text(trace.warnings, all: terminal.verbose))
    }
    let quotation = try Self.find(text, in: trace, corpus: corpus)
    let report = QuotationReport(style: terminal.style(on: screen))
    try OutputFile.standardOutput.write(
      json
        ? QuotationReport.json(quotation, in: trace)
        : Array(report.render(quotation, in: trace).utf8))
  }

  private static func find(_ text: String, in trace: Trace, corpus: Corpus) throws -> Quotation {
    do throws(QuotationError) {
      return try trace.quotation(text, in: corpus)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
  }
}
