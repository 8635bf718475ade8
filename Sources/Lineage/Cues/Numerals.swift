internal import Documents

/// The words of a document that are numbers of at most four ASCII digits, which most words are not.
///
/// Read once, so that a cue that is asked about a place need not look at its text. Costs 7 bytes a
/// number.
struct Numerals: Sendable {
  /// The words, ascending.
  private var words: [UInt32] = []
  private var values: [UInt16] = []
  private var digits: [UInt8] = []

  /// The years that a text may name as its present or past; other numbers of four digits are amounts.
  private static let years: ClosedRange<UInt16> = 1900...2099
  private static let mostDigits = 4

  /// Reads the numbers of a document; without one there are none. O(words).
  init(document: Document?) {
    guard let document else { return }
    let table = document.words
    let text = document.text.span
    let starts = table.start.span
    let ends = table.end.span
    for word in starts.indices {
      guard ends[word] >= starts[word], ends[word] - starts[word] <= Self.mostDigits else {
        continue
      }
      let range = (Int(starts[word])..<Int(ends[word])).clamped(to: 0..<text.count)
      guard let value = Self.value(of: range, in: text) else {
        continue
      }
      words.append(UInt32(clamping: word))
      values.append(value)
      digits.append(UInt8(range.count))
    }
  }

  /// The value of some bytes, at most four; nil if they are no digits.
  private static func value(of range: Range<Int>, in text: Span<UInt8>) -> UInt16? {
    guard !range.isEmpty else { return nil }
    var value: UInt16 = 0
    for offset in range {
      let byte = text[offset]
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + UInt16(byte - 0x30)
    }
    return value
  }

  /// The value of a word that is a number of so many digits; nil for any other.
  ///
  /// - Complexity: O(log *n*) in the numbers.
  func value(of word: Int, digits: ClosedRange<Int>) -> Int? {
    let place = words.partitioningIndex { Int($0) >= word }
    guard place < words.count, Int(words[place]) == word, digits.contains(Int(self.digits[place]))
    else { return nil }
    return Int(values[place])
  }

  /// The latest year among some words; nil if there is none. O(log *n*) in the numbers.
  func latestYear(in range: Range<Int>) -> Int? {
    var latest: UInt16?
    var place = words.partitioningIndex { Int($0) >= range.lowerBound }
    while place < words.count, Int(words[place]) < range.upperBound {
      if isYear(place), values[place] > latest ?? 0 { latest = values[place] }
      place += 1
    }
    return latest.map(Int.init)
  }

  /// The latest year that is named and wanted, where it stands first; nil if there is none.
  func latestYear(where isWanted: (_ word: Int) -> Bool) -> (year: Int, word: Int)? {
    var latest: (year: UInt16, word: UInt32)?
    for place in words.indices where isYear(place) && values[place] > latest?.year ?? 0 {
      if isWanted(Int(words[place])) { latest = (values[place], words[place]) }
    }
    return latest.map { (Int($0.year), Int($0.word)) }
  }

  private func isYear(_ place: Int) -> Bool {
    digits[place] == Self.mostDigits && Self.years.contains(values[place])
  }
}
