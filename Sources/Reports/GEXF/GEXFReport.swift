public import Provenance

/// Writes a trace as a graph in GEXF 1.3, for Gephi.
///
/// The graph is static; dates are attributes in ISO 8601, because a publication date is no lifetime.
/// Hidden sources are grey. The weight of an edge is its probability; all edges are directed, as the
/// format's readers demand, and the attribute `directed` says of each whether that is meant.
public struct GEXFReport: Sendable {
  /// Creates the report.
  public init() {}

  /// The graph as UTF-8, in the order of the trace.
  ///
  /// - Complexity: O(*n* log *n*) in the number of documents and edges.
  public func render(_ trace: Trace) -> [UInt8] {
    let stories = Stories(trace)
    let names = DistinctNames(trace, XMLText.legal)
    var writer = XMLWriter()
    writer.element(
      "gexf",
      [
        ("xmlns", "http://gexf.net/1.3"), ("xmlns:viz", "http://gexf.net/1.3/viz"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("xsi:schemaLocation", "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd"),
        ("version", "1.3"),
      ]
    ) { writer in
      writer.element("meta") {
        $0.element("creator", text: "provenance")
        $0.element("description", text: TreeReport.headline(trace))
      }
      writer.element("graph", [("defaultedgetype", "directed"), ("mode", "static")]) { writer in
        Self.attributes(WitnessRow.columns, of: "node", to: &writer)
        Self.attributes(EdgeRow.columns, of: "edge", to: &writer)
        writer.element("nodes") { writer in
          for row in WitnessRow.all(of: trace, stories) {
            writer.element("node", [("id", names[row.id]), ("label", row.label)]) {
              Self.values(WitnessRow.columns, row, to: &$0)
              $0.element("viz:color", Self.colour(isHidden: row.hidden != nil))
            }
          }
        }
        writer.element("edges") { writer in
          for (index, row) in EdgeRow.all(of: trace, stories).enumerated() {
            Self.edge(row, number: index + 1, names, to: &writer)
          }
        }
      }
    }
    return writer.bytes
  }

  private static func edge(
    _ row: EdgeRow, number: Int, _ names: DistinctNames, to writer: inout XMLWriter
  ) {
    writer.element(
      "edge",
      [
        ("id", "e\(number)"), ("source", names[row.edge.parent]),
        ("target", names[row.edge.child]), ("label", row.edge.verdict),
        ("weight", row.edge.probability.decimalText),
      ]
    ) {
      values(EdgeRow.columns, row, to: &$0)
      $0.element("viz:shape", [("value", row.edge.directed ? "solid" : "dashed")])
    }
  }

  /// A document in the blue of the other drawings, a hidden source in grey.
  private static func colour(isHidden: Bool) -> [(String, String)] {
    isHidden
      ? [("r", "170"), ("g", "178"), ("b", "189")] : [("r", "68"), ("g", "84"), ("b", "106")]
  }

  private static func attributes<Row>(
    _ columns: [Column<Row>], of element: String, to writer: inout XMLWriter
  ) {
    writer.element("attributes", [("class", element), ("mode", "static")]) { writer in
      for column in columns {
        let type =
          switch column.kind {
          case .text: "string"
          case .integer: "long"
          case .decimal: "double"
          case .flag: "boolean"
          }
        writer.element(
          "attribute", [("id", column.name), ("title", column.name), ("type", type)])
      }
    }
  }

  private static func values<Row>(_ columns: [Column<Row>], _ row: Row, to writer: inout XMLWriter)
  {
    writer.element("attvalues") { writer in
      for column in columns {
        guard let value = column.value(row) else { continue }
        writer.element("attvalue", [("for", column.name), ("value", value.plain)])
      }
    }
  }
}
