internal import Provenance

/// Puts foreign words into DOT's quoted strings.
struct DotQuoting {
  /// The longest line of a label, in columns.
  private static let columns = 48
  private let names: DistinctNames

  /// Notes the ids that cannot be written as they are.
  init(_ trace: Trace) { names = DistinctNames(trace) { SafeText.line($0) } }

  /// The name of a node.
  func name(_ id: String) -> String { "\"" + Self.escaped(names[id]) + "\"" }

  /// A text of one or more lines; long ones are cut, empty ones left out.
  func label(_ lines: [String]) -> String {
    let safe = lines.map {
      Shortening.tail(SafeText.line($0), columns: Self.columns * 2, ellipsis: "…")
    }
    // Labels and tooltips know HTML's entities, names of nodes do not show them.
    let entities = safe.filter { !$0.isEmpty }.flatMap(Self.folded).map { line in
      Self.escaped(
        line.split(separator: "&", omittingEmptySubsequences: false)
          .joined(separator: "&amp;"))
    }
    return "\"" + entities.joined(separator: "\\n") + "\""
  }

  /// The text in two lines if it is too long for one.
  private static func folded(_ text: String) -> [String] {
    guard DisplayWidth.of(text) > columns else { return [text] }
    // A little more than half, so that the second line is not a single word.
    let half = DisplayWidth.of(text) / 2 + 6
    let head = Shortening.prefix(text, columns: min(columns, half))
    guard let space = head.lastIndex(of: " ") else {
      return [head, String(text.dropFirst(head.count))]
    }
    let first = head[..<space]
    return [String(first), String(text.dropFirst(first.count + 1))]
  }

  /// Backslashes and quotation marks as DOT wants them.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { escaped.unicodeScalars.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
