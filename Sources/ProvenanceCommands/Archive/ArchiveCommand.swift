package import ArgumentParser

/// `provenance archive`: keeps versions of a corpus.
package struct ArchiveCommand: AsyncParsableCommand {
  /// Name, help and subcommands.
  package static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Keep versions of a corpus, and get them back byte for byte.",
    discussion: """
      A corpus is a folder of files; a version is what it held at one time. NAME@N is version N of \
      the corpus NAME, NAME alone the newest. Versions are stored below the folder 'Archive', or \
      the one that '--archive' names; they are never changed or removed, and each is a plain gzip \
      file.

      Exit status: 0 ok, 2 wrong arguments or input, 3 damaged, 4 written by a newer release, 5 \
      other writers were faster (run it again), 6 the disk failed or is full, 70 a bug.
      """,
    subcommands: [
      ArchiveAddCommand.self, ArchiveListCommand.self, ArchiveShowCommand.self,
      ArchiveCatCommand.self, ArchiveExtractCommand.self, ArchiveDiffCommand.self,
      ArchiveVerifyCommand.self, ArchiveRepairCommand.self, ArchiveDigestCommand.self,
      ArchiveInfoCommand.self, ArchiveImportCommand.self, ArchiveExportCommand.self,
    ])

  /// Creates the command.
  package init() {}
}
