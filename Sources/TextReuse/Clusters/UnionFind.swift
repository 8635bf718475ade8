/// Sets of numbers that are joined, never parted. 4 bytes a number.
struct UnionFind {
  private var parent: [UInt32]

  /// Creates `count` sets of one number each.
  init(count: Int) { parent = (0..<count).map { UInt32(truncatingIfNeeded: $0) } }

  /// The least number of the set that holds `element`.
  mutating func root(of element: Int) -> Int {
    var root = element
    while Int(parent[root]) != root {
      parent[root] = parent[Int(parent[root])]
      root = Int(parent[root])
    }
    return root
  }

  /// Joins the sets of two numbers.
  mutating func join(_ left: Int, _ right: Int) {
    let left = root(of: left)
    let right = root(of: right)
    parent[max(left, right)] = UInt32(truncatingIfNeeded: min(left, right))
  }
}
