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

      Exit status: 0 ok, 2 wrong arguments or input, 3 a damaged archive, 4 an archive of a newer \
      release, 6 the result cannot be written, 70 a bug.
      """)

  @Argument(help: ArgumentHelp("Files of articles.", valueName: "file"), completion: .file())
  var files: [String] = []

  @OptionGroup(title: "Archive") var archived: CorpusOptions

  @Flag(help: "Write JSON with the keys of a trace.")
  var json = false

  @Flag(help: "Show the text with its regions marked.")
  var text = false

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  /// Checks that the flags do not contradict each other.
  package func validate() throws {
    try archived.validate(
      paths: archived.corpus == nil ? files : [], metadata: input.metadata, needsInput: true)
    guard !(json && text) else {
      throw ValidationError("'--json' and '--text' exclude each other.")
    }
  }

  /// Reads the files, and shows what was found in each.
  package func run() async throws {
    let screen = Terminal.current
    let progress = Progress(terminal: screen, isQuiet: terminal.quiet)
    defer { progress.finish() }
    let tracer = Tracer(limits: input.limits, showing: progress)
    var corpus = try await archived.read(
      or: files, metadata: input.metadata, with: tracer, isQuiet: terminal.quiet)
    if archived.corpus != nil, !files.isEmpty { corpus = try Self.choose(files, from: corpus) }
    let trace = await tracer.inspect(corpus)
    progress.finish()
    let report = InspectReport(style: terminal.style(on: screen))
    try OutputFile.standardOutput.write(
      json
        ? JSONReport().render(trace)
        : Array(report.render(trace, texts: corpus.texts, showsText: text).utf8))
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
