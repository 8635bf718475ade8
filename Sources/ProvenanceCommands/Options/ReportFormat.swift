internal import ArgumentParser
internal import Provenance
internal import Reports

/// How a trace is written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// A tree for people.
  case tree
  /// JSON for programs and for storing.
  case json
  /// Tables for spreadsheets.
  case csv
  /// A graph for Graphviz.
  case dot
  /// A page for people who look and read.
  case html
  /// A graph for networkx, igraph, yEd and Cytoscape.
  case graphml
  /// A graph for Gephi.
  case gexf
  /// PROV-JSON.
  case prov
  /// The most probable trees alone.
  case newick

  /// The format that the ending of a file's name means; nil if it has none or an unknown one.
  init?(fileName: String) {
    switch Self.ending(of: fileName) {
    case "json": self = fileName.lowercased().hasSuffix(".prov.json") ? .prov : .json
    case "csv": self = .csv
    case "dot", "gv": self = .dot
    case "html", "htm": self = .html
    case "graphml": self = .graphml
    case "gexf": self = .gexf
    case "nwk", "newick": self = .newick
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

  /// The trace in this format; of the tables, one.
  func render(
    _ trace: Trace, style: TerminalStyle, listsAll: Bool, table: CSVReport.Table, page: HTMLReport,
    texts: SourceTexts
  ) -> [UInt8] {
    switch self {
    case .tree:
      let report = listsAll ? TreeReport(style: style, listLimit: nil) : TreeReport(style: style)
      return Array(report.render(trace).utf8)
    case .json: return JSONReport().render(trace)
    case .csv: return CSVReport().render(trace, table)
    case .dot: return Array(DotReport().render(trace).utf8)
    case .html: return page.render(trace, texts: texts)
    case .graphml: return GraphMLReport().render(trace)
    case .gexf: return GEXFReport().render(trace)
    case .prov: return ProvReport().render(trace)
    case .newick: return Array(NewickReport().render(trace).utf8)
    }
  }

  /// Whether people see the warnings of the trace in it.
  var showsWarnings: Bool { self == .tree }
}

/// Which table of several is written into one file.
enum TableChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// The documents and hidden sources.
  case documents
  /// The shared passages.
  case passages
  /// Who follows whom.
  case edges

  /// The table of the report.
  var table: CSVReport.Table {
    switch self {
    case .documents: .documents
    case .passages: .passages
    case .edges: .edges
    }
  }
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
