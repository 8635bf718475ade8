package import ArgumentParser
internal import CorpusArchive

/// `provenance archive info`: says how much an archive holds and takes.
package struct ArchiveInfoCommand: ParsableCommand {
  /// Name and help.
  package static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Say how much a corpus holds, and how little room its versions take.")

  @Argument(help: ArgumentHelp("A corpus; all if none is named.", valueName: "name"))
  var name: String?

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var location: ArchiveOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  private struct Info: Encodable {
    let name: String
    let versions: Int
    let documentBytes: Int
    let contents: Int
    let logBytes: Int
    let storedBytes: Int

    /// The sizes on lines of their own.
    var text: String {
      ResultText.table([
        [name, ResultText.count(versions, "version")],
        ["  all files of all versions", ResultText.size(documentBytes)],
        [
          "  different contents, stored once",
          "\(contents), \(ResultText.size(logBytes)) without what they share, "
            + "\(ResultText.ratio(documentBytes, to: logBytes)) times less",
        ],
        [
          "  on disk, compressed",
          "\(ResultText.size(storedBytes)), "
            + "\(ResultText.ratio(documentBytes, to: storedBytes)) times less",
        ],
      ])
    }
  }

  /// Adds the sizes up.
  package func run() throws {
    let store = location.store
    var all: [Info] = []
    for name in try name.map({ [$0] }) ?? store.names() {
      let archive = try store.open(try CorpusReference(parsing: name).name)
      if !terminal.quiet {
        StandardError.write(ArchiveStore.warningText(archive, name: name))
      }
      let info = archive.info
      all.append(
        Info(
          name: name, versions: info.versionCount, documentBytes: info.documentByteCount,
          contents: info.contentCount, logBytes: info.logByteCount,
          storedBytes: info.storedByteCount))
    }
    try OutputFile.standardOutput.write(
      json
        ? ResultJSON.bytes(["corpora": all]) : Array(all.map(\.text).joined(separator: "\n").utf8))
  }
}
