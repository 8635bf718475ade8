internal import Documents

/// Which sentences of a file are gone, and which are new.
struct SentenceComparison {
  /// A sentence of one of the two texts.
  struct Line: Encodable, Equatable {
    /// On which side it stands.
    enum Sign: String, Encodable {
      case removed = "-"
      case added = "+"
    }

    let sign: Sign
    let sentence: String
  }

  /// More sentences than this are not set against each other one by one, as that takes time in the
  /// product of their number and that of the changes.
  private static let mostSentences = 4_000

  /// The sentences that changed, in the order of the texts, removed ones before those that took
  /// their place; nil if a file is no text.
  let lines: [Line]?
  /// What changed outside of the sentences, such as the title in a page's head.
  let fields: [String]

  /// Compares two versions of a file.
  init(path: String, before: [UInt8], after: [UInt8]) {
    guard let old = ReadFile(path, before), let new = ReadFile(path, after) else {
      lines = nil
      fields = []
      return
    }
    lines = Self.lines(from: old.sentences, to: new.sentences)
    fields = lines?.isEmpty == true ? Self.changes(from: old.fields, to: new.fields) : []
  }

  /// The differences of two lists of sentences.
  static func lines(from old: [String], to new: [String]) -> [Line] {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    let left = Array(old[start..<oldEnd])
    let right = Array(new[start..<newEnd])
    guard max(left.count, right.count) <= mostSentences else {
      return left.map { Line(sign: .removed, sentence: $0) }
        + right.map { Line(sign: .added, sentence: $0) }
    }
    let difference = right.difference(from: left)
    var removed = Set<Int>()
    var added = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var (leftIndex, rightIndex) = (0, 0)
    while leftIndex < left.count || rightIndex < right.count {
      if leftIndex < left.count, removed.contains(leftIndex) {
        lines.append(Line(sign: .removed, sentence: left[leftIndex]))
        leftIndex += 1
      } else if rightIndex < right.count, added.contains(rightIndex) {
        lines.append(Line(sign: .added, sentence: right[rightIndex]))
        rightIndex += 1
      } else {
        leftIndex += 1
        rightIndex += 1
      }
    }
    return lines
  }

  private static func changes(from old: [[String]], to new: [[String]]) -> [String] {
    guard old.count == new.count else { return ["\(old.count) records became \(new.count)"] }
    var changes: [String] = []
    for (before, after) in zip(old, new) {
      for ((name, old), new) in zip(zip(ReadFile.fieldNames, before), after) where old != new {
        changes.append("\(name): \(old.isEmpty ? "none" : old) → \(new.isEmpty ? "none" : new)")
      }
    }
    return changes
  }
}

/// A file as the readers see it.
private struct ReadFile {
  /// The names of `fields`.
  static let fieldNames = ["title", "author", "site", "address", "dates"]

  /// The sentences of all records, in display form.
  var sentences: [String] = []
  /// Of each record, what is known beside its text.
  var fields: [[String]] = []

  /// Longer sentences are tables or lists that nobody reads as a sentence.
  private static let longestSentence = 2_000

  /// Reads a file; nil if it is no text.
  init?(_ path: String, _ bytes: [UInt8]) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let result = DocumentReaders().read(
      ReaderContent(file: DocumentID(path), bytes: bytes), name: name)
    guard !result.records.isEmpty || bytes.isEmpty else { return nil }
    for record in result.records {
      let document = Document(analysing: record)
      sentences += document.sentences.map { document.excerpt($0, limit: Self.longestSentence) }
        .filter { !$0.isEmpty }
      fields.append([
        document.title ?? "", document.author ?? "", document.site ?? "", document.url ?? "",
        document.dates.map(\.written).joined(separator: ", "),
      ])
    }
  }
}
