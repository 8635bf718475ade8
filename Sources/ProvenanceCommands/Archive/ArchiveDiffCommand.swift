package import ArgumentParser
internal import CorpusArchive
internal import Reports

/// `provenance archive diff`: says what changed between two versions, in sentences.
package struct ArchiveDiffCommand: ParsableCommand {
  /// Name and help.
  package static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed from one version to another, sentence by sentence.",
    discussion: """
      'diff NAME@1 NAME@3' compares two versions, 'diff NAME@3' a version with the one before it, \
      'diff NAME' the newest with the one before it. The status is 0 whether or not they differ.
      """)

  @Argument(
    help: ArgumentHelp("A version.", valueName: "name@n"), transform: CorpusReference.init(parsing:)
  )
  var first: CorpusReference

  @Argument(
    help: ArgumentHelp("A later or earlier version.", valueName: "name@n"),
    transform: CorpusReference.init(parsing:))
  var second: CorpusReference?

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var location: ArchiveOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  private struct Difference: Encodable {
    let from: VersionSummary
    let to: VersionSummary
    let metadataChanged: Bool
    let added: [VersionComparison.File]
    let removed: [VersionComparison.File]
    let renamed: [VersionComparison.Renaming]
    let changed: [Change]
  }

  private struct Change: Encodable {
    let path: String
    let before: String
    let after: String
    let isText: Bool
    let sentences: [SentenceComparison.Line]
    let fields: [String]
  }

  /// Compares the versions.
  package func run() throws {
    let progress = Progress(terminal: .current, isQuiet: terminal.quiet)
    defer { progress.finish() }
    progress.enter("Comparing")
    let (before, after) = try versions()
    let comparison = VersionComparison(
      from: try before.archive.documents(of: before.version.number),
      to: try after.archive.documents(of: after.version.number))
    let changes = try comparison.changed.map { change in
      let sentences = SentenceComparison(
        path: change.path,
        before: try before.archive.read(change.path, version: before.version.number),
        after: try after.archive.read(change.path, version: after.version.number))
      return Change(
        path: change.path, before: change.before.hexadecimal, after: change.after.hexadecimal,
        isText: sentences.lines != nil, sentences: sentences.lines ?? [], fields: sentences.fields)
    }
    let difference = Difference(
      from: VersionSummary(before.version, of: before.name),
      to: VersionSummary(after.version, of: after.name),
      metadataChanged: before.version.metadata != after.version.metadata,
      added: comparison.added, removed: comparison.removed, renamed: comparison.renamed,
      changed: changes)
    progress.finish()
    try OutputFile.standardOutput.write(
      json ? ResultJSON.bytes(difference) : Array(text(difference, before, after).utf8))
  }

  private func versions() throws -> (ArchiveStore.Located, ArchiveStore.Located) {
    let isQuiet = terminal.quiet
    if let second {
      return (
        try location.locate(first, isQuiet: isQuiet),
        try location.locate(second, isQuiet: isQuiet || second.name == first.name)
      )
    }
    let after = try location.locate(first, isQuiet: isQuiet)
    guard after.version.number > 1 else {
      throw CommandFailure(
        .usage, "\(after.reference) is the first version. Name another one to compare it with.")
    }
    let before = try location.store.locate(
      try CorpusReference(parsing: "\(first.name)@\(after.version.number - 1)"))
    return (before, after)
  }

  private func text(
    _ difference: Difference, _ before: ArchiveStore.Located, _ after: ArchiveStore.Located
  ) -> String {
    let minus = terminal.ascii ? "-" : "−"
    var lines = ["\(before.reference) \(terminal.ascii ? "->" : "→") \(after.reference)"]
    lines += difference.added.map { "added    \($0.path)" }
    lines += difference.removed.map { "removed  \($0.path)" }
    lines += difference.renamed.map { "renamed  \($0.from) to \($0.to)" }
    for change in difference.changed {
      lines.append("changed  \(change.path)")
      lines += change.sentences.map { line in
        "  \(line.sign == .removed ? minus : "+") \(line.sentence)"
      }
      lines += change.fields.map { "  \($0)" }
      if change.sentences.isEmpty, change.fields.isEmpty {
        lines.append(change.isText ? "  no sentence changed" : "  no text: its bytes changed")
      }
    }
    if difference.metadataChanged { lines.append("changed  the metadata file") }
    if lines.count == 1 { lines.append("no difference") }
    return lines.map { SafeText.lineKeepingIndent($0) + "\n" }.joined()
  }
}
