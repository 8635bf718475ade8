/// Matches that lie near each other on both sides.
enum MatchCluster {
  /// Groups matches so that within a group one can go from each to each in steps over no more than
  /// the gaps given, inside one region on each side.
  ///
  /// - Parameters:
  ///   - matches: The matches, ascending by unit of the first document, then of the second.
  ///   - gapOfA: How many units may lie between neighbours in the first document.
  ///   - gapOfB: The same for the second document.
  ///   - units: Tells which region holds a unit.
  /// - Returns: The groups by their first match, each ascending.
  /// - Complexity: O(*n*) for *n* matches, of which each unit has `RetellingRule.mostMatches`.
  static func groups(
    of matches: [UnitMatch], gapOfA: Int, gapOfB: Int, units: TextUnits
  ) -> [[UnitMatch]] {
    guard matches.count > 1 else { return matches.isEmpty ? [] : [matches] }
    var union = UnionFind(count: matches.count)
    for index in matches.indices {
      var next = index + 1
      while next < matches.count, matches[next].a - matches[index].a <= gapOfA + 1 {
        if abs(matches[next].b - matches[index].b) <= gapOfB + 1,
          units.run[matches[next].a] == units.run[matches[index].a],
          units.run[matches[next].b] == units.run[matches[index].b]
        {
          union.join(index, next)
        }
        next += 1
      }
    }
    var groupOfRoot = [Int](repeating: -1, count: matches.count)
    var groups: [[UnitMatch]] = []
    for index in matches.indices {
      let root = union.root(of: index)
      if groupOfRoot[root] < 0 {
        groupOfRoot[root] = groups.count
        groups.append([])
      }
      groups[groupOfRoot[root]].append(matches[index])
    }
    return groups
  }
}
