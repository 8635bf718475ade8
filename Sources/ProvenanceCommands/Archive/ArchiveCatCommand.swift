package import ArgumentParser
internal import CorpusArchive

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// `provenance archive cat`: writes one file of a version.
package struct ArchiveCatCommand: ParsableCommand {
  /// Name and help.
  package static let configuration = CommandConfiguration(
    commandName: "cat",
    abstract: "Write one file of a version, byte for byte.",
    discussion: "The bytes are compared with their SHA-256 before the first of them is written.")

  @Argument(
    help: ArgumentHelp("The version; the newest without @N.", valueName: "name@n"),
    transform: CorpusReference.init(parsing:))
  var corpus: CorpusReference

  @Argument(help: ArgumentHelp("The path of the file in the version.", valueName: "path"))
  var path: String?

  @Flag(help: "Write the version's metadata file instead of one of its files.")
  var metadata = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write it; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Write JSON with the content as text, or in Base64 if it is not UTF-8.")
  var json = false

  @OptionGroup var location: ArchiveOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions

  /// Creates the command.
  package init() {}

  /// Checks that one thing is asked for.
  package func validate() throws {
    guard (path == nil) == metadata else {
      throw ValidationError("Give either the path of a file or '--metadata'.")
    }
  }

  private struct Content: Encodable {
    let corpus: String
    let version: Int
    let path: String
    let sha256: String
    let bytes: Int
    let text: String?
    let base64: String?
  }

  /// Writes the file.
  package func run() throws {
    let located = try location.locate(corpus, isQuiet: terminal.quiet)
    let (name, bytes) = try content(of: located)
    var result = bytes
    if json {
      let text = String(validating: bytes, as: UTF8.self)
      result = try ResultJSON.bytes(
        Content(
          corpus: located.name, version: located.version.number, path: name,
          sha256: ContentDigest(of: bytes).hexadecimal, bytes: bytes.count, text: text,
          base64: text == nil ? Data(bytes).base64EncodedString() : nil))
    }
    try OutputFile(option: output).write(result)
  }

  private func content(of located: ArchiveStore.Located) throws -> (String, [UInt8]) {
    if let path {
      return (path, try located.archive.read(path, version: located.version.number))
    }
    guard let metadata = try located.archive.metadata(of: located.version.number) else {
      throw CommandFailure(.usage, "\(located.reference) has no metadata file.")
    }
    return (metadata.name, metadata.bytes)
  }
}
