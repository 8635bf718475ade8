internal import ArgumentParser

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
  var maxDocument = ByteCount(32 << 20)

  /// Creates the options.
  init() {}
}
