/// Finds for each text the fewest others that account for what it shares, and takes away the links
/// that are not among them.
///
/// The idea of the Coherence-Based Genealogical Method: a text needs no further neighbour whose
/// words it has through nearer ones already (G. Mink, "Contamination, coherence, and coincidence in
/// textual transmission", 2011). The links are taken from the nearest to the farthest, as for a
/// spanning tree (J. B. Kruskal, 1956). One that would close a circle is superfluous, unless it
/// accounts for a significant stretch that no nearer neighbour of the two has.
///
/// A link that is superfluous keeps its reason: the documents that stand between. Equally near texts
/// do not take each other's place, so that a tie stays a tie.
enum Betweenness {
  /// A direction counts from here, in nats: three to one.
  private static let decided = 1.0986

  /// Marks each link that nearer ones explain.
  ///
  /// - Complexity: O(*links* × `candidates`) set operations.
  static func mark(_ table: inout LinkTable, arrows: [Arrow], parameters: LineageParameters) {
    let affinity = table.links.map { $0.affinity(parameters) }
    let order = table.links.indices.sorted { (-affinity[$0], $0) < (-affinity[$1], $1) }
    var forest = DisjointSets(count: table.linksOfDocument.count)
    // For each document its neighbours so far, the nearest first.
    var neighbours = [[Int]](repeating: [], count: table.linksOfDocument.count)
    for index in order {
      let link = table.links[index]
      let joinsTwoTrees = forest.union(link.a, link.b)
      if !joinsTwoTrees {
        let nearer = affinity[index] + parameters.tieBits
        let explanations = [link.a, link.b].map { document in
          explanation(
            of: link, in: document,
            by: neighbours[document].filter {
              affinity[$0] > nearer
                && !followsBoth($0, of: link, from: document, table: table, arrows: arrows)
            },
            table: table, parameters: parameters)
        }
        if let first = explanations[0], let second = explanations[1] {
          table.links[index].between = Set(first + second).sorted()
          continue
        }
      }
      neighbours[link.a].append(index)
      neighbours[link.b].append(index)
    }
  }

  /// Whether the neighbour at the other end of a link of `document` follows both ends of `link`: then it
  /// has what they share from them, and not they from it.
  private static func followsBoth(
    _ index: Int, of link: Link, from document: Int, table: LinkTable, arrows: [Arrow]
  ) -> Bool {
    let neighbour = table.links[index].other(than: document)
    guard let second = table.index(neighbour, link.other(than: document)) else { return false }
    return [(index, document), (second, link.other(than: document))].allSatisfy { number, end in
      arrows[number].nats(for: end, link: table.links[number]) > decided
    }
  }

  /// The neighbours of one end of a link that hold all but an insignificant rest of the words that
  /// it shares with the other end; nil if they do not.
  private static func explanation(
    of link: Link, in document: Int, by neighbours: [Int], table: LinkTable,
    parameters: LineageParameters
  ) -> [Int]? {
    var rest = link.words(of: document)
    var used: [Int] = []
    for index in neighbours.prefix(parameters.candidates) {
      let held = table.links[index].words(of: document)
      let left = rest.subtracting(held)
      guard left.count < rest.count else { continue }
      used.append(table.links[index].other(than: document))
      rest = left
      if rest.isEmpty { break }
    }
    return table.bits[document].bits(rest) < parameters.significantBits && !used.isEmpty
      ? used : nil
  }
}
