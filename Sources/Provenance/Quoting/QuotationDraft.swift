internal import Documents

/// A version of a quotation while the others are not known yet.
struct QuotationDraft {
  let document: Documents.Document
  let hit: QuotationSearch.Hit
  private let asked: Documents.Document
  private let trace: Trace
  private let speaker: Quotation.Speaker
  private let bytes: ByteSpan

  /// Reads what stands beside a place.
  init(
    _ hit: QuotationSearch.Hit, in document: Documents.Document, asked: Documents.Document,
    trace: Trace
  ) {
    self.document = document
    self.hit = hit
    self.asked = asked
    self.trace = trace
    speaker = SpeakerFinder(document: document).speaker(of: hit.words)
    bytes = document.words.span(of: hit.words)
  }

  /// The name of the speaker, if it stands beside the words.
  var speakerName: String? {
    if case .named(let name) = speaker { name } else { nil }
  }

  /// How the speaker compares with the one that the first version names.
  func change(from first: String?, isFirst: Bool) -> Quotation.SpeakerChange {
    guard let first, !isFirst else { return .none }
    switch speaker {
    case .named(let name): return Self.isSame(name, first) ? .same : .changed
    case .mentioned: return .unclear
    case .none: return .dropped
    }
  }

  /// The finished version.
  func version(isFirstSeen: Bool, change: Quotation.SpeakerChange) -> Quotation.Version {
    let id = document.id.rawValue
    let offsets = ScalarOffsets(document.text)
    let edges = trace.edges.filter { $0.child == id && carries($0) }
    let isHidden = Set(trace.hiddenSources.map(\.id))
    return Quotation.Version(
      place: Trace.Place(
        document: id, bytes: [bytes.start, bytes.end],
        characters: [offsets.scalar(at: bytes.start), offsets.scalar(at: bytes.end)],
        excerpt: document.excerpt(bytes, limit: 600)),
      published: trace.documents.first { $0.id == id }?.published, isFirstSeen: isFirstSeen,
      form: form, equalWords: hit.pairs.count, differences: differences, speaker: speaker,
      speakerChange: change, credits: credits,
      sources: edges.filter { !isHidden.contains($0.parent) }.map {
        Quotation.Source(
          parent: $0.parent, directed: $0.directed, verdict: $0.verdict, probability: $0.probability
        )
      }.sorted { ($1.probability, $0.parent) < ($0.probability, $1.parent) },
      hiddenSources: edges.map(\.parent).filter(isHidden.contains).sorted())
  }

  /// Whether a passage of an edge holds these words; an edge without passages stands for the whole.
  private func carries(_ edge: Trace.Edge) -> Bool {
    guard !edge.passages.isEmpty else { return true }
    let ids = Set(edge.passages)
    return trace.passages.contains { passage in
      ids.contains(passage.id)
        && [passage.a, passage.b].contains { place in
          place.document == document.id.rawValue && place.bytes.count == 2
            && place.bytes[0] < bytes.end && bytes.start < place.bytes[1]
        }
    }
  }

  private var form: Quotation.Form {
    if hit.pairs.count == asked.words.count, hit.words.count == hit.pairs.count { return .exact }
    return differences.isEmpty ? .shortened : .altered
  }

  /// The credits in the sentences of the words and in the two beside them.
  private var credits: [Trace.Credit] {
    let sentences = document.words.sentence
    guard let first = hit.words.first, let last = hit.words.last, last < sentences.count,
      let facts = trace.documents.first(where: { $0.id == document.id.rawValue })
    else { return [] }
    let low = Int(sentences[first]) - 1
    let high = Int(sentences[last]) + 1
    return facts.credits.filter { credit in
      guard credit.bytes.count == 2, credit.name != nil || credit.url != nil else { return false }
      let word = document.words.start.firstIndex { Int($0) >= credit.bytes[0] }
      guard let word, word < sentences.count else { return false }
      return low <= Int(sentences[word]) && Int(sentences[word]) <= high
    }
  }

  /// The runs of words between equal ones in which the version and the quotation part.
  private var differences: [Quotation.Difference] {
    zip(hit.pairs, hit.pairs.dropFirst()).compactMap { left, right in
      let quoted = left.quoted + 1..<right.quoted
      let here = left.here + 1..<right.here
      guard !quoted.isEmpty || !here.isEmpty else { return nil }
      let place =
        here.isEmpty
        ? ByteSpan(Int(document.words.end[left.here]), Int(document.words.end[left.here]))
        : document.words.span(of: here)
      return Quotation.Difference(
        quoted: quoted.isEmpty ? "" : asked.excerpt(asked.words.span(of: quoted), limit: .max),
        here: here.isEmpty ? "" : document.excerpt(place, limit: .max),
        bytes: [place.start, place.end])
    }
  }

  /// Whether two names mean one person as far as can be told: they end in the same word.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    func last(_ name: String) -> Substring? {
      name.lowercased().split { !$0.isLetter && !$0.isNumber }.last.map { Substring(String($0)) }
    }
    return last(left) != nil && last(left) == last(right)
  }
}
