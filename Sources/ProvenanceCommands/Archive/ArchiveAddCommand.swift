package import ArgumentParser
internal import CorpusArchive
internal import Documents

/// `provenance archive add`: takes a folder as a new version.
package struct ArchiveAddCommand: AsyncParsableCommand {
  /// Name and help.
  package static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Take a folder as a new version.",
    discussion: """
      Every regular file of the folder and its subfolders is kept byte for byte, also those whose \
      names begin with a dot ('.provenanceignore' decides what a trace reads) and those that \
      '.provenanceignore' names. Left out are folders of version control (.git, .hg, .svn), \
      symbolic links to folders, pipes and devices, with a warning, and the archive itself.

      If nothing has changed since the newest version, none is added unless '--force' is given. No \
      clock is read: a version has a time only by '--time' or SOURCE_DATE_EPOCH.
      """)

  @Argument(help: ArgumentHelp("The folder.", valueName: "folder"), completion: .directory)
  var folder: String

  @Option(help: "The name of the corpus; that of the folder unless given.")
  var name: String?

  @Option(
    help: ArgumentHelp(
      "A JSON or CSV file about the documents, which is kept with the version and applied when it "
        + "is traced.", valueName: "file"),
    completion: .file(extensions: ["json", "csv"]))
  var metadata: String?

  @Option(help: ArgumentHelp("When the version was taken (ISO 8601).", valueName: "time"))
  var time: String?

  @Flag(help: "Add a version even if nothing has changed.")
  var force = false

  @Option(
    help: ArgumentHelp("The largest file that is taken.", valueName: "bytes"))
  var maxDocument = ByteCount(ArchiveLimits().documentBytes)

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var location: ArchiveOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  /// Adds the version.
  package func run() async throws {
    let progress = Progress(terminal: .current, isQuiet: terminal.quiet)
    defer { progress.finish() }
    let name = try corpusName()
    let time = try VersionTime.resolve(time)
    let store = location.store
    progress.enter("Reading \(folder)")
    let found = try FolderFiles(below: folder, excluding: [store.folder])
    guard !found.files.isEmpty else {
      throw CommandFailure(
        .usage, "There is no file in '\(folder)'. Choose a folder with articles.")
    }
    if !terminal.quiet { StandardError.write(Self.warnings(found)) }
    let limit = maxDocument.bytes
    let described = try metadata.map { path in
      ArchiveMetadata(
        name: InputPath.lastComponent(of: path),
        bytes: try FolderFiles.read(file: path, limit: limit))
    }
    let inputs = found.files.map { file in
      ArchiveInput(path: file.path) { try file.read(limit: limit) }
    }
    let result = try await VersionAdding(
      store: store, name: name, inputs: inputs, metadata: described, time: time,
      isForced: force, limits: ArchiveLimits(documentBytes: limit)
    ).run(showing: progress)
    progress.finish()
    try OutputFile.standardOutput.write(
      json ? ResultJSON.bytes(result.summary) : Array(result.text.utf8))
  }

  private func corpusName() throws -> String {
    guard let name = name ?? FolderFiles.name(of: folder) else {
      throw CommandFailure(
        .usage, "The folder '\(folder)' gives no name. Choose one with '--name'.")
    }
    do {
      return try CorpusReference.checked(name)
    } catch {
      throw CommandFailure(.usage, "\(error) Choose another one with '--name'.")
    }
  }

  private static func warnings(_ found: FolderFiles) -> String {
    let clashes = Archive.caseClashes(among: found.files.map(\.path)).map { paths in
      "Warning: \(paths.joined(separator: ", ")): these names differ in case only, and some systems "
        + "cannot hold all of them in one folder.\n"
    }
    return found.leftOut.map { "Warning: \($0.path): \($0.reason), and was left out.\n" }.joined()
      + clashes.joined()
  }
}
