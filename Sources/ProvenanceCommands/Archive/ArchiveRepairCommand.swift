package import ArgumentParser
internal import CorpusArchive
internal import Documents

/// `provenance archive repair`: saves what can be saved into a new archive.
package struct ArchiveRepairCommand: AsyncParsableCommand {
  /// Name, help and exit statuses.
  package static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Write everything that can be saved into a new archive.",
    discussion: """
      Whole files are taken from the damaged archive. What is lost is taken from the originals, and \
      only if its SHA-256 fits: they are folders that were added (in any state), copies of the \
      corpus's archive, or folders of archives. The damaged archive is not changed. If nothing is \
      missing, the new versions have the ids of the old ones.

      Exit status: 0 everything came back, 2 wrong arguments, 3 something is lost, 6 the new archive \
      cannot be written.
      """)

  @Argument(help: ArgumentHelp("The corpus.", valueName: "name"))
  var name: String

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("An original; may be given several times.", valueName: "original"),
    completion: .directory)
  var originals: [String] = []

  @Option(
    help: ArgumentHelp("The new folder of archived corpora.", valueName: "folder"),
    completion: .directory)
  var to: String

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var location: ArchiveOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  /// A version that did not come back as it was.
  private struct Changed: Encodable {
    let version: Int
    /// How many files it has now.
    let files: Int
    /// How many it had; nil if that is lost as well.
    let filesBefore: Int?
  }

  private struct Summary: Encodable {
    let name: String
    let folder: String
    let complete: Bool
    let identicalVersions: [Int]
    let changedVersions: [Changed]
    let droppedVersions: [Int]
    let lost: [VerifyResult.Lost]
    let nameless: [VerifyResult.Lost]
  }

  /// Repairs, and ends with status 3 if something is lost.
  package func run() async throws {
    let progress = Progress(terminal: .current, isQuiet: terminal.quiet)
    defer { progress.finish() }
    let name = try CorpusReference(parsing: name).name
    let damaged = try location.store.open(name)
    let target = ArchiveStore(folder: to)
    guard !InputPath.exists(target.path(of: name)) else {
      throw CommandFailure(
        .usage, "There is something at '\(target.path(of: name))' already. Choose a new folder.")
    }
    progress.enter("Repairing \(name)")
    let sources = try originals.map { try Self.source($0, of: name) }
    try target.createFolder()
    let report = try await damaged.repair(from: sources, to: target.path(of: name))
    progress.finish()
    let before = damaged.versions
    let after = try target.open(name).versions
    let changed = report.changedVersions.map { number in
      Changed(
        version: number, files: after.first { $0.number == number }?.documentCount ?? 0,
        filesBefore: before.first { $0.number == number }?.documentCount)
    }
    let summary = Summary(
      name: name, folder: to, complete: report.isComplete,
      identicalVersions: report.identicalVersions, changedVersions: changed,
      droppedVersions: report.droppedVersions,
      lost: report.lostDocuments.map(VerifyResult.Lost.init),
      nameless: report.namelessDocuments.map(VerifyResult.Lost.init))
    try OutputFile.standardOutput.write(
      json ? ResultJSON.bytes(summary) : Array(Self.text(summary).utf8))
    if !report.isComplete { throw CommandFailure(.damagedArchive) }
  }

  /// What a path holds: an archive of the corpus, a folder of archives with it, or its documents.
  private static func source(_ path: String, of name: String) throws -> RepairSource {
    for folder in [path, path + "/" + name] where InputPath.exists(folder + "/FORMAT") {
      return .archive(try Archive(at: folder))
    }
    let files = try FolderFiles(below: path).files
    let limit = ArchiveLimits().documentBytes
    return .documents(
      files.map { file in ArchiveInput(path: file.path) { try file.read(limit: limit) } })
  }

  private static func text(_ summary: Summary) -> String {
    func list(_ numbers: [Int]) -> String {
      numbers.map { "\(summary.name)@\($0)" }.joined(separator: ", ")
    }
    var lines = [
      summary.complete
        ? "\(summary.name): everything came back, in \(summary.folder)"
        : "\(summary.name): saved what could be saved, in \(summary.folder)"
    ]
    if !summary.identicalVersions.isEmpty {
      lines.append("with their old ids: \(list(summary.identicalVersions))")
    }
    lines += summary.changedVersions.map { version in
      let total = version.filesBefore.map { "\(version.files) of \($0)" } ?? "\(version.files)"
      return "with a new id: \(summary.name)@\(version.version), \(total) files"
    }
    if !summary.droppedVersions.isEmpty {
      lines.append("lost: \(list(summary.droppedVersions))")
    }
    lines += summary.lost.map { "lost: \($0.path) in \(summary.name)@\($0.version)" }
    lines += summary.nameless.map {
      "without its name, as lost+found/\($0.sha256), in \(summary.name)@\($0.version)"
    }
    lines.append(
      summary.complete
        ? "Next: 'provenance archive verify --archive \(summary.folder)', then put it in the place of "
          + "the damaged one."
        : "Next: keep the damaged archive, and look for another original; '--from' takes several.")
    return lines.map { $0 + "\n" }.joined()
  }
}

extension VerifyResult.Lost {
  fileprivate init(_ document: AffectedDocument) {
    self.init(
      version: document.version, path: document.path, sha256: document.sha256.hexadecimal)
  }
}
