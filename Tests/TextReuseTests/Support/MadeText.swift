import Documents

@testable import TextReuse

/// Words that no list of common words holds, every number another one.
func madeWord(_ number: Int) -> String {
  let syllables = ["bax", "duv", "kem", "lor", "mip", "nuz", "pof", "rag", "sev", "tuk"]
  var rest = number
  var word = ""
  repeat {
    word += syllables[rest % 10]
    rest /= 10
  } while rest > 0
  return word + "ix"
}

/// The made words with consecutive numbers.
func madeWords(_ numbers: Range<Int>) -> [String] { numbers.map(madeWord) }

/// Hands out made words that were never handed out before.
struct FreshWords {
  private var next: Int

  init(from first: Int = 0) { next = first }

  mutating func take(_ count: Int) -> [String] {
    defer { next += count }
    return madeWords(next..<next + count)
  }
}

/// A document of the words given, as one paragraph of body text.
func madeDocument(_ id: String, _ words: [String]) -> Document {
  let text = words.joined(separator: " ")
  return Document(analysing: SourceRecord(id: DocumentID(id), text: Array(text.utf8)))
}

extension ComparedText {
  /// The text of a document with a border before each of the words given; each stretch becomes a
  /// region, scored or not.
  init(_ document: Document, cutBefore borders: [Int], isScored: [Bool]) {
    let words = document.words
    var table = WordTable()
    for index in 0..<words.count {
      table.append(
        hash: words.hash[index], start: words.start[index], end: words.end[index],
        sentence: words.sentence[index], region: UInt16(borders.filter { $0 <= index }.count))
    }
    self.init(id: document.id, words: table, isScored: isScored)
  }
}
