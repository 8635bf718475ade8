internal import Provenance

/// The names by which reports call documents and hidden sources.
struct WitnessNames {
  private let documents: [String: Trace.Document]
  private let hidden: [String: Trace.HiddenSource]
  private let symbols: TerminalStyle.Symbols
  private let called: [String: String]

  /// Collects the names of a trace; of two documents with one id the first counts. A report that has
  /// names of its own for sentences gives them by id.
  init(
    _ trace: Trace, symbols: TerminalStyle.Symbols = .unicode, called: [String: String] = [:]
  ) {
    self.called = called
    documents = Dictionary(trace.documents.map { ($0.id, $0) }) { first, _ in first }
    hidden = Dictionary(trace.hiddenSources.map { ($0.id, $0) }) { first, _ in first }
    self.symbols = symbols
  }

  /// The document with this id.
  func document(_ id: String) -> Trace.Document? { documents[id] }

  /// The hidden source with this id.
  func hiddenSource(_ id: String) -> Trace.HiddenSource? { hidden[id] }

  /// The id, safe and short enough to stand in a line of text; long ones lose their middle.
  func id(_ id: String, columns: Int = 40) -> String {
    Shortening.middle(SafeText.line(id), columns: columns, ellipsis: symbols.ellipsis)
  }

  /// How a sentence calls a text: a hidden source by its name, a document by its id.
  func reference(_ id: String, columns: Int = 40) -> String {
    if let name = called[id] { return name }
    guard let source = hidden[id] else { return self.id(id, columns: columns) }
    let name = source.name.map { SafeText.line($0) } ?? ""
    return name.isEmpty
      ? self.id(id, columns: columns)
      : Shortening.tail(name, columns: columns, ellipsis: symbols.ellipsis)
  }
}
