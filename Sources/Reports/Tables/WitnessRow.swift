internal import Provenance

/// A document or a hidden source as a row of a table or a node of a graph.
struct WitnessRow {
  /// The id.
  let id: String
  /// The document; nil for a hidden source.
  let document: Trace.Document?
  /// The hidden source; nil for a document.
  let hidden: Trace.HiddenSource?
  /// The number of its story; nil if nothing ties it to another text.
  let story: Int?

  /// All documents of a trace, then all hidden sources, in their order.
  static func all(of trace: Trace, _ stories: Stories) -> [WitnessRow] {
    trace.documents.map {
      WitnessRow(id: $0.id, document: $0, hidden: nil, story: stories.number[$0.id])
    }
      + trace.hiddenSources.map {
        WitnessRow(id: $0.id, document: nil, hidden: $0, story: stories.number[$0.id])
      }
  }

  /// What a person calls it.
  var label: String { document?.title ?? hidden?.name ?? hidden?.url ?? id }

  /// What is known about it, beside its id. `class` is `extant` for a document and `hypothetical`
  /// for a source that is not in the corpus, whose name stands under `title`.
  static let columns: [Column<WitnessRow>] = [
    .text("class") { $0.hidden == nil ? "extant" : "hypothetical" },
    .text("title") { $0.document?.title ?? $0.hidden?.name },
    .text("site") { $0.document?.site },
    .text("author") { $0.document?.author },
    .text("url") { $0.document?.url ?? $0.hidden?.url },
    .text("published") { $0.document?.published },
    .integer("words") { $0.document?.words },
    .text("sha256") { $0.document?.sha256 },
    .text("rule") { $0.hidden?.rule },
    .integer("story") { $0.story },
  ]
}
