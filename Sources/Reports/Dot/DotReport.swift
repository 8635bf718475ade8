public import Provenance

/// Writes a trace as a graph in Graphviz' DOT language.
///
/// Documents have the class `extant`; sources that are not in the corpus `hypothetical`, with a
/// dashed outline. An edge runs from the text that is followed to the one that follows and says how
/// surely; an undetermined one is dashed and has no arrowhead. Nodes are named by their ids. If there
/// are several stories, each has its frame; texts that nothing ties to another stand outside, and
/// many of them become one box with their number.
public struct DotReport: Sendable {
  /// Creates the report.
  public init() {}

  /// More unrelated documents than these become one box with their number.
  private static let unrelatedShown = 10

  /// The graph as UTF-8 text, in the order of the trace.
  ///
  /// - Complexity: O(*n* log *n*) in the number of documents and edges.
  public func render(_ trace: Trace) -> String {
    let quoting = DotQuoting(trace)
    var lines = [
      "digraph provenance {",
      "  graph [charset=\"UTF-8\", rankdir=TB, nodesep=0.5, ranksep=0.7, labelloc=t,",
      "    fontname=\"sans-serif\", label=\(quoting.label(Self.caption(trace)))];",
      "  node [shape=box, style=\"rounded,filled\", fillcolor=\"#f4f6f8\", color=\"#44546a\",",
      "    fontname=\"sans-serif\", fontsize=12, margin=\"0.15,0.08\"];",
      "  edge [fontname=\"sans-serif\", fontsize=10, color=\"#44546a\", fontcolor=\"#22303f\"];",
    ]
    let stories = Stories(trace)
    lines += frames(stories, of: trace, quoting)
    let alone = trace.documents.filter { stories.number[$0.id] == nil }
    let isCrowded = alone.count > Self.unrelatedShown
    if !isCrowded { lines += alone.map { "  " + node($0, quoting) } }
    for source in trace.hiddenSources where stories.number[source.id] == nil {
      lines.append("  " + node(source, quoting))
    }
    if isCrowded {
      let label = [
        Wording.count(alone.count, "document"), "that share no passage", "with the others",
      ]
      lines.append(
        "  \"(unrelated)\" [class=\"unrelated\", shape=note, style=filled, "
          + "label=\(quoting.label(label))];")
    }
    for edge in trace.edges {
      lines.append("  " + Self.edge(edge, quoting))
    }
    lines.append("}")
    return lines.map { $0 + "\n" }.joined()
  }

  /// What stands above the drawing.
  private static func caption(_ trace: Trace) -> [String] {
    [
      TreeReport.headline(trace),
      "Dashed boxes are not in the corpus. Dashed lines have no known direction.",
      "Similarity is evidence, not proof of misconduct.",
    ]
  }

  /// The texts of all stories, each story in a frame if there are several.
  private func frames(
    _ stories: Stories, of trace: Trace, _ quoting: DotQuoting
  ) -> [String] {
    let stories = stories.stories
    let documents = Dictionary(trace.documents.map { ($0.id, $0) }) { first, _ in first }
    let hidden = Dictionary(trace.hiddenSources.map { ($0.id, $0) }) { first, _ in first }
    return stories.enumerated().flatMap { index, story -> [String] in
      let nodes = story.members.compactMap { id in
        documents[id].map { node($0, quoting) } ?? hidden[id].map { node($0, quoting) }
      }
      guard stories.count > 1 else { return nodes.map { "  " + $0 } }
      let label = quoting.label(["Story \(index + 1): \(Wording.count(nodes.count, "text"))"])
      return [
        "  subgraph cluster_story\(index + 1) {",
        "    graph [class=\"story\", style=rounded, color=\"#b9c2cc\", label=\(label)];",
      ] + nodes.map { "    " + $0 } + ["  }"]
    }
  }

  private func node(_ document: Trace.Document, _ quoting: DotQuoting) -> String {
    let facts = [document.site, document.published.map { Wording.date($0) }].compactMap(\.self)
    let lines = [
      document.title ?? document.id, facts.joined(separator: ", "),
      document.title == nil ? "" : document.id,
    ]
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
    let words = edge.words > 0 ? Wording.count(edge.words, "word") : ""
    guard edge.directed else {
      let link = "link \(Wording.probability(edge.linkProbability))"
      let label = [
        edge.kind == "identical" ? "same text" : words,
        Wording.isLeaning(edge)
          ? "\(link), direction \(Wording.probability(edge.arrowProbability))"
          : "\(link), direction unknown",
      ]
      return "\(ends) [class=\"undetermined\", dir=none, style=dashed, color=\"#8a97a6\", "
        + "label=\(quoting.label(label)), tooltip=\(quoting.label([edge.summary]))];"
    }
    let label = [
      "\(edge.verdict) \(Wording.probability(edge.probability))",
      [edge.kind == "rewrite" ? "" : edge.kind, words].filter { !$0.isEmpty }
        .joined(separator: ", "),
    ]
    let width = ["certain": "2.2", "likely": "1.5"][edge.verdict] ?? "1"
    return "\(ends) [class=\(quoting.label([edge.verdict])), penwidth=\(width), "
      + "label=\(quoting.label(label)), tooltip=\(quoting.label([edge.summary]))];"
  }
}
