internal import Yams

/// The YAML between two lines of three hyphens at the beginning of a Markdown file.
struct FrontMatter {
  /// The longest front matter that is parsed, in bytes; it bounds what hostile YAML can cost.
  private static let maximumBytes = 65_536

  /// What the front matter states.
  private(set) var fields = DocumentFields()
  /// The front matter with both of its lines of hyphens.
  let span: ByteSpan
  /// What is wrong with it.
  private(set) var warnings: [DocumentWarning] = []

  /// Finds the front matter of a text; nil if it has none.
  ///
  /// Without a closing line, or if the lines between hold no mapping, the hyphens are a rule and
  /// what follows is text. Broken YAML is read line by line as far as that goes, with a warning.
  init?(of text: [UInt8], in document: DocumentID) {
    var lines = TextLines(of: text)
    guard let opening = lines.next(), lines.string(opening).trimmed() == "---" else { return nil }
    let start = lines.offset
    var content: Range<Int>?
    while content == nil, let line = lines.next() {
      guard line.upperBound - start <= Self.maximumBytes else { return nil }
      guard line.count < 8 else { continue }
      let mark = lines.string(line).trimmed()
      if mark == "---" || mark == "..." { content = start..<line.lowerBound }
    }
    guard let content else { return nil }
    span = ByteSpan(0, lines.offset)
    do {
      let yaml = lines.string(content)
      let root = try Yams.compose(yaml: yaml, .default, .default, .utf8)
      if root == nil { return }
      guard let mapping = root?.mapping else { return nil }
      for (key, value) in mapping {
        guard let name = key.scalar?.string, let field = DocumentFields.Field(key: name),
          let written = Self.text(of: value)
        else { continue }
        fields.set(written, as: field, in: document)
      }
    } catch {
      guard readLines(text, content, document) else { return nil }
    }
  }

  /// The text of a scalar, or of several, or of their names, joined with commas.
  private static func text(of node: Node) -> String? {
    if let scalar = node.scalar { return scalar.string == "null" ? nil : scalar.string }
    if let mapping = node.mapping { return mapping["name"]?.scalar?.string }
    guard let sequence = node.sequence else { return nil }
    let parts = sequence.compactMap { $0.scalar?.string ?? $0.mapping?["name"]?.scalar?.string }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Reads what is not YAML as `key: value` lines; false if none of them has a known key, as it is
  /// then a text between two rules.
  private mutating func readLines(
    _ text: [UInt8], _ content: Range<Int>, _ document: DocumentID
  ) -> Bool {
    var found = false
    for line in text[content].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let key = String(decoding: line[..<colon], as: UTF8.self)
      guard let field = DocumentFields.Field(key: key) else { continue }
      let value = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmed()
      let unquoted = value.trimmingQuotes()
      fields.set(unquoted, as: field, in: document)
      found = true
    }
    guard found else { return false }
    warnings.append(
      DocumentWarning(
        document: document, offset: content.lowerBound, code: "broken-front-matter",
        message: "The front matter is not valid YAML and was read line by line. "
          + "Put values that hold a colon into quotes."))
    return true
  }
}

extension String {
  /// The text without the pair of quotes around it.
  fileprivate func trimmingQuotes() -> String {
    for quote: Character in ["\"", "'"] where count >= 2 && first == quote && last == quote {
      return String(dropFirst().dropLast())
    }
    return self
  }
}
