internal import ArgumentParser
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
      "The largest document that is read; K, M and G stand for steps of 1024.",
      valueName: "bytes"))
  var maxDocument = ByteCount(ReadingLimits().documentBytes)

  @Option(
    help: ArgumentHelp(
      "The largest file of many documents (.jsonl) that is read.", valueName: "bytes"))
  var maxContainer = ByteCount(ReadingLimits().containerBytes)

  /// Creates the options.
  init() {}

  /// The limits of what is read.
  var limits: ReadingLimits {
    ReadingLimits(documentBytes: maxDocument.bytes, containerBytes: maxContainer.bytes)
  }
}
