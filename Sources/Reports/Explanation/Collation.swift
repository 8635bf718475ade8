internal import Provenance

/// Two sides of a passage, one above the other in columns, with what differs underlined.
///
/// Words that are equal stand in one column. Below each pair of lines with a difference a third line
/// marks it, so that it can be seen without colours; stretches without any are shortened.
struct Collation {
  /// Words that stand above each other.
  struct Column {
    let a: String
    let b: String
    /// Whether the two sides differ here.
    let differs: Bool

    var width: Int { max(DisplayWidth.of(a), DisplayWidth.of(b)) }
  }

  /// The columns, in text order.
  let columns: [Column]

  /// Takes a passage apart; nil if its places do not fit the texts.
  ///
  /// - Complexity: O(*n*) in the bytes of the passage.
  init?(_ passage: Trace.Passage, _ textA: [UInt8], _ textB: [UInt8]) {
    guard let sideA = Side(passage.a.bytes, textA, passage.differences.map(\.a)),
      let sideB = Side(passage.b.bytes, textB, passage.differences.map(\.b))
    else { return nil }
    var columns: [Column] = []
    for index in 0...passage.differences.count {
      columns += Self.equal(sideA.kept[index], sideB.kept[index])
      guard index < passage.differences.count else { break }
      let (a, b) = (sideA.changed[index], sideB.changed[index])
      guard !a.isEmpty || !b.isEmpty else { continue }
      columns.append(
        Column(a: a.joined(separator: " "), b: b.joined(separator: " "), differs: true))
    }
    self.columns = columns
  }

  /// Columns of words that an alignment found equal: they may still differ in marks and case.
  private static func equal(_ a: [String], _ b: [String]) -> [Column] {
    func column(_ a: String, _ b: String) -> Column {
      Column(a: a, b: b, differs: plain(a) != plain(b))
    }
    if a.count == b.count { return zip(a, b).map(column) }
    // Blanks divide the words otherwise somewhere: what is alike before and after stays in columns.
    let head = zip(a, b).prefix { plain($0) == plain($1) }.count
    let rest = (a.dropFirst(head), b.dropFirst(head))
    let tail = zip(rest.0.reversed(), rest.1.reversed()).prefix { plain($0) == plain($1) }.count
    let middle = column(
      rest.0.dropLast(tail).joined(separator: " "), rest.1.dropLast(tail).joined(separator: " "))
    return zip(a.prefix(head), b.prefix(head)).map(column) + [middle]
      + zip(a.suffix(tail), b.suffix(tail)).map(column)
  }

  /// A word without what encodings differ in: the kind of quotation marks, dots and Markdown.
  private static func plain(_ word: String) -> String {
    var plain = ""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}": plain.unicodeScalars.append("'")
      case "\u{201C}", "\u{201D}": plain.unicodeScalars.append("\"")
      case "\u{2026}": plain += "..."
      case "*", "_", " ": break
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }

  /// The words of one side, by the differences between which or in which they stand.
  private struct Side {
    /// The words before each difference, and those after the last.
    var kept: [[String]]
    /// The words of each difference.
    var changed: [[String]]

    init?(_ bounds: [Int], _ text: [UInt8], _ differences: [[Int]]) {
      guard bounds.count == 2, bounds[0] >= 0, bounds[0] <= bounds[1], bounds[1] <= text.count
      else { return nil }
      kept = Array(repeating: [], count: differences.count + 1)
      changed = Array(repeating: [], count: differences.count)
      var next = 0
      var start = bounds[0]
      while start < bounds[1] {
        var end = start
        while end < bounds[1], text[end] > 0x20 { end += 1 }
        if end > start {
          while next < differences.count, Self.end(differences[next]) <= start { next += 1 }
          let word = SafeText.line(String(decoding: text[start..<end], as: UTF8.self))
          if next < differences.count, Self.start(differences[next]) < end,
            Self.start(differences[next]) < Self.end(differences[next])
          {
            changed[next].append(word)
          } else if let last = kept[next].last,
            !word.contains(where: { $0.isLetter || $0.isNumber })
          {
            // A dash or an ellipsis that stands alone belongs to the word before it, as it does
            // where no blank sets it off.
            kept[next][kept[next].count - 1] = "\(last) \(word)"
          } else {
            kept[next].append(word)
          }
        }
        start = end + 1
      }
    }

    private static func start(_ range: [Int]) -> Int { range.first ?? 0 }
    private static func end(_ range: [Int]) -> Int { range.last ?? 0 }
  }
}

extension Collation {
  /// Longer stretches of equal lines are cut to their ends.
  private static let equalLinesShown = 2

  /// Writes the columns in as many blocks of lines as the page is wide.
  func write(indent: Int, to page: inout TextPage) {
    let blank = String(repeating: " ", count: indent)
    let room = max(16, page.style.width - indent - 3)
    var blocks: [[Column]] = []
    var used = 0
    for column in columns.flatMap({ $0.broken(to: room) }) {
      if blocks.isEmpty || used + 1 + column.width > room {
        blocks.append([])
        used = -1
      }
      blocks[blocks.count - 1].append(column)
      used += 1 + column.width
    }
    var equal: [[Column]] = []
    func flush() {
      let skipped = equal.dropFirst().dropLast(equal.count > Self.equalLinesShown ? 1 : 0)
      for (index, block) in equal.enumerated() {
        if equal.count > Self.equalLinesShown + 1, index == 1 {
          let words = skipped.reduce(0) { $0 + $1.count }
          page.add(
            StyledText("\(Wording.count(words, "equal word")) left out", .faint),
            first: blank + "   ")
        }
        if equal.count > Self.equalLinesShown + 1, index > 0, index < equal.count - 1 { continue }
        page.add(unwrapped: blank + "A= " + Self.line(block, \.a))
      }
      equal = []
    }
    for block in blocks {
      guard block.contains(where: \.differs) else {
        equal.append(block)
        continue
      }
      flush()
      page.add(unwrapped: blank + "A  " + Self.line(block, \.a))
      page.add(unwrapped: blank + "B  " + Self.line(block, \.b))
      page.add(unwrapped: blank + "   " + Self.marks(block))
    }
    flush()
  }

  private static func line(_ block: [Column], _ side: KeyPath<Column, String>) -> String {
    block.map { column in
      let word = column[keyPath: side]
      return word + String(repeating: " ", count: column.width - DisplayWidth.of(word))
    }.joined(separator: " ")
  }

  private static func marks(_ block: [Column]) -> String {
    block.map { String(repeating: $0.differs ? "^" : " ", count: $0.width) }
      .joined(separator: " ")
  }
}

extension Collation.Column {
  /// The column in pieces that fit a line.
  fileprivate func broken(to room: Int) -> [Collation.Column] {
    guard width > room else { return [self] }
    var pieces: [Collation.Column] = []
    var (restA, restB) = (Substring(a), Substring(b))
    while !restA.isEmpty || !restB.isEmpty {
      let (headA, headB) = (Self.head(&restA, room), Self.head(&restB, room))
      pieces.append(Collation.Column(a: headA, b: headB, differs: differs))
    }
    return pieces
  }

  /// Takes off what fits a line, at a blank if there is one; at least one character.
  private static func head(_ rest: inout Substring, _ room: Int) -> String {
    guard !rest.isEmpty else { return "" }
    var head = Shortening.prefix(rest, columns: room)
    if head.isEmpty { head = String(rest.prefix(1)) }
    if head.count < rest.count, let space = head.lastIndex(of: " "), space > head.startIndex {
      head = String(head[..<space])
    }
    rest = rest.dropFirst(head.count)
    while rest.first == " " { rest.removeFirst() }
    return head
  }
}
