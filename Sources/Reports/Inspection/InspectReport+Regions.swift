internal import Provenance

extension InspectReport {
  /// The regions with their sizes, the reason why they were set apart, and their first words.
  func addRegions(of document: Trace.Document, text: [UInt8]?, to page: inout TextPage) {
    guard !document.regions.isEmpty else { return }
    page.add(unwrapped: "")
    page.add(StyledText("Regions, in bytes", .strong))
    var rows = AlignedRows([.right, .right, .left])
    for region in document.regions {
      let length = region.bytes.count == 2 ? region.bytes[1] &- region.bytes[0] : 0
      var parts = [SafeText.line(region.reason)]
      if let title = region.title {
        let author = region.author.map { " by " + SafeText.line($0) } ?? ""
        parts.append(SafeText.line(title) + author)
      }
      if let words = text.flatMap({ Self.words(of: $0, in: region.bytes, columns: 60, style) }) {
        parts.append(style.symbols.quoted(words))
      }
      rows.add(
        Wording.range(region.bytes, style.symbols), Wording.size(length),
        SafeText.line(region.kind), parts.filter { !$0.isEmpty }.joined(separator: ": "))
    }
    rows.write(to: &page)
  }

  /// The text, each region under a rule that names it.
  func addText(_ text: [UInt8], of document: Trace.Document, to page: inout TextPage) {
    for region in document.regions {
      guard let bytes = Self.slice(text, region.bytes) else { continue }
      let isScored = region.kind == "body" || region.kind == "embedded"
      var label = "\(SafeText.line(region.kind)) \(Wording.range(region.bytes, style.symbols))"
      if !isScored { label += ", shown only, never scored" }
      let rule = String(repeating: style.symbols.rule, count: 2)
      page.add(unwrapped: "")
      page.add(StyledText("\(rule) \(label) \(rule)", .faint))
      var lines = SafeText.lines(String(decoding: bytes, as: UTF8.self))
      while lines.last?.isEmpty == true { lines.removeLast() }
      for line in lines {
        if line.isEmpty {
          page.add(unwrapped: "")
        } else {
          page.add(StyledText(line, isScored ? .plain : .faint))
        }
      }
    }
  }

  /// The first words of a range of bytes; nil if it is empty or not inside the text.
  static func words(of text: [UInt8], in bounds: [Int], columns: Int, _ style: TerminalStyle)
    -> String?
  {
    // A scalar takes at most 4 bytes; white space and invisible characters are allowed for.
    guard let bytes = slice(text, bounds)?.prefix(columns * 16) else { return nil }
    let line = SafeText.line(String(decoding: bytes, as: UTF8.self))
    guard !line.isEmpty else { return nil }
    return Shortening.tail(line, columns: columns, ellipsis: style.symbols.ellipsis)
  }

  /// The bytes of a range; nil if it is none or reaches beyond the text.
  private static func slice(_ text: [UInt8], _ bounds: [Int]) -> ArraySlice<UInt8>? {
    guard bounds.count == 2, bounds[0] >= 0, bounds[0] <= bounds[1], bounds[1] <= text.count
    else { return nil }
    return text[bounds[0]..<bounds[1]]
  }
}
