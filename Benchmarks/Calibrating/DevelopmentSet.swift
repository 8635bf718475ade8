import Foundation
import Lineage
import Provenance

/// A folder of texts with the truth beside it, as `shared/corpora` has them.
struct DevelopmentSet {
  let name: String
  let folder: String

  private struct Truth: Decodable {
    struct Edge: Decodable {
      let parent: String
      let child: String
    }
    let edges: [Edge]
    let hidden_edges: [Edge]?
    let order: [[String]]?
  }

  /// The sets in a folder: those with documents and known directions, by name.
  static func all(in folder: String) throws -> [DevelopmentSet] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
      DevelopmentSet(name: $0, folder: folder + "/" + $0)
    }.filter {
      FileManager.default.fileExists(atPath: $0.folder + "/docs")
        && FileManager.default.fileExists(atPath: $0.folder + "/truth.json")
    }
  }

  /// What the evidence says of each linked pair whose direction is known, by its sort: without dates,
  /// and of the pairs that say more with what else is known about the texts, such as their outlets.
  ///
  /// Dates themselves are left out: the truth of most sets is ordered by them, so that they would always
  /// be right.
  ///
  /// - Returns: The pairs of which something speaks, by its sort, and the number of the others.
  func observations() async throws -> (bySort: [ArrowClass: [Observation]], silent: Int) {
    let earlier = try directions()
    var found: [String: (sort: ArrowClass, observation: Observation)] = [:]
    var linked = Set<String>()
    let dates = folder + "/dates.json"
    let runs = [nil] + (FileManager.default.fileExists(atPath: dates) ? [dates] : [])
    for metadata in runs {
      let trace = try await Tracer().trace(paths: [folder + "/docs"], metadata: metadata)
      for edge in trace.edges {
        let ends = [edge.parent, edge.child].map(Self.stem)
        let isRight = earlier[ends[0]]?.contains(ends[1]) ?? false
        guard isRight || earlier[ends[1]]?.contains(ends[0]) ?? false else { continue }
        linked.insert(ends.sorted().joined(separator: " "))
        let evidence = (edge.evidence + edge.against).filter {
          ArrowClass.isArrowCue($0.cue) && $0.cue != "date"
        }
        let nats = evidence.reduce(0) { $0 + $1.nats }
        guard let sort = ArrowClass(cues: evidence.map(\.cue)), abs(nats) > 1e-6 else { continue }
        found[ends.sorted().joined(separator: " ")] = (
          sort, Observation(nats: abs(nats), isRight: isRight == (nats > 0), set: name)
        )
      }
    }
    // In one order, so that sums are the same to the last bit.
    let ordered = found.sorted { $0.key < $1.key }.map(\.value)
    return (
      Dictionary(grouping: ordered, by: \.sort).mapValues { $0.map(\.observation) },
      linked.count - found.count
    )
  }

  /// For each text those that come after it: descendants, and what the truth orders.
  private func directions() throws -> [String: Set<String>] {
    let data = try Data(contentsOf: URL(filePath: folder + "/truth.json"))
    let truth = try JSONDecoder().decode(Truth.self, from: data)
    var children: [String: Set<String>] = [:]
    for edge in truth.edges + (truth.hidden_edges ?? []) {
      children[edge.parent, default: []].insert(edge.child)
    }
    var later = children
    for start in children.keys {
      var open = Array(children[start] ?? [])
      while let next = open.popLast() {
        for child in children[next] ?? [] where later[start, default: []].insert(child).inserted {
          open.append(child)
        }
      }
    }
    for pair in truth.order ?? [] where pair.count == 2 {
      later[pair[0], default: []].insert(pair[1])
    }
    return later
  }

  private static func stem(_ id: String) -> String {
    URL(filePath: id).deletingPathExtension().lastPathComponent
  }
}
