package import ArgumentParser
internal import Provenance
internal import Reports

/// `provenance inspect`: shows what the reader saw in a file.
package struct InspectCommand: AsyncParsableCommand {
  /// Name, help and exit statuses.
  package static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what was read: title, dates, regions, credits, warnings.",
    discussion: """
      Use it when a result surprises: it shows which parts of a file were taken for the article, \
      which for furniture or comments, and where each date and credit was found. With '--corpus' \
      the files are ids in the archived version, all of them if none is named.

      With '--json' each document is one line with id, text, body (without furniture and comments), \
      title, site, author, url, published, dates, regions, credits and warnings; files are read as \
      they come, so that one of any size needs little memory. Lines that an outlet repeats on its \
      pages are furniture here as in a trace, but of more than 16 MiB of texts, and of standard \
      input, they are not looked for.

      Exit status: 0 ok, 2 wrong arguments or input, 3 a damaged archive, 4 an archive of a newer \
      release, 6 the result cannot be written, 70 a bug.
      """)

  @Argument(
    help: ArgumentHelp("Files or folders of articles; - is standard input.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @OptionGroup(title: "Archive") var archived: CorpusOptions

  @Flag(help: "Write one line of JSON a document.")
  var json = false

  @Flag(help: "Show the text with its regions marked.")
  var text = false

  @Flag(help: "Take every warning about the input for an error.")
  var strict = false

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  /// Checks that the flags do not contradict each other.
  package func validate() throws {
    try archived.validate(
      paths: (archived.corpus == nil ? files : []) + input.listed, metadata: input.metadata,
      needsInput: true)
    guard !(json && text) else {
      throw ValidationError("'--json' and '--text' exclude each other.")
    }
  }

  /// Reads the files, and shows what was found in each.
  package func run() async throws {
    let screen = Terminal.current
    let progress = Progress(terminal: screen, isQuiet: terminal.quiet)
    defer { progress.finish() }
    let tracer = Tracer(
      limits: input.limits, columns: try input.columns, showing: progress)
    if json, archived.corpus == nil {
      try await writeLines(with: tracer, progress)
      return
    }
    var corpus = try await archived.read(
      or: input.paths(and: files), metadata: input.metadataPath, with: tracer, strict: strict,
      isQuiet: terminal.quiet)
    if archived.corpus != nil, !files.isEmpty { corpus = try Self.choose(files, from: corpus) }
    if json {
      progress.finish()
      let ids = Set(corpus.ids)
      for inspection in await tracer.inspections(of: corpus) {
        try OutputFile.standardOutput.write(inspection.jsonLine())
      }
      writeWarnings(corpus.warnings.filter { $0.document.map { !ids.contains($0) } ?? true })
      return
    }
    let trace = await tracer.inspect(corpus)
    progress.finish()
    let report = InspectReport(style: terminal.style(on: screen))
    try OutputFile.standardOutput.write(
      Array(report.render(trace, texts: corpus.texts, showsText: text).utf8))
  }

  /// Writes a line a document while the files are read.
  private func writeLines(with tracer: Tracer, _ progress: Progress) async throws {
    let warnings = try await tracer.inspectEach(
      paths: try input.paths(and: files), metadata: input.metadataPath
    ) { inspection in
      if strict, !inspection.warnings.isEmpty { throw TraceError.warnings(inspection.warnings) }
      progress.finish()
      try OutputFile.standardOutput.write(inspection.jsonLine())
    }
    if strict, !warnings.isEmpty { throw TraceError.warnings(warnings) }
    writeWarnings(warnings)
  }

  /// Says what was lost; what was odd about a document stands in its line.
  private func writeWarnings(_ warnings: [Trace.Warning]) {
    if !terminal.quiet {
      StandardError.write(WarningSummary.text(warnings, all: terminal.verbose))
    }
  }

  /// The documents with these ids.
  private static func choose(_ ids: [String], from corpus: Corpus) throws -> Corpus {
    for id in ids where !corpus.ids.contains(id) {
      throw CommandFailure(
        .usage, "There is no text '\(id)' in the version. There is \(InputPath.list(corpus.ids)).")
    }
    return corpus.keeping(ids)
  }
}
