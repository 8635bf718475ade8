package import ArgumentParser
internal import CorpusArchive

/// `provenance archive extract`: writes all files of a version into a folder.
package struct ArchiveExtractCommand: ParsableCommand {
  /// Name and help.
  package static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write all files of a version into a new folder.",
    discussion: """
      Nothing that is there is replaced. A file of the version is compared with its SHA-256 before \
      it is written. The metadata file is not among them unless it lay in the folder that was \
      added: 'provenance archive cat NAME@N --metadata' writes it.
      """)

  @Argument(
    help: ArgumentHelp("The version; the newest without @N.", valueName: "name@n"),
    transform: CorpusReference.init(parsing:))
  var corpus: CorpusReference

  @Option(
    help: ArgumentHelp("The new folder; NAME@N here unless given.", valueName: "folder"),
    completion: .directory)
  var to: String?

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var location: ArchiveOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  private struct Summary: Encodable {
    let version: VersionSummary
    let folder: String
    let files: Int
  }

  /// Writes the files.
  package func run() throws {
    let progress = Progress(terminal: .current, isQuiet: terminal.quiet)
    defer { progress.finish() }
    let located = try location.locate(corpus, isQuiet: terminal.quiet)
    let folder = to ?? located.reference
    progress.enter("Writing \(folder)")
    guard !InputPath.exists(folder) else {
      throw CommandFailure(
        .usage, "There is something at '\(folder)' already. Choose a new folder with '--to'.")
    }
    let count = try located.archive.extract(version: located.version.number, to: folder)
    progress.finish()
    let summary = Summary(
      version: VersionSummary(located.version, of: located.name), folder: folder, files: count)
    try OutputFile.standardOutput.write(
      json
        ? ResultJSON.bytes(summary)
        : Array("\(located.reference): \(ResultText.count(count, "file")) in \(folder)\n".utf8))
  }
}
