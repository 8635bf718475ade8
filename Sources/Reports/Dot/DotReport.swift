public import Provenance

/// Writes a trace as a graph in Graphviz' DOT language.
///
/// Documents have the class `extant`; sources that are not in the corpus `hypothetical`, with a
/// dashed outline. An edge runs from the text that is followed to the one that follows and says how
/// surely; an undetermined one is dashed and has no arrowhead. Nodes are named by their ids.
public struct DotReport: Sendable {
  /// Creates the report.
  public init() {}

  /// The graph as UTF-8 text, in the order of the trace.
  ///
  /// - Complexity: O(*n*) in the number of documents and edges.
  public func render(_ trace: Trace) -> String {
    let quoting = DotQuoting(trace)
    var lines = [
      "digraph provenance {",
      "  graph [charset=\"UTF-8\", rankdir=TB, nodesep=0.6, labelloc=t, fontname=\"sans-serif\",",
      "    label=\(quoting.label(Self.caption(trace)))];",
      "  node [shape=box, style=\"rounded\", fontname=\"sans-serif\"];",
      "  edge [fontname=\"sans-serif\", fontsize=10];",
    ]
    for document in trace.documents {
      lines.append("  " + node(document, quoting))
    }
    for source in trace.hiddenSources {
      lines.append("  " + node(source, quoting))
    }
    for edge in trace.edges {
      lines.append("  " + Self.edge(edge, quoting))
    }
    lines.append("}")
    return lines.map { $0 + "\n" }.joined()
  }

  /// What stands above the drawing.
  private static func caption(_ trace: Trace) -> [String] {
    [TreeReport.headline(trace), "Similarity is evidence, not proof of misconduct."]
  }

  private func node(_ document: Trace.Document, _ quoting: DotQuoting) -> String {
    let facts = [document.site, document.published.map { Wording.date($0) }].compactMap(\.self)
    let lines = [document.title ?? document.id, facts.joined(separator: ", ")]
    return "\(quoting.name(document.id)) [class=\"extant\", label=\(quoting.label(lines)), "
      + "tooltip=\(quoting.label([document.id]))];"
  }

  private func node(_ source: Trace.HiddenSource, _ quoting: DotQuoting) -> String {
    let lines = [source.name ?? source.url ?? "a source without a name", "not in the corpus"]
    return "\(quoting.name(source.id)) [class=\"hypothetical\", style=\"rounded,dashed\", "
      + "label=\(quoting.label(lines)), "
      + "tooltip=\(quoting.label([Wording.reason(rule: source.rule)]))];"
  }

  private static func edge(_ edge: Trace.Edge, _ quoting: DotQuoting) -> String {
    let ends = "\(quoting.name(edge.parent)) -> \(quoting.name(edge.child))"
    guard edge.directed else {
      let label = [
        "direction undetermined",
        "link \(Wording.probability(edge.linkProbability)), "
          + "direction \(Wording.probability(edge.arrowProbability))",
      ]
      return "\(ends) [class=\"undetermined\", dir=none, style=dashed, "
        + "label=\(quoting.label(label)), tooltip=\(quoting.label([edge.summary]))];"
    }
    let label = [
      Wording.follows(nil, kind: edge.kind),
      "\(edge.verdict) \(Wording.probability(edge.probability))",
    ]
    return "\(ends) [class=\(quoting.label([edge.verdict])), label=\(quoting.label(label)), "
      + "tooltip=\(quoting.label([edge.summary]))];"
  }
}
