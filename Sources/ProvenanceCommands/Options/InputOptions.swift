internal import ArgumentParser
internal import Documents

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
  var maxDocument = ByteCount(DocumentLoader.Options().maximumDocumentBytes)

  @Option(
    help: ArgumentHelp(
      "The largest file of many documents (.jsonl) that is read.", valueName: "bytes"))
  var maxContainer = ByteCount(DocumentLoader.Options().maximumContainerBytes)

  /// Creates the options.
  init() {}

  /// The limits of what is read.
  var limits: DocumentLoader.Options {
    DocumentLoader.Options(
      maximumDocumentBytes: maxDocument.bytes, maximumContainerBytes: maxContainer.bytes)
  }
}
