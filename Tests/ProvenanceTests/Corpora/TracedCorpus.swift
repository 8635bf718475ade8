import Documents
import Provenance

/// A corpus that was read and traced, and questions about the trace.
struct TracedCorpus: Sendable {
  let trace: Trace
  /// The texts by document, as Unicode scalars: what `characters` of a trace count.
  let texts: [String: [Unicode.Scalar]]

  init(paths: [String]) async throws {
    let corpus = try await DocumentLoader().load(paths: paths)
    trace = await Tracer().trace(documents: corpus.documents, warnings: corpus.warnings)
    texts = Dictionary(
      uniqueKeysWithValues: corpus.documents.map { document in
        let text = String(decoding: document.text, as: UTF8.self)
        return (document.id.rawValue, Array(text.unicodeScalars))
      })
  }

  /// The demo corpus, traced once for all tests.
  static let demo = Task { try await TracedCorpus(paths: [Corpora.demo]) }
}

// MARK: - Texts and passages

extension TracedCorpus {
  /// The places where a stretch stands in a document, in scalars.
  func occurrences(of stretch: String, in document: String) -> [Range<Int>] {
    let text = texts[document] ?? []
    let stretch = Array(stretch.unicodeScalars)
    guard let first = stretch.first, text.count >= stretch.count else { return [] }
    return (0...(text.count - stretch.count)).filter { start in
      text[start] == first && text[start..<(start + stretch.count)].elementsEqual(stretch)
    }.map { $0..<($0 + stretch.count) }
  }

  /// The scalars of a document in passages that it shares with another one.
  func shared(_ document: String, with other: String) -> [Range<Int>] {
    trace.passages.flatMap { [($0.a, $0.b), ($0.b, $0.a)] }
      .filter { $0.document == document && $1.document == other }
      .map { place, _ in place.characters[0]..<place.characters[1] }
  }

  /// The share of a stretch that stands in passages with another document, 0…1; where it stands
  /// more than once, the best. Nil if the document does not hold it.
  func coverage(of stretch: String, in document: String, with other: String) -> Double? {
    let passages = shared(document, with: other)
    return occurrences(of: stretch, in: document).map { place in
      Double(place.count { scalar in passages.contains { $0.contains(scalar) } })
        / Double(place.count)
    }.max()
  }
}

// MARK: - Edges

extension TracedCorpus {
  /// The edges between two texts, whichever of them is the parent.
  func edges(between one: String, and other: String) -> [Trace.Edge] {
    trace.edges.filter {
      [$0.parent, $0.child] == [one, other] || [$0.child, $0.parent] == [one, other]
    }
  }

  /// The probability of the asserted edge from one text to another; 0 if none is asserted.
  func asserted(_ parent: String, _ child: String) -> Double {
    trace.edges.filter { $0.directed && $0.parent == parent && $0.child == child }
      .map(\.probability).max() ?? 0
  }

  /// The hidden sources with a name, whatever the letter case, spaces and hyphens.
  func hiddenSources(named names: [String]) -> [Trace.HiddenSource] {
    trace.hiddenSources.filter { source in
      let words = [source.name, source.url].compactMap { $0 }.map(Self.folded)
      return names.map(Self.folded).contains { name in words.contains { $0.contains(name) } }
    }
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// What is said about a text's ties, for a failed expectation.
  func ties(of text: String) -> String {
    trace.edges.filter { $0.parent == text || $0.child == text }.map { edge in
      "\(edge.parent) \(edge.directed ? "→" : "–") \(edge.child) \(edge.probability)"
    }.joined(separator: "; ")
  }
}
