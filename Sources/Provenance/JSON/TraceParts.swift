/// A trace whose long lists are made while they are written.
struct TraceParts: Sendable {
  let clusters: Column<Trace.Cluster>
  let corpus: Trace.CorpusVersion?
  let documents: Column<Trace.Document>
  let edges: Column<Trace.Edge>
  let hiddenSources: [Trace.HiddenSource]
  let parameters: TraceParameters
  let passages: Column<Trace.Passage>
  let schemaVersion: Int
  let significance: Trace.Significance?
  let sites: Column<Trace.Site>?
  let tree: Trace.Tree
  let warnings: [Trace.Warning]
}

extension TraceParts {
  /// The parts of a trace that is held as a whole.
  init(_ trace: Trace) {
    self.init(
      clusters: Column(trace.clusters), corpus: trace.corpus, documents: Column(trace.documents),
      edges: Column(trace.edges), hiddenSources: trace.hiddenSources,
      parameters: trace.parameters, passages: Column(trace.passages),
      schemaVersion: trace.schemaVersion, significance: trace.significance,
      sites: trace.sites.map { Column($0) }, tree: trace.tree,
      warnings: trace.warnings)
  }

  /// Writes the JSON of the trace: keys in ascending order, the elements of long lists on all cores.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.array("clusters", clusters) { $1.write(to: &$0) }
      if let corpus {
        writer.key("corpus")
        corpus.write(to: &writer)
      }
      writer.array("documents", documents) { $1.write(to: &$0) }
      writer.array("edges", edges) { $1.write(to: &$0) }
      writer.array("hiddenSources", hiddenSources) { $1.write(to: &$0) }
      writer.key("parameters")
      writer.value(parameters.json)
      writer.array("passages", passages) { $1.write(to: &$0) }
      writer.number("schemaVersion", schemaVersion)
      if let significance {
        writer.key("significance")
        significance.write(to: &writer)
      }
      if let sites { writer.array("sites", sites) { $1.write(to: &$0) } }
      writer.key("tree")
      writer.object { writer in
        writer.array("branches", tree.branches) { $1.write(to: &$0) }
        // One a line: the layout never depends on how long the documents' names are.
        writer.array("roots", tree.roots) { $0.string($1) }
      }
      writer.array("warnings", warnings) { $1.write(to: &$0) }
    }
  }
}
