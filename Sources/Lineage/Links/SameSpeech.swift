internal import Documents

/// Halves the weight of links that rest on the same public speech.
///
/// Two reporters who heard one speaker print the same words without having read each other. So if
/// all shared words stand in quotation marks on both sides and no editor's sign is shared, the words
/// prove half as much. The discount is off where a text of the group declares that it translates:
/// two people who translate the same speech do not choose the same English.
enum SameSpeech {
  /// The least share of the shared words, in bits, that must stand in quotation marks.
  private static let quotedShare = 0.95

  /// Discounts each link that the rule applies to.
  static func discount(
    _ table: inout LinkTable, documents: [Document], signs: [EditorialSigns]
  ) {
    let quoted = documents.indices.map { index in
      table.linksOfDocument[index].isEmpty ? WordRanges() : documents[index].quotedWords
    }
    for index in table.links.indices {
      let link = table.links[index]
      guard allQuoted(link, quoted: quoted, table: table) else { continue }
      guard !translated(link, table: table, documents: documents) else { continue }
      let bracket = link.wordsOfA.ranges.contains { signs[link.a].hasBracket(in: $0) }
      let otherBracket = link.wordsOfB.ranges.contains { signs[link.b].hasBracket(in: $0) }
      guard !(bracket && otherBracket) else { continue }
      table.links[index].bits /= 2
      table.links[index].discount /= 2
      table.links[index].notes.append(
        "all shared words are quoted speech, which both may have heard: they count half")
    }
  }

  private static func allQuoted(_ link: Link, quoted: [WordRanges], table: LinkTable) -> Bool {
    [link.a, link.b].allSatisfy { document in
      let words = link.words(of: document)
      let all = table.bits[document].bits(words)
      let inside = table.bits[document].bits(words.intersection(quoted[document]))
      return all > 0 && inside >= quotedShare * all
    }
  }

  /// Whether a text that shares these words, one of the two or a third, says that it translates.
  private static func translated(_ link: Link, table: LinkTable, documents: [Document]) -> Bool {
    let holders =
      [link.a, link.b]
      + table.linksOfDocument[link.a].prefix(16).map { table.links[$0].other(than: link.a) }
    return holders.contains { documents[$0].declarations.contains { $0.kind == .translation } }
  }
}

extension Document {
  /// The words that stand in quotation marks.
  fileprivate var quotedWords: WordRanges {
    guard !quotations.isEmpty else { return WordRanges() }
    var ranges: [Range<Int>] = []
    var word = 0
    let words = words
    let starts = words.start.span
    let ends = words.end.span
    for quotation in quotations {
      while word < starts.count, Int(starts[word]) < quotation.start { word += 1 }
      let first = word
      while word < ends.count, Int(ends[word]) <= quotation.end { word += 1 }
      ranges.append(first..<word)
    }
    return WordRanges(ranges)
  }
}
