package import ArgumentParser
internal import CorpusArchive

/// `provenance archive show`: shows what a version is and holds.
package struct ArchiveShowCommand: ParsableCommand {
  /// Name and help.
  package static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what a version is, and list its files.")

  @Argument(
    help: ArgumentHelp("The version; the newest without @N.", valueName: "name@n"),
    transform: CorpusReference.init(parsing:))
  var corpus: CorpusReference

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var location: ArchiveOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  private struct Content: Encodable {
    let version: VersionSummary
    let files: [File]
  }

  private struct File: Encodable {
    let path: String
    let sha256: String
    let bytes: Int?
  }

  /// Shows the version.
  package func run() throws {
    let located = try location.locate(corpus, isQuiet: terminal.quiet)
    let documents = try located.archive.documents(of: located.version.number)
    let summary = VersionSummary(located.version, of: located.name)
    if json {
      let files = documents.map {
        File(path: $0.path, sha256: $0.sha256.hexadecimal, bytes: $0.byteCount)
      }
      try OutputFile.standardOutput.write(
        ResultJSON.bytes(Content(version: summary, files: files)))
      return
    }
    var head = [
      ["version", located.reference], ["id", summary.id], ["parent", summary.parent ?? "none"],
      ["time", summary.time ?? "none"],
      [
        "files",
        "\(summary.documents), \(ResultText.size(summary.bytes)); \(summary.newDocuments) first "
          + "seen here",
      ],
    ]
    if let metadata = summary.metadata {
      head.append(["metadata", "\(metadata.name), \(ResultText.size(metadata.bytes))"])
    }
    let rows = documents.map { document in
      [
        String(document.sha256.hexadecimal.prefix(12)),
        document.byteCount.map(ResultText.size) ?? "lost", document.path,
      ]
    }
    try OutputFile.standardOutput.write(
      Array((ResultText.table(head) + "\n" + ResultText.table(rows)).utf8))
  }
}
