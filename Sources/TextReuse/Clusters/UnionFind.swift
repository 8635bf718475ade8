/// Sets of numbers that are joined, never parted.
struct UnionFind {
  private var parent: [Int]

  /// Creates `count` sets of one number each.
  init(count: Int) { parent = Array(0..<count) }

  /// The least number of the set that holds `element`.
  mutating func root(of element: Int) -> Int {
    var root = element
    while parent[root] != root {
      parent[root] = parent[parent[root]]
      root = parent[root]
    }
    return root
  }

  /// Joins the sets of two numbers.
  mutating func join(_ left: Int, _ right: Int) {
    let left = root(of: left)
    let right = root(of: right)
    parent[max(left, right)] = min(left, right)
  }
}
