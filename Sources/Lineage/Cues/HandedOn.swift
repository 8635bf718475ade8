internal import Documents

/// A third text that is surely earlier has the words too, and one of the two stands between it and the
/// other: that one handed them on.
///
/// Stemmatics orients a tree of witnesses from its root (P. Maas, "Textkritik", 1927): once it is known
/// on which side the beginning lies, every link beyond has its direction. A text takes one stretch from
/// one place, so that what stands between an earlier text and a further one cannot have the words from
/// the further one too. Asked after the links are weighed, unlike the cues of `Cues.all`.
enum HandedOn {
  /// The name of the reason.
  static let cue = "handed-on"

  /// Who stands between is told right four times in five (measured on triples of dated news), in nats.
  private static let weight = 1.4
  /// "Surely earlier" begins here, in nats: with a date or a credit and not with style.
  private static let sure = 2.5
  /// A pair that has evidence of its own of three to one needs no third text, in nats.
  private static let decided = 1.0986
  /// The part of what one of the two has from the other that the third has as well.
  private static let held = 0.8

  /// Adds the reason to each pair that it speaks about. O(*links* × their texts between).
  static func add(to arrows: inout [Arrow], table: LinkTable) {
    let known = arrows
    func isBefore(_ first: Int, _ second: Int) -> Bool {
      table.index(first, second).map {
        known[$0].nats(for: first, link: table.links[$0]) >= sure
      } ?? false
    }
    var told = Set<Int>()
    for link in table.links where !link.between.isEmpty {
      for (earlier, further) in [(link.a, link.b), (link.b, link.a)] {
        for middle in link.between {
          guard let index = table.index(middle, further), !told.contains(index),
            table.links[index].between.isEmpty,
            abs(known[index].nats) < decided,
            isBefore(earlier, further) || isBefore(earlier, middle),
            holds(earlier, whatIsIn: further, from: middle, table)
          else { continue }
          told.insert(index)
          arrows[index].add(
            Evidence(
              cue: cue, nats: weight,
              note: "the source stands between the follower and a third text, which is earlier"),
            for: middle, link: table.links[index])
        }
      }
    }
  }

  /// Whether a text holds most of what two others share, and nothing of one of them that the other does
  /// not hold as well.
  private static func holds(
    _ third: Int, whatIsIn text: Int, from other: Int, _ table: LinkTable
  ) -> Bool {
    let shared = table.words(of: text, in: other)
    let inThird = table.words(of: text, in: third)
    let common = Double(shared.intersection(inThird).count)
    return common >= held * Double(shared.count) && common >= held * Double(inThird.count)
  }
}
