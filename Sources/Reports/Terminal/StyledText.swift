/// Text whose stretches have roles, from which a style makes colours.
struct StyledText {
  /// What a stretch of text is for.
  enum Role {
    case plain, strong, faint, hidden, warning
    case certain, likely, leaning, undetermined
  }

  /// A stretch of text in one role.
  struct Run {
    var text: String
    var role: Role
  }

  /// The stretches, in order.
  var runs: [Run] = []

  /// Creates an empty text.
  init() {}

  /// Creates a text of one stretch.
  init(_ text: String, _ role: Role = .plain) { runs = [Run(text: text, role: role)] }

  /// Puts one text after another.
  static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.runs += right.runs
    return sum
  }

  /// Adds a stretch at the end; it joins the last one if both have the same role.
  mutating func append(_ text: String, _ role: Role = .plain) {
    if let last = runs.indices.last, runs[last].role == role {
      runs[last].text += text
    } else {
      runs.append(Run(text: text, role: role))
    }
  }

  /// The text for a terminal, with its colours if the style has any.
  func rendered(_ style: TerminalStyle) -> String {
    guard style.usesColor else { return runs.map(\.text).joined() }
    return runs.map { run in
      guard let code = run.role.code, !run.text.isEmpty else { return run.text }
      return "\u{1B}[\(code)m\(run.text)\u{1B}[0m"
    }.joined()
  }
}

extension StyledText.Role {
  /// The parameter of the ANSI "select graphic rendition" sequence; nil for no change.
  fileprivate var code: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .hidden: "35"
    case .warning: "33"
    case .certain: "1;32"
    case .likely: "32"
    case .leaning: "33"
    case .undetermined: "36"
    }
  }

  /// The role for a verdict's word; plain for a word that this release does not know.
  init(verdict: String) {
    switch verdict {
    case "certain": self = .certain
    case "likely": self = .likely
    case "leaning": self = .leaning
    case "undetermined": self = .undetermined
    default: self = .plain
    }
  }
}
