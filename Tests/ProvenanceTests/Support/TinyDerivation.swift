@testable import Documents
@testable import Lineage
@testable import TextReuse

// Small results of the rooms below, built by hand.

extension Documents.Document {
  /// A document whose words are those of `text` between spaces, with hashes of their own.
  static func tiny(
    _ id: String, _ text: String, sha256: String = "00", site: String? = nil,
    dates: [PublicationDate] = [], regions: [Region]? = nil, warnings: [DocumentWarning] = []
  ) -> Documents.Document {
    let bytes = Array(text.utf8)
    var words = WordTable()
    var start = 0
    for piece in bytes.split(separator: 0x20, omittingEmptySubsequences: false) {
      if !piece.isEmpty {
        let hash = piece.reduce(5381) { ($0 &* 33) ^ UInt64($1) }
        words.append(
          hash: hash, start: UInt32(start), end: UInt32(start + piece.count), sentence: 0,
          region: UInt16((regions ?? []).firstIndex { $0.span.range.contains(start) } ?? 0))
      }
      start += piece.count + 1
    }
    let whole = ByteSpan(0, bytes.count)
    return Documents.Document(
      id: DocumentID(id), text: bytes, sha256: sha256, title: nil, site: site, author: nil,
      url: nil, dates: dates, regions: regions ?? [Region(kind: .body, span: whole)],
      sentences: [whole], words: words, credits: [], declarations: [], selfNames: [],
      quotations: [],
      warnings: warnings)
  }
}

extension TextReuse.Passage {
  /// A passage of equal words that begins at a word of each side.
  static func tiny(
    _ a: Int, _ b: Int, at starts: (a: Int, b: Int), words: Int, cluster: Int = 0
  ) -> TextReuse.Passage {
    let sides = (starts.a..<(starts.a + words), starts.b..<(starts.b + words))
    return TextReuse.Passage(
      a: Occurrence(document: a, words: sides.0), b: Occurrence(document: b, words: sides.1),
      steps: [AlignmentStep(kind: .keep, a: sides.0, b: sides.1)], equalWords: words, bits: 99.5,
      cluster: cluster)
  }
}

extension Lineage.HiddenSource {
  static func tiny(
    name: String? = nil, url: String? = nil, rule: Rule = .named,
    evidence: [Lineage.Evidence] = []
  ) -> Lineage.HiddenSource {
    Lineage.HiddenSource(rule: rule, name: name, url: url, evidence: evidence)
  }
}

extension DerivationEdge {
  static func tiny(
    _ parent: Witness, _ child: Witness, probability: Double = 0.9, directed: Bool = true,
    passages: [Int] = [], words: Int = 0, evidence: [Lineage.Evidence] = [],
    runnerUp: (parent: Witness, probability: Double)? = nil
  ) -> DerivationEdge {
    DerivationEdge(
      parent: parent, child: child, kind: .rewrite, directed: directed, probability: probability,
      linkProbability: 0.97, arrowProbability: 0.7, passages: passages, words: words,
      evidence: evidence,
      against: [], runnerUp: runnerUp, summary: "takes one passage", wouldChange: ["a date"])
  }
}
