import Foundation
import Provenance
import TestSupport
import Testing

@testable import Reports

/// networkx reads our graphs. It needs `PROVENANCE_PYTHON`; see `Scripts/judges`.
@Suite("Graphs judged by networkx", .enabled(if: Judge.python != nil, "set PROVENANCE_PYTHON"))
struct GraphJudgeTests {
  /// A graph as networkx has it.
  struct Graph: Decodable, Equatable {
    struct Node: Decodable, Equatable {
      let id: String
      let values: [String: String]
    }
    struct Edge: Decodable, Equatable {
      let source: String
      let target: String
      let values: [String: String]
    }
    let nodes: [Node]
    let edges: [Edge]
  }

  private static let program = """
    import json, networkx, sys
    graphs = []
    for number in range(COUNT):
        graph = networkx.READ(f'{number}.xml')
        assert graph.is_directed()
        def plain(values):
            return {k: v if isinstance(v, str) else json.dumps(v) for k, v in values.items()
                    if k not in ('viz', 'id')}
        graphs.append({
            'nodes': [{'id': n, 'values': plain(v)} for n, v in graph.nodes(data=True)],
            'edges': [{'source': a, 'target': b, 'values': plain(v)}
                      for a, b, v in graph.edges(data=True)]})
    print(json.dumps(graphs))
    """

  private func read(_ files: [[UInt8]], by reader: String) throws -> [Graph] {
    let program = Self.program.replacing("COUNT", with: "\(files.count)")
      .replacing("READ", with: reader)
    let verdict = try Judge.run(
      #require(Judge.python), program,
      files: files.enumerated().map { ("\($0.offset).xml", $0.element) })
    try #require(verdict.status == 0, "\(verdict.output)")
    return try JSONDecoder().decode([Graph].self, from: Data(verdict.output.utf8))
  }

  private static func traces() throws -> [Trace] {
    try [Traces.lighthouse(), HostileTraces.twins()]
      + (1...40).map { try HostileTraces.lighthouse(seed: $0) }
  }

  @Test("GraphML is read back with every node, edge and value")
  func graphML() throws {
    let traces = try Self.traces()
    let graphs = try read(traces.map { GraphMLReport().render($0) }, by: "read_graphml")
    for (trace, graph) in zip(traces, graphs) { try expect(graph, equals: trace, weights: false) }
  }

  @Test("GEXF is read back with every node, edge and value")
  func gexf() throws {
    let traces = try Self.traces()
    let graphs = try read(traces.map { GEXFReport().render($0) }, by: "read_gexf")
    for (trace, graph) in zip(traces, graphs) { try expect(graph, equals: trace, weights: true) }
  }

  private func expect(_ graph: Graph, equals trace: Trace, weights: Bool) throws {
    let names = DistinctNames(trace, XMLText.legal)
    let ids = trace.documents.map(\.id) + trace.hiddenSources.map(\.id)
    #expect(graph.nodes.map(\.id) == ids.map { names[$0] })
    #expect(Set(graph.nodes.map(\.id)).count == ids.count)
    for (node, document) in zip(graph.nodes, trace.documents) {
      #expect(node.values["class"] == "extant")
      #expect(node.values["title"] == document.title.map(XMLText.legal))
      #expect(node.values["author"] == document.author.map(XMLText.legal))
      #expect(node.values["published"] == document.published)
      #expect(node.values["words"] == String(document.words))
      #expect(node.values["sha256"] == document.sha256)
    }
    for (node, source) in zip(graph.nodes.dropFirst(trace.documents.count), trace.hiddenSources) {
      #expect(node.values["class"] == "hypothetical")
      #expect(node.values["title"] == source.name.map(XMLText.legal))
      #expect(node.values["rule"] == source.rule)
    }
    // networkx lists edges by their sources.
    func key(_ source: String, _ target: String) -> String { source + "\u{0}" + target }
    let read = Dictionary(graph.edges.map { (key($0.source, $0.target), $0.values) }) { a, _ in a }
    #expect(graph.edges.count == trace.edges.count)
    for edge in trace.edges {
      let values = try #require(read[key(names[edge.parent], names[edge.child])])
      #expect(values["directed"] == String(edge.directed))
      #expect(values["verdict"] == edge.verdict)
      #expect(values["summary"] == XMLText.legal(edge.summary))
      #expect(values["probability"].flatMap(Double.init) == edge.probability)
      #expect(!weights || values["weight"].flatMap(Double.init) == edge.probability)
      #expect(values["words"] == String(edge.words))
    }
  }
}
