import TestSupport
import Documents
import TextReuse

@testable import Lineage

/// A small corpus and what is inferred from it.
struct Case: CustomStringConvertible {
  var description: String { "\(derivation.edges.map { ($0.parent, $0.child, $0.probability) })" }

  let documents: [Document]
  let derivation: Derivation

  /// Infers from texts, each with what else is known about it.
  init(_ records: [SourceRecord]) async {
    documents = records.map { Document(analysing: $0) }
    let reuse = await Reuse.find(in: documents)
    derivation = Derivation.infer(documents: documents, reuse: reuse)
  }

  /// The edge between two documents, in either direction; nil if there is none.
  func edge(_ x: Int, _ y: Int) -> DerivationEdge? {
    let ends: Set<Witness> = [.document(x), .document(y)]
    return derivation.edges.first { Set([$0.parent, $0.child]) == ends }
  }

  /// The edge from a hidden source with this word in its name to a document.
  func edge(fromHidden word: String, to child: Int) -> DerivationEdge? {
    derivation.edges.first { edge in
      guard edge.child == .document(child), case .hidden(let number) = edge.parent else {
        return false
      }
      return derivation.hiddenSources[number].name?.contains(word) ?? false
    }
  }
}

extension SourceRecord {
  /// A text with an id, and perhaps a site and the day of its publication.
  static func sample(_ id: String, _ text: String, site: String? = nil, day: Int? = nil)
    -> SourceRecord
  {
    var record = SourceRecord(id: DocumentID(id), text: Array(text.utf8), site: site)
    if let day {
      record.dates = [
        PublicationDate(
          earliest: day * 86_400, latest: day * 86_400 + 86_399, origin: .metadata,
          written: "day \(day)")
      ]
    }
    return record
  }
}

/// Prose for small corpora. Every passage is of its own wording.
enum Prose {
  static let lighthouse = """
    The keeper of the Marrow Point lighthouse had counted seventeen foghorns before breakfast, and \
    by noon he suspected that three of them belonged to nobody at all.
    """
  static let bakery = """
    Flour prices in the lower valley doubled within a fortnight, so the bakers of Tennick agreed \
    to sell yesterday's loaves under a blue ribbon and today's under a red one.
    """
  static let archive = """
    Nobody had opened the parish archive since the flood, and when the verger finally forced the \
    lock a family of martens looked up from what had been the baptismal register.
    """
  static let ferry = """
    The last ferry to Oddney sails at nine unless the captain's knee foretells weather, in which \
    case passengers are advised to befriend somebody with a spare bed.
    """
  static let orchard = """
    An orchard planted by prisoners during the second winter still bears a russet apple that no \
    pomologist has been able to name or to graft anywhere else.
    """
  static let tram = """
    Engineers measured the tram tunnel twice and obtained two lengths, which the council averaged, \
    printed on a brass plate and has defended ever since.
    """

  /// Text that a document has for itself: made-up words, so that no two numbers share any.
  static func own(_ number: Int) -> String {
    var generator = SplitMix64(seed: UInt64(number))
    let consonants = Array("bdfgklmnprstvz")
    let vowels = Array("aeiou")
    let words = (0..<24).map { _ in
      (0..<4).map { _ in
        String(consonants[Int(generator.next() % 14)]) + String(vowels[Int(generator.next() % 5)])
      }.joined()
    }
    return words.joined(separator: " ") + "."
  }

  /// As much of it as makes what is shared a quotation.
  static func owns(_ number: Int) -> String {
    (0..<6).map { own(1_000 * number + $0) }.joined(separator: "\n\n")
  }

  /// Paragraphs as one text.
  static func text(_ paragraphs: String...) -> String { paragraphs.joined(separator: "\n\n") }
}
