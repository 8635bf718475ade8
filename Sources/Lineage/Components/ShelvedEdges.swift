package import TextReuse

/// The edges of a derivation on a shelf, some hundred bytes each, and 16 bytes an edge in memory.
package struct ShelvedEdges: Sendable {
  /// Where an edge stands.
  fileprivate struct Place: Sendable {
    let block: UInt32
    let offset: UInt32
    let count: UInt32
    /// The parent, as edges were added.
    let parent: Int32
  }

  /// The bytes of some edges.
  fileprivate struct Block: Sendable {
    let bytes: Shelved<UInt8>
    /// The number, as edges were added, of the hidden source that is the first one in this block.
    var firstSource = 0
  }

  private let blocks: [Block]
  private let places: [Place]
  /// The number of each hidden source, by the one that edges were added with.
  private let sourceNumbers: [Int]

  fileprivate init(blocks: [Block], places: [Place], sourceNumbers: [Int]) {
    self.blocks = blocks
    self.places = places
    self.sourceNumbers = sourceNumbers
  }

  /// Puts edges aside that are in order.
  init(_ edges: [DerivationEdge], on shelf: Shelf) throws(ShelfError) {
    var open = OpenEdges(on: shelf)
    for edge in edges { try open.append(edge) }
    self = try open.closed()
  }

  /// The number of edges.
  package var count: Int { places.count }

  /// The parent of an edge.
  package func parent(of index: Int) -> Witness {
    numbered(Witness(code: Int(places[index].parent)))
  }

  /// One edge.
  package func edge(_ index: Int) throws(ShelfError) -> DerivationEdge {
    let place = places[index]
    let start = Int(place.offset)
    let block = blocks[Int(place.block)]
    var reader = ByteReader(try block.bytes.records(start..<start + Int(place.count)))
    return DerivationEdge(from: &reader) { witness in
      if case .hidden(let index) = witness {
        numbered(.hidden(block.firstSource + index))
      } else {
        witness
      }
    }
  }

  private func numbered(_ witness: Witness) -> Witness {
    guard case .hidden(let index) = witness, sourceNumbers.indices.contains(index) else {
      return witness
    }
    return .hidden(sourceNumbers[index])
  }
}

/// Edges that are put aside as they come.
struct OpenEdges: Sendable {
  private let shelf: Shelf
  private var blocks: [ShelvedEdges.Block] = []
  private var writer = ByteWriter()
  private var heads: [Head] = []

  /// What edges are ordered by, and where they stand.
  private struct Head: Sendable {
    let place: ShelvedEdges.Place
    let child: Int32
    let probability: Double
  }

  /// About so many bytes are put aside at once.
  private static let blockBytes = 1 << 20

  /// Begins without edges.
  init(on shelf: Shelf) { self.shelf = shelf }

  /// The number of edges.
  var count: Int { heads.count }

  /// Adds an edge.
  mutating func append(_ edge: DerivationEdge) throws(ShelfError) {
    let offset = writer.bytes.count
    edge.write(to: &writer)
    heads.append(
      Head(
        place: ShelvedEdges.Place(
          block: UInt32(truncatingIfNeeded: blocks.count),
          offset: UInt32(truncatingIfNeeded: offset),
          count: UInt32(truncatingIfNeeded: writer.bytes.count - offset),
          parent: Int32(truncatingIfNeeded: edge.parent.code)),
        child: Int32(truncatingIfNeeded: edge.child.code), probability: edge.probability))
    if writer.bytes.count >= Self.blockBytes { try close() }
  }

  /// Adds edges that were closed.
  ///
  /// - Parameters:
  ///   - other: The edges.
  ///   - firstSource: What is added to the numbers of their hidden sources.
  mutating func append(_ other: OpenEdges, firstSource: Int) {
    func numbered(_ code: Int32) -> Int32 {
      code < 0 ? code - Int32(truncatingIfNeeded: firstSource) : code
    }
    for head in other.heads {
      heads.append(
        Head(
          place: ShelvedEdges.Place(
            block: head.place.block + UInt32(truncatingIfNeeded: blocks.count),
            offset: head.place.offset, count: head.place.count,
            parent: numbered(head.place.parent)),
          child: numbered(head.child), probability: head.probability))
    }
    blocks += other.blocks.map { ShelvedEdges.Block(bytes: $0.bytes, firstSource: firstSource) }
  }

  /// Puts aside what was added so far.
  mutating func close() throws(ShelfError) {
    guard !writer.bytes.isEmpty else { return }
    blocks.append(ShelvedEdges.Block(bytes: try shelf.put(writer.bytes)))
    writer = ByteWriter()
  }

  /// The edges in the order in which they were added.
  consuming func closed() throws(ShelfError) -> ShelvedEdges {
    try close()
    return ShelvedEdges(blocks: blocks, places: heads.map(\.place), sourceNumbers: [])
  }

  /// The edges in the order of a derivation.
  ///
  /// - Parameter sourceNumbers: The number that each hidden source gets.
  /// - Returns: The edges, and of each one that was added where it stands now.
  /// - Throws: If the shelf does.
  consuming func sorted(
    sourceNumbers: [Int]
  ) throws(ShelfError) -> (edges: ShelvedEdges, numbers: [Int]) {
    try close()
    let heads = heads
    func numbered(_ code: Int32) -> Witness {
      let witness = Witness(code: Int(code))
      if case .hidden(let index) = witness { return .hidden(sourceNumbers[index]) }
      return witness
    }
    let order = heads.indices.sorted { left, right in
      let (one, other) = (heads[left], heads[right])
      let (child, otherChild) = (numbered(one.child), numbered(other.child))
      if child != otherChild { return child < otherChild }
      if one.probability != other.probability { return one.probability > other.probability }
      let (parent, otherParent) = (numbered(one.place.parent), numbered(other.place.parent))
      if parent != otherParent { return parent < otherParent }
      return left < right
    }
    var numbers = order
    for (number, index) in order.enumerated() { numbers[index] = number }
    return (
      ShelvedEdges(
        blocks: blocks, places: order.map { heads[$0].place }, sourceNumbers: sourceNumbers),
      numbers
    )
  }
}
