@testable import Documents

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

extension Document {
  /// The same document with a border before each of the words given; each stretch becomes a region
  /// of the kind given for it.
  func cut(before borders: [Int], kinds: [Region.Kind]) -> Document {
    var table = WordTable()
    for index in 0..<words.count {
      table.append(
        hash: words.hash[index], start: words.start[index], end: words.end[index],
        sentence: words.sentence[index],
        region: UInt16(borders.filter { $0 <= index }.count))
    }
    let offsets = [0] + borders.map { Int(words.start[$0]) } + [text.count]
    let regions = zip(kinds, zip(offsets, offsets.dropFirst())).map {
      Region(kind: $0, span: ByteSpan($1.0, $1.1))
    }
    return Document(
      id: id, text: text, sha256: sha256, title: title, site: site, author: author, url: url,
      dates: dates, regions: regions, sentences: sentences, words: table, credits: credits,
      declarations: declarations, warnings: warnings)
  }
}
