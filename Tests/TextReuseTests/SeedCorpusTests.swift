import Documents
import Foundation
import Testing

@testable import TextReuse

/// Where the development corpora lie, if they are here.
private let corpora = ProcessInfo.processInfo.environment["PROVENANCE_CORPORA"]

/// The real case: five articles, and what a careful reader found them to share.
@Suite("Seed corpus", .enabled(if: corpora != nil, "set PROVENANCE_CORPORA"))
struct SeedCorpusTests {
  private struct Truth: Decodable {
    struct Place: Decodable {
      let doc: String
      let start: Int
      let end: Int
      let text: String
    }
    struct Shared: Decodable {
      let id: String
      let kind_of_text: String
      let relations: [String: String]
      let min_cover: Double?
      let occurrences: [Place]
    }
    struct Unshared: Decodable {
      let id: String
      let a: Place
      let b: Place
    }
    let passages: [Shared]
    let not_reuse: [Unshared]
  }

  /// The ranges of characters that two documents share, seen from each of them.
  private typealias Ranges = [String: [(Range<Int>, Range<Int>)]]

  private func load() async throws -> (Truth, Ranges) {
    let folder = URL(fileURLWithPath: corpora ?? "").appendingPathComponent("seeds")
    let truth = try JSONDecoder().decode(
      Truth.self, from: Data(contentsOf: folder.appendingPathComponent("truth.json")))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }.sorted()
    let documents = try names.map { name in
      let data = try Data(contentsOf: folder.appendingPathComponent(name))
      return Document(analysing: SourceRecord(id: DocumentID(name), text: Array(data)))
    }
    var ranges: Ranges = [:]
    for passage in await Reuse.find(in: documents).passages {
      let sides = [passage.a, passage.b].map { side in
        let document = documents[side.document]
        let span = document.words.span(of: side.words)
        let characters = { (end: Int) in
          String(decoding: document.text[..<end], as: UTF8.self).unicodeScalars.count
        }
        return (
          String(names[side.document].prefix(3)), characters(span.start)..<characters(span.end)
        )
      }
      ranges[sides[0].0 + sides[1].0, default: []].append((sides[0].1, sides[1].1))
      ranges[sides[1].0 + sides[0].0, default: []].append((sides[1].1, sides[0].1))
    }
    return (truth, ranges)
  }

  @Test("finds every shared passage on both sides") func finds() async throws {
    let (truth, ranges) = try await load()
    for shared in truth.passages where shared.kind_of_text != "editorial sign" {
      for (relation, kind) in shared.relations.sorted(by: { $0.key < $1.key })
      where kind.hasPrefix("verbatim") || kind.hasPrefix("near") {
        let pair = relation.split(separator: "-").map(String.init)
        for (here, there) in [(pair[0], pair[1]), (pair[1], pair[0])] {
          let places = shared.occurrences.filter { $0.doc == here }
          guard places.contains(where: { $0.text.split(separator: " ").count >= 8 }) else {
            continue
          }
          let best = places.map { place in
            let covered = (place.start..<place.end).filter { character in
              (ranges[here + there] ?? []).contains { $0.0.contains(character) }
            }
            return Double(covered.count) / Double(place.end - place.start)
          }
          #expect((best.max() ?? 0) >= shared.min_cover ?? 0.8, "\(shared.id) \(here) \(there)")
        }
      }
    }
  }

  @Test("finds no stock phrase") func findsNoStockPhrase() async throws {
    let (truth, ranges) = try await load()
    for phrase in truth.not_reuse {
      let a = phrase.a.start..<phrase.a.end
      let b = phrase.b.start..<phrase.b.end
      for (left, right) in ranges[phrase.a.doc + phrase.b.doc] ?? [] {
        let isPhrase =
          left.overlaps(a) && right.overlaps(b) && 2 * left.count <= 3 * a.count
        #expect(!isPhrase, "\(phrase.id)")
      }
    }
  }
}
