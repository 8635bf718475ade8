package import ArgumentParser
internal import CorpusArchive

/// `provenance archive verify`: checks every byte, and says what any damage means.
package struct ArchiveVerifyCommand: ParsableCommand {
  /// Name, help and exit statuses.
  package static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every byte, and list all damage and all that is lost by it.",
    discussion: """
      Puts every file of every version together and compares it with its SHA-256. With '--quick' \
      only the stored bytes, the chain of versions and their lists of files are compared with \
      their digests, which finds any changed byte. Nothing is written.

      Exit status: 0 whole, 2 no such corpus, 3 damaged, 4 written by a newer release.
      """)

  @Argument(help: ArgumentHelp("Corpora; all if none is named.", valueName: "name"))
  var names: [String] = []

  @Flag(help: "Do not put the files together.")
  var quick = false

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var location: ArchiveOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  /// Checks each corpus, and ends with status 3 if one is damaged.
  package func run() throws {
    let progress = Progress(terminal: .current, isQuiet: terminal.quiet)
    defer { progress.finish() }
    let store = location.store
    let names = try self.names.isEmpty ? store.names() : self.names
    guard !names.isEmpty else {
      throw CommandFailure(
        .usage, "There is no corpus in '\(store.folder)'. Name its folder with '--archive'.")
    }
    var results: [VerifyResult] = []
    var newer: [String] = []
    for name in names {
      progress.enter("Checking \(name)")
      do {
        results.append(try verify(name, in: store))
      } catch let error as ArchiveError {
        // One that only a newer release reads does not keep the others from being checked.
        guard case .newerFormat = error else { throw error }
        newer.append("\(name): \(error)")
      }
    }
    progress.finish()
    try OutputFile.standardOutput.write(
      json
        ? ResultJSON.bytes(["corpora": results.map(\.summary)])
        : Array(results.map(\.text).joined().utf8))
    let message = newer.joined(separator: " ")
    if results.contains(where: { !$0.report.isWhole }) {
      throw CommandFailure(.damagedArchive, message)
    }
    if !newer.isEmpty { throw CommandFailure(.newerFormat, message) }
  }

  private func verify(_ name: String, in store: ArchiveStore) throws -> VerifyResult {
    let archive = try store.open(try CorpusReference(parsing: name).name)
    return VerifyResult(
      name: name, folder: store.folder, isQuick: quick, versions: archive.versions,
      report: try archive.verify(quick: quick))
  }
}
