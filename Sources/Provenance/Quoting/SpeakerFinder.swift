internal import Documents

/// Finds who is said to have said some words, from what stands beside them: "…", said Mara Quill;
/// Quill told reporters that …; according to the harbour master, Mara Quill, ….
///
/// The nearest verb of saying decides. A run of words with capital letters on either side of it is
/// the name; a full name is preferred to a single word.
struct SpeakerFinder {
  let document: Documents.Document

  /// How far from the words a verb of saying may stand, in words.
  private static let reach = 14
  /// How far from the verb a name may stand, in words: "Mara Quill, master of the harbour, said".
  private static let nameReach = 8

  /// The speaker of the words of a range.
  func speaker(of words: Range<Int>) -> Quotation.Speaker {
    let count = document.words.count
    guard !words.isEmpty, words.upperBound <= count, words.lowerBound >= 0 else { return .none }
    let sentences = document.words.sentence
    let first = sentences[words.lowerBound]
    let last = sentences[words.upperBound - 1]
    let after = words.upperBound..<min(count, words.upperBound + Self.reach)
    let before = max(0, words.lowerBound - Self.reach)..<words.lowerBound
    // The same sentence speaks before the neighbouring ones do, and what follows before what precedes:
    // a quotation is mostly attributed at its end.
    let places =
      after.filter { sentences[$0] == last } + before.reversed().filter { sentences[$0] == first }
      + after.filter { sentences[$0] == last + 1 }
      + before.reversed().filter { sentences[$0] + 1 == first }
    for index in places
    where AttributionWords.saying.contains(document.words.hash[index]) && !isQuoted(index) {
      return speaker(beside: index, outside: words)
    }
    for index in places
    where AttributionWords.before.contains(document.words.hash[index]) && !isQuoted(index) {
      if let name = name(after: index, outside: words) { return .named(name) }
    }
    return .none
  }

  /// The name beside a verb of saying; that before it counts first unless the verb follows the words
  /// at once.
  private func speaker(beside verb: Int, outside words: Range<Int>) -> Quotation.Speaker {
    let previous = verb > 0 ? verb - 1 : verb
    if previous != verb, !words.contains(previous), isPronoun(previous) { return .mentioned }
    let opens = words.upperBound == verb
    let candidates =
      opens
      ? [name(after: verb, outside: words), name(before: verb, outside: words)]
      : [name(before: verb, outside: words), name(after: verb, outside: words)]
    return candidates.compactMap(\.self).first.map { .named($0) } ?? .mentioned
  }

  private func name(before verb: Int, outside words: Range<Int>) -> String? {
    let low = max(0, verb - Self.nameReach)
    let range = words.upperBound <= verb ? max(low, words.upperBound)..<verb : low..<verb
    return bestName(in: range, sentence: document.words.sentence[verb], lastFirst: true)
  }

  private func name(after verb: Int, outside words: Range<Int>) -> String? {
    let high = min(document.words.count, verb + 1 + Self.nameReach)
    let range = verb < words.lowerBound ? verb + 1..<min(high, words.lowerBound) : verb + 1..<high
    guard !range.isEmpty else { return nil }
    return bestName(in: range, sentence: document.words.sentence[verb], lastFirst: false)
  }

  /// The nearest run of two or more words with capital letters, or else the nearest single one.
  private func bestName(in range: Range<Int>, sentence: UInt32, lastFirst: Bool) -> String? {
    var runs: [Range<Int>] = []
    for index in range where document.words.sentence[index] == sentence && isName(index) {
      if let last = runs.last, last.upperBound == index, isJoined(index - 1, index) {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    if lastFirst { runs.reverse() }
    guard let best = runs.first(where: { $0.count > 1 }) ?? runs.first else { return nil }
    return document.excerpt(document.words.span(of: best))
  }

  private func isName(_ index: Int) -> Bool {
    !AttributionWords.openings.contains(document.words.hash[index])
      && !AttributionWords.saying.contains(document.words.hash[index])
      && !isQuoted(index) && isCapitalised(index)
  }

  private func isPronoun(_ index: Int) -> Bool {
    AttributionWords.pronouns.contains(document.words.hash[index]) && !isCapitalised(index)
      || AttributionWords.pronouns.contains(document.words.hash[index])
        && AttributionWords.openings.contains(document.words.hash[index])
  }

  private func isCapitalised(_ index: Int) -> Bool {
    let start = Int(document.words.start[index])
    let end = Int(document.words.end[index])
    guard start < end, end <= document.text.count else { return false }
    let word = String(decoding: document.text[start..<end], as: UTF8.self)
    return word.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// Whether nothing but a blank or the point of an initial stands between two words.
  private func isJoined(_ left: Int, _ right: Int) -> Bool {
    let start = Int(document.words.end[left])
    let end = Int(document.words.start[right])
    guard start <= end, end <= document.text.count else { return false }
    return document.text[start..<end].allSatisfy { [0x20, 0x2E, 0x2D, 0xC2, 0xA0].contains($0) }
  }

  /// Whether a word stands in quotation marks: it is then said by somebody, and names nobody here.
  private func isQuoted(_ index: Int) -> Bool {
    let start = Int(document.words.start[index])
    return document.quotations.contains { $0.start <= start && start < $0.end }
  }
}
