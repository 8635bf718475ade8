/// Lines of a text report, wrapped to a style's width as they are added.
struct TextPage {
  /// The look of the page.
  let style: TerminalStyle
  /// The finished lines, without line ends.
  private(set) var lines: [String] = []

  /// Creates an empty page.
  init(style: TerminalStyle) { self.style = style }

  /// The page as text; each line ends with a line feed, and no line ends in blanks.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Adds a line that is not wrapped; blanks at its end are cut.
  mutating func add(unwrapped line: String = "") {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    lines.append(String(line))
  }

  /// Adds a plain text, wrapped, behind a prefix for the first line and one for all others.
  mutating func add(_ text: String, first: String = "", rest: String = "") {
    add(StyledText(text), first: first, rest: rest)
  }

  /// Adds a text, wrapped at spaces, behind a prefix for the first line and one for all others.
  ///
  /// A word that is longer than a line, such as an address or a sentence without spaces, is broken
  /// between characters.
  mutating func add(_ text: StyledText, first: String = "", rest: String = "") {
    var line = Line(room: max(8, style.width - DisplayWidth.of(first)))
    var prefix = first
    func finished(_ line: Line) -> String { prefix + line.text.rendered(style) }
    for word in Self.words(of: text) {
      var word = word
      while true {
        if line.fits(word.width) {
          line.append(word)
          break
        }
        let roomBelow = max(8, style.width - DisplayWidth.of(rest))
        if word.width > roomBelow, line.left > 8 || line.used == 0 {
          line.append(word.removeFirst(columns: line.left))
        }
        lines.append(finished(line))
        prefix = rest
        line = Line(room: roomBelow)
      }
    }
    if line.used > 0 || text.runs.isEmpty { lines.append(finished(line)) }
  }
}

extension TextPage {
  /// Characters between two spaces, of one or more roles.
  private struct Word {
    var text = StyledText()
    var width = 0
    var hasSpaceBefore = false

    mutating func append(_ piece: Substring, _ role: StyledText.Role) {
      text.append(String(piece), role)
      width += DisplayWidth.of(piece)
    }

    /// Takes off as many characters as fit, at least one.
    mutating func removeFirst(columns: Int) -> Word {
      var head = Word(hasSpaceBefore: hasSpaceBefore)
      var left = columns - (hasSpaceBefore ? 1 : 0)
      var tail = Word()
      for run in text.runs {
        var kept = Shortening.prefix(run.text, columns: left)
        if kept.isEmpty, head.width == 0 { kept = String(run.text.prefix(1)) }
        head.append(kept[...], run.role)
        left = kept.count == run.text.count ? left - DisplayWidth.of(kept) : 0
        tail.append(run.text.dropFirst(kept.count), run.role)
      }
      self = tail
      return head
    }
  }

  /// A line that is being filled.
  private struct Line {
    var text = StyledText()
    var used = 0
    let room: Int
    var left: Int { room - used }

    init(room: Int) { self.room = room }

    func fits(_ width: Int) -> Bool { width + (used > 0 ? 1 : 0) <= left }

    mutating func append(_ word: Word) {
      if word.hasSpaceBefore, used > 0 {
        // A blank inside a phrase takes its role, so that the phrase is one coloured stretch.
        let role = text.runs.last?.role
        text.append(" ", role == word.text.runs.first?.role ? role ?? .plain : .plain)
        used += 1
      }
      for run in word.text.runs { text.append(run.text, run.role) }
      used += word.width
    }
  }

  /// The words of a text; a word may change its role inside.
  private static func words(of text: StyledText) -> [Word] {
    var words: [Word] = []
    var word = Word()
    var hasContent = false
    for run in text.runs {
      let pieces = run.text.split(separator: " ", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 {
          if hasContent { words.append(word) }
          word = Word(hasSpaceBefore: true)
          hasContent = false
        }
        guard !piece.isEmpty else { continue }
        word.append(piece, run.role)
        hasContent = true
      }
    }
    if hasContent { words.append(word) }
    return words
  }
}
