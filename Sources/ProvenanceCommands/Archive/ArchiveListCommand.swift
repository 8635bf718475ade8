package import ArgumentParser
internal import CorpusArchive

/// `provenance archive list`: shows the corpora, or the versions of one.
package struct ArchiveListCommand: ParsableCommand {
  /// Name and help.
  package static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the corpora, or the versions of one.")

  @Argument(help: ArgumentHelp("A corpus; all if none is named.", valueName: "name"))
  var name: String?

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var location: ArchiveOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  private struct Listing: Encodable {
    let name: String
    let versions: [VersionSummary]
    let isDamaged: Bool
  }

  /// Lists.
  package func run() throws {
    let store = location.store
    var listings: [Listing] = []
    for name in try name.map({ [$0] }) ?? store.names() {
      let archive = try store.open(try CorpusReference(parsing: name).name)
      if !terminal.quiet {
        StandardError.write(ArchiveStore.warningText(archive, name: name))
      }
      listings.append(
        Listing(
          name: name, versions: archive.versions.map { VersionSummary($0, of: name) },
          isDamaged: !archive.warnings.isEmpty))
    }
    let text = name == nil ? Self.corpora(listings) : Self.versions(listings)
    try OutputFile.standardOutput.write(
      json ? ResultJSON.bytes(["corpora": listings]) : Array(text.utf8))
  }

  private static func corpora(_ listings: [Listing]) -> String {
    ResultText.table(
      listings.map { listing in
        let newest = listing.versions.last
        return [
          listing.name, ResultText.count(listing.versions.count, "version"),
          newest?.time ?? "no time", ResultText.count(newest?.documents ?? 0, "file"),
          ResultText.size(newest?.bytes ?? 0),
        ]
      })
  }

  private static func versions(_ listings: [Listing]) -> String {
    ResultText.table(
      listings.flatMap(\.versions).map { version in
        [
          "\(version.corpus)@\(version.version)", version.time ?? "no time",
          ResultText.count(version.documents, "file"), "\(version.newDocuments) new",
          ResultText.size(version.bytes), "id \(version.id.prefix(16))…",
        ]
      })
  }
}
