/// Groups of numbers that grow together.
///
/// R. E. Tarjan, "Efficiency of a good but not linear set union algorithm", 1975.
struct DisjointSets {
  private var parent: [Int]

  /// Makes a group of each number below `count`.
  init(count: Int) { parent = Array(0..<count) }

  /// The least number of a number's group. Nearly constant time.
  mutating func root(_ number: Int) -> Int {
    var node = number
    while parent[node] != node {
      parent[node] = parent[parent[node]]
      node = parent[node]
    }
    return node
  }

  /// Joins the groups of two numbers; false if they were in one already.
  mutating func union(_ first: Int, _ second: Int) -> Bool {
    let a = root(first)
    let b = root(second)
    if a != b { parent[max(a, b)] = min(a, b) }
    return a != b
  }
}
