internal import ArgumentParser
internal import Documents
internal import Provenance

/// What is said about the inputs, beside their paths.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A JSON or CSV file with date, site, title, author or url of documents.",
      valueName: "file"),
    completion: .file(extensions: ["json", "csv"]))
  var metadata: String?

  @Option(
    help: ArgumentHelp(
      "Read the files and folders that this file lists, one a line, too; - is standard input.",
      valueName: "file"),
    completion: .file())
  var filesFrom: String?

  @Option(
    help: ArgumentHelp(
      """
      Which columns of JSON Lines, JSON and CSV hold what, such as text=body,date=published|day; \
      the fields are id, text, title, site, author, url and date.
      """, valueName: "field=column,…"))
  var map: [String] = []

  @Option(
    help: ArgumentHelp(
      "The columns of a well-known source: nela (NELA-GT, with its masked words) or eventregistry.",
      valueName: "name"))
  var preset: String?

  @Option(
    help: ArgumentHelp(
      "The largest document that is read; K, M and G stand for steps of 1024.",
      valueName: "bytes"))
  var maxDocument = ByteCount(ReadingLimits().documentBytes)

  @Option(
    help: ArgumentHelp(
      "The largest file of many documents (.jsonl, .csv, .warc, .wacz) that is read, unpacked.",
      valueName: "bytes"))
  var maxContainer = ByteCount(ReadingLimits().containerBytes)

  /// Creates the options.
  init() {}

  /// Checks the mapping before the work begins.
  func validate() throws {
    do {
      _ = try columns
    } catch {
      throw ValidationError("\(error)")
    }
  }

  /// The limits of what is read.
  var limits: ReadingLimits {
    ReadingLimits(documentBytes: maxDocument.bytes, containerBytes: maxContainer.bytes)
  }

  /// Which columns mean what.
  var columns: RecordColumns {
    get throws {
      var columns = try preset.map { try RecordColumns(preset: $0) } ?? RecordColumns()
      for mapping in map { try columns.add(mapping) }
      return columns
    }
  }

  /// The list of files, for those who ask whether there is any input.
  var listed: [String] { filesFrom.map { [$0] } ?? [] }

  /// The given paths and those of the list.
  func paths(and given: [String]) throws -> [FilePath] {
    try RawArguments.paths(given) + (filesFrom.map { try PathList.read($0) } ?? [])
  }

  /// The metadata file.
  var metadataPath: FilePath? { metadata.flatMap { RawArguments.paths([$0]).first } }
}
