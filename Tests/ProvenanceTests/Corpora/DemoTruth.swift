import Foundation
import Testing

/// What `Tests/DemoCorpus/truth.json` says about the demo corpus.
struct DemoTruth: Decodable, Sendable {
  /// What a document says about itself.
  struct Document: Decodable, Sendable {
    let id: String
    let title: String
    let site: String?
    /// The day of publication.
    let published: String?
    /// A day that the text speaks of, so that it cannot be older.
    let notBefore: String?
  }

  /// A tie between two documents that a trace has to show.
  struct Edge: Decodable, Sendable, CustomTestStringConvertible {
    let parent: String
    let child: String
    /// The least probability of the edge; nil if the way cannot be decided.
    let minimumProbability: Double?
    let undetermined: Bool
    /// The hidden source through which the edge may lead.
    let mayPassThroughHidden: String?

    var testDescription: String { "\(parent) → \(child)" }
  }

  /// A source that is not in the corpus.
  struct Hidden: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let aliases: [String]
    let children: [String]

    var testDescription: String { name }
  }

  /// An edge that a trace must not assert.
  struct Forbidden: Decodable, Sendable, CustomTestStringConvertible {
    let parent: String
    let child: String
    let reason: String

    var testDescription: String { "\(parent) → \(child)" }
  }

  /// A stretch that two documents share, or seem to share.
  struct Passage: Decodable, Sendable, CustomTestStringConvertible {
    let name: String?
    let a: String
    let b: String
    let textA: String
    let textB: String
    /// The least share of either text that passages hold; nil for 80 %.
    let minimumCover: Double?

    var testDescription: String { "\(name ?? "not reuse"): \(a), \(b)" }
  }

  let documents: [Document]
  let edges: [Edge]
  let hidden: [Hidden]
  let forbidden: [Forbidden]
  let unrelated: [String]
  let noSharedText: [[String]]
  let passages: [Passage]
  let notReuse: [Passage]

  /// Reads the truth.
  static func load() throws -> DemoTruth {
    let path = Corpora.project + "/Tests/DemoCorpus/truth.json"
    return try JSONDecoder().decode(DemoTruth.self, from: Data(contentsOf: URL(filePath: path)))
  }
}
