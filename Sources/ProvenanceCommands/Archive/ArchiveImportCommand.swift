package import ArgumentParser
internal import CorpusArchive

/// `provenance archive import`: takes the documents of web archives as a new version.
package struct ArchiveImportCommand: AsyncParsableCommand {
  /// Name and help.
  package static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take the documents of WARC or WACZ files as a new version.",
    discussion: """
      Reads responses, resources, conversions and revisits; of a page that was archived several \
      times the newest is taken, and the number of the others is told; '--all-captures' takes every one \
      that differs, the older ones with their time in the path. Pages that the server refused and what is no text are passed over. \
      The addresses are kept as the version's metadata, so that a trace knows them; the time of \
      archiving is no date of publication and is not taken for one.
      """)

  @Argument(
    help: ArgumentHelp("WARC (.warc, .warc.gz) or WACZ files.", valueName: "file"),
    completion: .file(extensions: ["warc", "gz", "wacz"]))
  var files: [String]

  @Option(help: "The name of the corpus.")
  var name: String

  @Option(help: ArgumentHelp("When the version was taken (ISO 8601).", valueName: "time"))
  var time: String?

  @Flag(help: "Keep the documents beside damaged records instead of stopping at the first.")
  var keepGoing = false

  @Flag(help: "Take every capture of a page that differs, not the newest alone.")
  var allCaptures = false

  @Flag(help: "Add a version even if nothing has changed.")
  var force = false

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var location: ArchiveOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  private struct Summary: Encodable {
    let added: Bool
    let version: VersionSummary
    let passedOver: Int
    let olderCaptures: Int
    let warnings: [String]
  }

  /// Imports the files.
  package func run() async throws {
    let progress = Progress(terminal: .current, isQuiet: terminal.quiet)
    defer { progress.finish() }
    do {
      _ = try CorpusReference.checked(name)
    } catch {
      throw CommandFailure(.usage, "\(error)")
    }
    let time = try VersionTime.resolve(time)
    var collection = WebCollection(keepGoing: keepGoing, keepsAllCaptures: allCaptures)
    for file in files {
      progress.enter("Reading \(file)")
      try collection.add(file)
    }
    if !terminal.quiet {
      let shown = terminal.verbose ? collection.warnings[...] : collection.warnings.prefix(5)
      StandardError.write(shown.map { "Warning: \($0)\n" }.joined())
      if shown.count < collection.warnings.count {
        StandardError.write("'--verbose' shows all \(collection.warnings.count) warnings.\n")
      }
    }
    guard !collection.isEmpty else {
      throw CommandFailure(
        .usage,
        "There is no text in \(files.joined(separator: ", ")): "
          + "\(ResultText.count(collection.passedOver, "record")) passed over.")
    }
    let result = try await VersionAdding(
      store: location.store, name: name, inputs: collection.inputs,
      metadata: try collection.metadata(), time: time, isForced: force, limits: ArchiveLimits()
    ).run(showing: progress)
    progress.finish()
    let summary = Summary(
      added: result.isAdded, version: result.summary.version, passedOver: collection.passedOver,
      olderCaptures: collection.olderCaptures, warnings: collection.warnings)
    var rest =
      collection.passedOver == 0
      ? "" : "\(ResultText.count(collection.passedOver, "record")) passed over\n"
    if collection.olderCaptures > 0 {
      rest +=
        "\(ResultText.count(collection.olderCaptures, "older capture")) left out; "
        + "'--all-captures' takes those that differ\n"
    }
    try OutputFile.standardOutput.write(
      json ? ResultJSON.bytes(summary) : Array((result.text + rest).utf8))
  }
}
