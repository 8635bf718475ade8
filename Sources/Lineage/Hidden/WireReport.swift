internal import Documents
internal import TextReuse

/// Two outlets that print the whole of one report under the same dateline, and neither names the
/// other.
///
/// A dateline, "WASHINGTON —" before the first sentence, is how agencies open their reports, and how
/// their clients print them: the two have it from the agency on the same day, and which of them was
/// first says nothing. Nothing names the agency, so that no source is put into the tree; only the
/// direct edge is not asserted.
enum WireReport {
  /// Both texts share at least this part of their words: a text that has a passage of a report may well
  /// have it from a paper.
  private static let wholeShare = 0.8
  /// The most words before the dash: "NEW YORK, Aug. 3 (AP) —".
  private static let longestDateline = 8
  /// A place in capitals has so many letters at least.
  private static let shortestPlace = 3

  /// Whether a link is between two prints of one report.
  static func joins(_ link: Link, in context: CueContext) -> Bool {
    let first = context.documents[link.a]
    let second = context.documents[link.b]
    guard let site = first.site, let other = second.site, site != other,
      let place = place(of: first), place == self.place(of: second)
    else { return false }
    return [link.a, link.b].allSatisfy { document in
      let all = context.documents[document].words.count
      return Double(link.words(of: document).count) >= wholeShare * Double(all)
    }
  }

  /// The hash of the place in capitals with which a text opens before a dash; nil if it does not.
  private static func place(of document: Document) -> UInt64? {
    let words = document.words
    guard words.count > longestDateline else { return nil }
    let name = document.bytes(of: 0..<1)
    guard name.count >= shortestPlace, name.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    for word in 0..<longestDateline {
      let gap = (Int(words.end[word])..<Int(words.start[word + 1]))
        .clamped(to: 0..<document.text.count)
      if holdsDash(document.text[gap]) { return words.hash[0] }
      guard words.sentence[word + 1] == words.sentence[0] else { return nil }
    }
    return nil
  }

  /// Whether a dash stands between two words: one of the signs, two hyphens, or one with spaces.
  private static func holdsDash(_ gap: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(gap)
    return bytes.indices.contains { index in
      if bytes[index] == 0xE2, index + 2 < bytes.count {
        return bytes[index + 1] == 0x80 && (bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94)
      }
      guard bytes[index] == 0x2D, index > 0, index + 1 < bytes.count else { return false }
      return bytes[index - 1] == 0x20 && (bytes[index + 1] == 0x20 || bytes[index + 1] == 0x2D)
    }
  }
}
