internal import ArgumentParser
internal import Reports

/// How an HTML page is written.
struct PageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write an HTML page there, beside the result if '-o', '-f' or '--json' ask for one.",
      valueName: "file"),
    completion: .file(extensions: ["html"]))
  var html: String?

  @Option(name: .customLong("lang"), help: "The language of an HTML page's own words.")
  var language: PageLanguageChoice = .en

  /// Creates the options.
  init() {}

  /// The report that writes the page.
  func report(isRedacted: Bool) -> HTMLReport {
    HTMLReport(
      language: language.language, release: ProvenanceCommand.release, isRedacted: isRedacted)
  }
}

/// A language as the command line names it.
enum PageLanguageChoice: String, CaseIterable, ExpressibleByArgument {
  case en, de

  /// The language.
  var language: PageLanguage { PageLanguage(rawValue: rawValue) ?? .english }
}
