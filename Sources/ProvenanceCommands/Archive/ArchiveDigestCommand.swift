package import ArgumentParser
internal import CorpusArchive

/// `provenance archive digest`: prints what a version commits to.
package struct ArchiveDigestCommand: ParsableCommand {
  /// Name and help.
  package static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: "Print a version's id, those before it, and the SHA-256 of each file.",
    discussion: """
      The files are in the form that 'sha256sum -c' reads, which passes over the lines with '#'. \
      The id is the SHA-256 of the version's record; it commits to every file and to every version \
      before, so that to publish or to time-stamp it is to vouch for all of them.
      """)

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

  private struct Digests: Encodable {
    let corpus: String
    let versions: [Version]
    let files: [File]
  }

  private struct Version: Encodable {
    let version: Int
    let id: String
  }

  private struct File: Encodable {
    let path: String
    let sha256: String
  }

  /// Prints the digests.
  package func run() throws {
    let located = try location.locate(corpus, isQuiet: terminal.quiet)
    let digests = Digests(
      corpus: located.name,
      versions: located.archive.versions.filter { $0.number <= located.version.number }.map {
        Version(version: $0.number, id: $0.identifier.hexadecimal)
      },
      files: try located.archive.documents(of: located.version.number).map {
        File(path: $0.path, sha256: $0.sha256.hexadecimal)
      })
    try OutputFile.standardOutput.write(
      json ? ResultJSON.bytes(digests) : Array(Self.text(digests).utf8))
  }

  private static func text(_ digests: Digests) -> String {
    digests.versions.map { "# \(digests.corpus)@\($0.version) \($0.id)\n" }.joined()
      + digests.files.map { line($0) }.joined()
  }

  /// A line as `sha256sum` writes it: a line feed in a name is escaped, and the line marked.
  private static func line(_ file: File) -> String {
    var escaped = ""
    for scalar in file.path.unicodeScalars {
      switch scalar {
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    let mark = escaped.utf8.elementsEqual(file.path.utf8) ? "" : "\\"
    return "\(mark)\(file.sha256)  \(escaped)\n"
  }
}
