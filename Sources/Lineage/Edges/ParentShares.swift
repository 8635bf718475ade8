internal import TextReuse
internal import Foundation

/// How probable each document is as the parent of each other one.
///
/// For every layer the sum over all trees of its holders gives the probability of each parent; a
/// pair's probability is the mean over the layers that both hold, weighted by their bits.
struct ParentShares: Sendable {
  /// One ordered pair.
  struct Share: Sendable {
    /// The probability that the second document follows the first, given what they share.
    var probability = 0.0
    /// The bits that the second takes from the first in all likelihood.
    var bits = 0.0
    fileprivate var weight = 0.0
  }

  private var shares: [Pair: Share] = [:]

  private struct Pair: Hashable {
    let parent: Int
    let child: Int
  }

  /// What is known about one ordered pair.
  subscript(parent: Int, child: Int) -> Share {
    shares[Pair(parent: parent, child: child)] ?? Share()
  }

  /// Weighs all layers.
  ///
  /// - Parameters:
  ///   - layers: The layers of all documents.
  ///   - table: The links.
  ///   - arrows: What speaks for the directions, for each link.
  ///   - rootNats: What each document says for itself as an origin.
  ///   - hiddenProbability: The probability of each common source.
  ///   - parameters: The weights.
  init(
    layers: [Layer], table: LinkTable, arrows: [Arrow], rootNats: [Double],
    hiddenProbability: [Double], parameters: LineageParameters
  ) {
    let strengths = table.links.map {
      Strength(bits: $0.bits, evidence: $0.evidence(parameters), between: $0.between)
    }
    let probabilities = parallelMap(layers.count) { number in
      let layer = layers[number]
      let nodes = layer.holders.map(\.document) + [layer.document]
      let marginals = Self.marginals(
        nodes, layer: layer, table: table, arrows: arrows, strengths: strengths,
        rootNats: rootNats, parameters: parameters)
      let direct = layer.commonSource.map { 1 - hiddenProbability[$0] } ?? 1
      return layer.holders.indices.map { node in
        direct * marginals.probability(parent: node + 1, child: nodes.count)
      }
    }
    for (layer, probabilities) in zip(layers, probabilities) {
      for (holder, probability) in zip(layer.holders, probabilities) {
        shares[Pair(parent: holder.document, child: layer.document), default: Share()]
          .add(probability, bits: holder.bits)
      }
    }
    for pair in shares.keys { shares[pair]?.finish() }
    // The two directions of a pair come from layers of two texts, which need not agree to the last
    // bit of evidence; together they are at most certain.
    for pair in shares.keys where pair.parent < pair.child {
      let reverse = Pair(parent: pair.child, child: pair.parent)
      let sum = (shares[pair]?.probability ?? 0) + (shares[reverse]?.probability ?? 0)
      guard sum > 1 else { continue }
      shares[pair]?.probability /= sum
      shares[reverse]?.probability /= sum
    }
  }

  /// What the trees ask of a link, without the rest of it.
  private struct Strength: Sendable {
    let bits: Double
    let evidence: Double
    let between: [Int]
  }

  /// The sum over all trees of a layer's documents; node 0 is the world outside.
  private static func marginals(
    _ nodes: [Int], layer: Layer, table: LinkTable, arrows: [Arrow],
    strengths: [Strength], rootNats: [Double], parameters: LineageParameters
  ) -> TreeMarginals {
    let held = layer.holders.map(\.bits) + [layer.holders.reduce(0) { max($0, $1.bits) }]
    return TreeMarginals(count: nodes.count + 1) { parent, child in
      let copy = nodes[child - 1]
      guard parent > 0 else { return parameters.originNats + rootNats[copy] }
      let source = nodes[parent - 1]
      guard let index = table.index(source, copy) else { return -.infinity }
      let link = strengths[index]
      if link.between.contains(where: nodes.contains) { return -.infinity }
      guard link.bits > 0 else { return -.infinity }
      let here = min(held[parent - 1], held[child - 1], link.bits) * link.evidence / link.bits
      let bits =
        parameters.elsewhereShare * link.evidence + (1 - parameters.elsewhereShare) * here
      return parameters.natsPerBit * bits + arrows[index].score(ofLower: source < copy)
    }
  }
}

extension ParentShares.Share {
  fileprivate mutating func add(_ probability: Double, bits: Double) {
    self.probability += probability * bits
    self.bits += probability * bits
    weight += bits
  }

  fileprivate mutating func finish() {
    probability = weight > 0 ? probability / weight : 0
  }
}
