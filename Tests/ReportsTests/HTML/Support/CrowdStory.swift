import Foundation
import TestSupport

@testable import Provenance

/// Many texts that each quote several earlier ones: a story with more than 600 edges, with its texts.
struct CrowdStory {
  private(set) var trace: Trace
  private(set) var texts = SourceTexts()

  /// Writes `count` texts; each but the first three quotes three of those before it, now and then with a
  /// word of its own.
  init(texts count: Int) {
    var generator = SplitMix64(seed: 600)
    func sentence(_ words: Int) -> String {
      let syllables = ["ba", "de", "fi", "gol", "mur", "nes", "pa", "ro", "tul", "vi"]
      let written = (0..<words).map { _ in
        (0..<3).map { _ in syllables[Int.random(in: 0..<10, using: &generator)] }.joined()
      }
      return written.joined(separator: " ").capitalized(with: nil)
    }
    var documents: [Trace.Document] = []
    var passages: [Trace.Passage] = []
    var edges: [Trace.Edge] = []
    var branches: [Trace.Branch] = []
    // The first sentence of each text is the one that others quote.
    var quoted: [String] = []
    for number in 0..<count {
      let id = "text-\(number).txt"
      let own = sentence(20)
      var text = own + ". " + sentence(30) + "."
      documents.append(RandomStory.document(id, number, day: number / 4))
      if number >= 3 {
        let sources = [0, 1, 2].map { third in
          third * number / 3 + Int.random(in: 0..<(number / 3), using: &generator)
        }
        for source in sources {
          let isAltered = Int.random(in: 0..<10, using: &generator) == 0
          let lead = " " + sentence(5) + ". "
          let words = quoted[source]
          let last = (words.utf8.lastIndex(of: 0x20)).map { words[$0...] } ?? ""
          let copy = isAltered ? words.dropLast(last.count) + " otherwise" : words[...]
          let start = text.utf8.count + lead.utf8.count
          text += lead + copy + "."
          let a = Trace.Place(
            document: documents[source].id, bytes: [0, words.utf8.count],
            characters: [0, words.utf8.count])
          let b = Trace.Place(
            document: id, bytes: [start, start + copy.utf8.count],
            characters: [start, start + copy.utf8.count])
          let difference = Trace.Difference(
            a: [words.utf8.count - last.utf8.count + 1, words.utf8.count],
            b: [start + copy.utf8.count - 9, start + copy.utf8.count])
          let passage = "p\(passages.count + 1)"
          passages.append(
            Trace.Passage(
              id: passage, cluster: "", a: a, b: b, words: 20, identity: isAltered ? 0.95 : 1,
              bits: 200, differences: isAltered ? [difference] : []))
          edges.append(Self.edge(documents[source].id, id, passage, directed: source % 3 != 0))
        }
        branches.append(Trace.Branch(parent: documents[sources[0]].id, child: id))
      }
      quoted.append(own)
      texts[id] = SourceTexts.Text(bytes: Array(text.utf8))
    }
    trace = Trace(
      parameters: TraceParameters(), documents: documents, clusters: [], passages: passages,
      hiddenSources: [], edges: edges,
      tree: Trace.Tree(roots: Array(documents.prefix(3).map(\.id)), branches: branches),
      warnings: [])
  }

  private static func edge(
    _ parent: String, _ child: String, _ passage: String, directed: Bool
  ) -> Trace.Edge {
    func reason(_ cue: String, _ nats: Double, _ note: String) -> Trace.Evidence {
      Trace.Evidence(cue: cue, nats: nats, note: note, spans: [])
    }
    return Trace.Edge(
      parent: parent, child: child, kind: "quotation", directed: directed,
      verdict: directed ? "likely" : "undetermined", linkVerdict: "likely",
      arrowVerdict: "certain", probability: directed ? 0.85 : 0.3, linkProbability: 0.87,
      arrowProbability: 1 / (1 + exp(-3.75)), passages: [passage], words: 20,
      summary: "takes one passage",
      evidence: [
        reason("date", 4, "published 2019-01-02, before the follower (2019-03-04)"),
        reason("shared-words", 5, "one passage with 20 equal words, 200 bits"),
      ],
      against: [
        reason("position", -0.25, "the shared words stand earlier in the follower"),
        reason("unseen-text", -2, "no credit names the source"),
        reason("rival", -1, "another text holds the same words"),
      ],
      runnerUp: directed ? Trace.RunnerUp(parent: "text-0.txt", probability: 0.07) : nil,
      wouldChange: [])
  }
}
