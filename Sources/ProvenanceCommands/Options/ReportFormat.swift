internal import ArgumentParser
internal import Provenance
internal import Reports

/// How a trace is written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// A tree for people.
  case tree
  /// JSON for programs and for storing.
  case json
  /// A graph for Graphviz.
  case dot
  /// A page for people who look and read.
  case html

  /// The format that the ending of a file's name means; nil if it has none or an unknown one.
  init?(fileName: String) {
    switch Self.ending(of: fileName) {
    case "json": self = .json
    case "dot", "gv": self = .dot
    case "html", "htm": self = .html
    case "txt": self = .tree
    default: return nil
    }
  }

  /// What follows the last dot of a file's name, in lower case; nil if it has none.
  static func ending(of path: String) -> String? {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return ending.isEmpty ? nil : ending
  }

  /// The trace in this format; a page shows the texts as well.
  func render(
    _ trace: Trace, style: TerminalStyle, listsAll: Bool, page: PageOptions = PageOptions(),
    texts: SourceTexts = SourceTexts()
  ) -> [UInt8] {
    switch self {
    case .tree:
      let report = listsAll ? TreeReport(style: style, listLimit: nil) : TreeReport(style: style)
      return Array(report.render(trace).utf8)
    case .json: return JSONReport().render(trace)
    case .dot: return Array(DotReport().render(trace).utf8)
    case .html: return page.report.render(trace, texts: texts)
    }
  }

  /// Whether people see the warnings of the trace in it.
  var showsWarnings: Bool { self == .tree }
}

/// When to colour a result.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// On a terminal, unless `NO_COLOR` is set.
  case auto
  /// Whatever the output is.
  case always
  /// Not at all.
  case never
}
