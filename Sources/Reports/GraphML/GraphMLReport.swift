public import Provenance

/// Writes a trace as a graph in GraphML, for networkx, igraph, yEd and Cytoscape.
///
/// Nodes are documents and hidden sources under their ids, edges run from the text that is followed
/// to the one that follows. GraphML readers take no graph of directed and undirected edges, so all
/// edges are directed, and `directed` says of each whether that is meant.
public struct GraphMLReport: Sendable {
  /// Creates the report.
  public init() {}

  /// The graph as UTF-8, in the order of the trace.
  ///
  /// - Complexity: O(*n* log *n*) in the number of documents and edges.
  public func render(_ trace: Trace) -> [UInt8] {
    let stories = Stories(trace)
    let names = DistinctNames(trace, XMLText.legal)
    var writer = XMLWriter()
    let space = "http://graphml.graphdrawing.org/xmlns"
    writer.element(
      "graphml",
      [
        ("xmlns", space), ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("xsi:schemaLocation", "\(space) \(space)/1.0/graphml.xsd"),
      ]
    ) { writer in
      Self.keys(WitnessRow.columns, for: "node", to: &writer)
      Self.keys(EdgeRow.columns, for: "edge", to: &writer)
      writer.element("graph", [("id", "provenance"), ("edgedefault", "directed")]) { writer in
        for row in WitnessRow.all(of: trace, stories) {
          writer.element("node", [("id", names[row.id])]) {
            Self.data(WitnessRow.columns, row, for: "node", to: &$0)
          }
        }
        for (index, row) in EdgeRow.all(of: trace, stories).enumerated() {
          writer.element(
            "edge",
            [
              ("id", "e\(index + 1)"), ("source", names[row.edge.parent]),
              ("target", names[row.edge.child]),
            ]
          ) { Self.data(EdgeRow.columns, row, for: "edge", to: &$0) }
        }
      }
    }
    return writer.bytes
  }

  private static func keys<Row>(
    _ columns: [Column<Row>], for element: String, to writer: inout XMLWriter
  ) {
    for column in columns {
      let type =
        switch column.kind {
        case .text: "string"
        case .integer: "long"
        case .decimal: "double"
        case .flag: "boolean"
        }
      writer.element(
        "key",
        [
          ("id", "\(element)_\(column.name)"), ("for", element), ("attr.name", column.name),
          ("attr.type", type),
        ])
    }
  }

  private static func data<Row>(
    _ columns: [Column<Row>], _ row: Row, for element: String, to writer: inout XMLWriter
  ) {
    for column in columns {
      guard let value = column.value(row) else { continue }
      writer.element("data", [("key", "\(element)_\(column.name)")], text: value.plain)
    }
  }
}
