internal import Documents
internal import TextReuse

/// Looks for texts of the corpus that two others may have their common words from.
///
/// As long as there is one, no source that is not in the corpus is needed above the two, however they
/// differ: what they share and it lacks is no more than chance.
struct EarlierHolder {
  /// Where links are looked up.
  let table: LinkTable
  /// What is known of the order of each link's ends.
  let arrows: [Arrow]
  /// When the documents were published.
  let dates: [PublicationInterval]
  /// The weights.
  let parameters: LineageParameters

  /// A direction counts as known from here, in nats: three to one.
  private static let decided = 1.0986

  /// Whether a third text, which is not known to be later than either, has nearly all that two texts
  /// share.
  ///
  /// - Complexity: `candidates` set operations, and linear in the words that an alignment lacks.
  func explains(_ link: Link, _ sequences: inout WordSequencesCache) -> Bool {
    let least = min(table.bits[link.a].bits(link.wordsOfA), table.bits[link.b].bits(link.wordsOfB))
    let rest = Self.mostLacking * least
    for number in table.linksOfDocument[link.a].prefix(parameters.candidates) {
      let third = table.links[number].other(than: link.a)
      guard third != link.b, let other = table.index(third, link.b),
        !isBefore(link.a, third, link: number), !isBefore(link.b, third, link: other)
      else { continue }
      if hasNearly(third, link, link.a, rest, &sequences),
        hasNearly(third, link, link.b, rest, &sequences)
      {
        return true
      }
    }
    return false
  }

  /// Whether a third text that is known to be earlier than both holders of a passage has nearly all that
  /// they share of it. Of texts of unknown order each would explain the others.
  ///
  /// - Complexity: `candidates` set operations.
  func explains(_ passage: Passage) -> Bool {
    let sides = [passage.a.document, passage.b.document]
    let kept = passage.steps.filter { $0.kind == .keep }
    let shared = [WordRanges(kept.map(\.a)), WordRanges(kept.map(\.b))]
    return table.linksOfDocument[sides[0]].prefix(parameters.candidates).contains { number in
      let third = table.links[number].other(than: sides[0])
      guard third != sides[1], let other = table.index(third, sides[1]),
        isBefore(third, sides[0], link: number), isBefore(third, sides[1], link: other)
      else { return false }
      return zip(sides, shared).allSatisfy { side, words in
        let bits = table.bits[side]
        return bits.bits(words.subtracting(table.words(of: side, in: third)))
          < Self.mostLacking * bits.bits(words)
      }
    }
  }

  /// Whether words of a document, such as a credit, stand in a text that is known to be earlier and
  /// from which they may therefore have come along.
  func had(_ words: Range<Int>, of document: Int) -> Bool {
    let own = WordRanges([words])
    return table.linksOfDocument[document].prefix(parameters.candidates).contains { number in
      let third = table.links[number].other(than: document)
      return isBefore(third, document, link: number)
        && Double(own.subtracting(table.links[number].words(of: document)).count)
          <= Self.mostLacking * Double(own.count)
    }
  }

  /// The part of what two texts share that a text that they have it from may lack.
  private static let mostLacking = 0.2

  /// Whether a third text lacks less than `rest` bits of what two texts share, seen from one of them.
  ///
  /// Where a text was rearranged, its alignment with the third one leaves out what changed its place; the
  /// third has those words if it has their sequences.
  private func hasNearly(
    _ third: Int, _ link: Link, _ document: Int, _ rest: Double,
    _ sequences: inout WordSequencesCache
  ) -> Bool {
    let bits = table.bits[document]
    let lacking = link.words(of: document).subtracting(table.words(of: document, in: third))
    if bits.bits(lacking) < rest { return true }
    let own = sequences[document]
    return bits.bits(lacking.subtracting(own.ranges(in: lacking, of: sequences[third]))) < rest
  }

  /// Whether one end of a link is known to be earlier than the other.
  private func isBefore(_ first: Int, _ second: Int, link: Int) -> Bool {
    dates[first].isBefore(dates[second])
      || arrows[link].nats(for: first, link: table.links[link]) >= Self.decided
  }
}
