public import Provenance

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension ExplanationReport {
  /// The explanation as JSON: the ids `a` and `b`, the edges in both directions, the ways through
  /// hidden sources, the shared passages, the sites at which both read alike against others (`alike`) or
  /// part (`parted`), and the possible parents of both.
  ///
  /// Edges, passages and sources have the keys that they have in the JSON of a trace.
  ///
  /// - Throws: An encoding error if a number is not finite, which no trace of this program holds.
  public static func json(_ explanation: Explanation) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try [UInt8](encoder.encode(Record(explanation))) + [UInt8(ascii: "\n")]
  }

  /// The keys of the JSON.
  private struct Record: Encodable {
    struct Detour: Encodable {
      let source: Trace.HiddenSource
      let a: Trace.Edge
      let b: Trace.Edge
    }

    struct Candidate: Encodable {
      let parent: String
      let probability: Double
      let isEdge: Bool
      let directed: Bool

      init(_ candidate: Explanation.Candidate) {
        parent = candidate.parent
        probability = candidate.probability
        isEdge = candidate.isEdge
        directed = candidate.isDirected
      }
    }

    struct Intermediary: Encodable {
      let document: String
      let share: Double
      let linkToA: Double
      let linkToB: Double
    }

    let schemaVersion = Trace.newestSchemaVersion
    let a: String
    let b: String
    let forward: [Trace.Edge]
    let backward: [Trace.Edge]
    let detours: [Detour]
    let passages: [Trace.Passage]
    let intermediaries: [Intermediary]
    let alike: [Trace.Site]
    let parted: [Trace.Site]
    let parentsOfA: [Candidate]
    let parentsOfB: [Candidate]

    init(_ explanation: Explanation) {
      a = explanation.a
      b = explanation.b
      forward = explanation.forward
      backward = explanation.backward
      detours = explanation.detours.map { Detour(source: $0.source, a: $0.a, b: $0.b) }
      passages = explanation.passages
      intermediaries = explanation.intermediaries.map {
        Intermediary(
          document: $0.document, share: $0.share, linkToA: $0.linkToA, linkToB: $0.linkToB)
      }
      alike = explanation.alike
      parted = explanation.parted
      parentsOfA = explanation.parentsOfA.map(Candidate.init)
      parentsOfB = explanation.parentsOfB.map(Candidate.init)
    }
  }
}
