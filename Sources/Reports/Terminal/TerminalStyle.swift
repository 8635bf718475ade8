/// How a text report looks: its width, its colours and the characters that draw its lines.
public struct TerminalStyle: Sendable, Hashable {
  /// The characters that draw branches and marks.
  public enum Symbols: String, Sendable, Hashable, CaseIterable {
    /// Box-drawing characters, dashes and curly quotes.
    case unicode
    /// ASCII only; words of the documents are not changed.
    case ascii
  }

  /// The columns of a line; lines are wrapped before this one is exceeded. At least 40.
  public let width: Int
  /// Whether to colour by ANSI escape sequences.
  public let usesColor: Bool
  /// The characters that draw lines.
  public let symbols: Symbols

  /// Creates a style; a `width` below 40 gives 40, so that words still fit beside the branches.
  public init(width: Int = 80, usesColor: Bool = false, symbols: Symbols = .unicode) {
    self.width = max(40, width)
    self.usesColor = usesColor
    self.symbols = symbols
  }
}

extension TerminalStyle.Symbols {
  /// Chooses between the two sets.
  private func pick(_ unicode: String, _ ascii: String) -> String {
    self == .unicode ? unicode : ascii
  }

  /// Marks a text of the corpus.
  var document: String { pick("●", "*") }
  /// Marks a text that is not in the corpus.
  var hidden: String { pick("◌", "o") }
  /// A branch with others below it.
  var tee: String { pick("├─ ", "|- ") }
  /// The last branch.
  var corner: String { pick("└─ ", "`- ") }
  /// An undetermined branch with others below it.
  var dashedTee: String { pick("├┄ ", "|. ") }
  /// The last branch, undetermined.
  var dashedCorner: String { pick("└┄ ", "`. ") }
  /// A branch that passes by.
  var bar: String { pick("│  ", "|  ") }
  /// A list entry whose direction is not known.
  var undirected: String { pick("┄ ", "~ ") }
  /// Between a title and what is said of it.
  var dash: String { pick("—", "--") }
  /// Between two bounds.
  var range: String { pick("–", "-") }
  /// Where something was cut.
  var ellipsis: String { pick("…", "...") }
  /// Before a parent's child in a line of text.
  var arrow: String { pick("→", "->") }
  /// Draws a heading's underline.
  var rule: String { pick("─", "-") }
  /// The text in quotation marks.
  func quoted(_ text: String) -> String { pick("“\(text)”", "\"\(text)\"") }
}
