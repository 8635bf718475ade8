package import ArgumentParser
internal import CorpusArchive

/// `provenance archive export`: writes a version in a format that other programs read.
package struct ArchiveExportCommand: ParsableCommand {
  /// Name and help.
  package static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a version as BagIt, WARC or WACZ.",
    discussion: """
      BagIt (RFC 8493) is a folder with checksums, WARC (ISO 28500) and WACZ are files that web \
      archives use. WARC and WACZ state a time for everything: that of the version, or the one \
      that '--time' gives. With '--all-versions' they hold every version up to the named one, and \
      an unchanged file is a reference to the first.
      """)

  @Argument(
    help: ArgumentHelp("The version; the newest without @N.", valueName: "name@n"),
    transform: CorpusReference.init(parsing:))
  var corpus: CorpusReference

  @Option(
    help: ArgumentHelp("Write a bag into this new folder.", valueName: "folder"),
    completion: .directory)
  var bagit: String?

  @Option(
    help: ArgumentHelp("Write this WARC file (.warc.gz).", valueName: "file"), completion: .file())
  var warc: String?

  @Option(
    help: ArgumentHelp("Write this WACZ file (.wacz).", valueName: "file"), completion: .file())
  var wacz: String?

  @Flag(help: "Write every version up to the named one (WARC and WACZ).")
  var allVersions = false

  @Option(help: ArgumentHelp("The time of versions without one.", valueName: "time"))
  var time: String?

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var location: ArchiveOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  /// Checks that one format is asked for.
  package func validate() throws {
    guard [bagit, warc, wacz].compactMap({ $0 }).count == 1 else {
      throw ValidationError("Give one of '--bagit', '--warc' and '--wacz'.")
    }
    guard bagit == nil || !allVersions else {
      throw ValidationError("A bag holds one version: leave out '--all-versions'.")
    }
  }

  private struct Summary: Encodable {
    let version: VersionSummary
    let format: String
    let path: String
    let files: Int
  }

  /// Writes the export.
  package func run() throws {
    let progress = Progress(terminal: .current, isQuiet: terminal.quiet)
    defer { progress.finish() }
    let located = try location.locate(corpus, isQuiet: terminal.quiet)
    progress.enter("Exporting \(located.reference)")
    let export = VersionExport(
      located: located, time: try VersionTime.resolve(time), includesEarlier: allVersions)
    let (format, path, count) = try write(export)
    progress.finish()
    let summary = Summary(
      version: VersionSummary(located.version, of: located.name), format: format, path: path,
      files: count)
    try OutputFile.standardOutput.write(
      json
        ? ResultJSON.bytes(summary)
        : Array("\(located.reference): \(ResultText.count(count, "file")) in \(path)\n".utf8))
  }

  private func write(_ export: VersionExport) throws -> (String, String, Int) {
    if let bagit {
      let files = try export.bag()
      let writer = try FolderWriter(creating: bagit)
      // A bag has its folder of files even if there is none.
      try writer.makeFolder("data")
      for file in files { try writer.write(file.bytes, to: file.path) }
      return ("bagit", bagit, export.located.version.documentCount)
    }
    if let wacz {
      let (bytes, count) = try export.wacz()
      try OutputFile(option: wacz).write(bytes)
      return ("wacz", wacz, count)
    }
    let path = warc ?? "-"
    let (bytes, count) = try export.warc(filename: InputPath.lastComponent(of: path))
    try OutputFile(option: path).write(bytes)
    return ("warc", path, count)
  }
}
