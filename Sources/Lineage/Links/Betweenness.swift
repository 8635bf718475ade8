/// Takes away links between texts that have a third one between them.
///
/// `lack(k; i, j)` is what `i` and `j` share and `k` has not, in bits. If `k` lacks almost nothing
/// of what `i` and `j` share, while each of them lacks much of what the other shares with `k`, then
/// `k` lies between, and `i` and `j` are no neighbours.
enum Betweenness {
  /// Marks each link that a third document explains.
  ///
  /// - Complexity: O(*links* × `candidates`) set operations.
  static func mark(_ table: inout LinkTable, parameters: LineageParameters) {
    let limit = parameters.significantBits
    var between: [(link: Int, document: Int)] = []
    for (index, link) in table.links.enumerated() {
      let neighbours = table.linksOfDocument[link.a].prefix(parameters.candidates)
      for neighbour in neighbours where neighbour != index {
        let k = table.links[neighbour].other(than: link.a)
        guard table.index(k, link.b) != nil,
          lack(k, link.a, link.b, table) < limit,
          lack(link.a, link.b, k, table) > 2 * limit,
          lack(link.b, link.a, k, table) > 2 * limit
        else { continue }
        between.append((index, k))
        break
      }
    }
    for (index, document) in between { table.links[index].between = document }
  }

  /// What `i` and `j` share and `k` has not, in bits, seen from the side that shows less of it.
  static func lack(_ k: Int, _ i: Int, _ j: Int, _ table: LinkTable) -> Double {
    let left = table.words(of: i, in: j).subtracting(table.words(of: i, in: k))
    let right = table.words(of: j, in: i).subtracting(table.words(of: j, in: k))
    return min(table.bits[i].bits(left), table.bits[j].bits(right))
  }
}
