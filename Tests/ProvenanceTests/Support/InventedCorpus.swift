import TestSupport
import Documents

/// Texts of made-up words that copy from each other in known ways.
///
/// Text 0 is an original; 1 is all of it with a new lead; 2 quotes a stretch of 1; 3 and 4 share a
/// stretch that nobody else has; 5 stands alone; 6 and 7 are the same.
enum InventedCorpus {
  static let texts: [String] = {
    var generator = SplitMix64(seed: 1809)
    let original = paragraph(220, &generator)
    let lead = paragraph(60, &generator)
    let shared = paragraph(80, &generator)
    let twin = paragraph(150, &generator)
    return [
      original.text, lead.text + "\n\n" + original.text,
      paragraph(90, &generator).text + "\n\n" + original.slice(40..<100) + "\n\n"
        + paragraph(50, &generator).text,
      paragraph(70, &generator).text + "\n\n" + shared.text,
      shared.text + "\n\n" + paragraph(120, &generator).text,
      paragraph(200, &generator).text, twin.text, twin.text,
    ]
  }()

  /// A run of sentences.
  private struct Paragraph {
    let words: [String]

    var text: String { slice(0..<words.count) }

    /// Some of the words, in sentences of eleven.
    func slice(_ range: Range<Int>) -> String {
      var text = ""
      for (index, word) in words[range].enumerated() {
        text += index == 0 ? "" : index % 11 == 0 ? ". " : " "
        text += index % 11 == 0 ? word.prefix(1).uppercased() + word.dropFirst() : word
      }
      return text + "."
    }
  }

  private static func paragraph(_ count: Int, _ generator: inout SplitMix64) -> Paragraph {
    let syllables = ["ba", "do", "ki", "lu", "me", "no", "ra", "si", "tu", "vel"]
    return Paragraph(
      words: (0..<count).map { _ in
        (0..<3).map { _ in
          syllables[Int.random(in: 0..<syllables.count, using: &generator)]
        }.joined()
      })
  }

  /// The texts as documents with these names.
  static func documents(named names: [String]) -> [Document] {
    zip(names, texts).map { name, text in
      Document(analysing: SourceRecord(id: DocumentID(name), text: Array(text.utf8)))
    }
  }
}
