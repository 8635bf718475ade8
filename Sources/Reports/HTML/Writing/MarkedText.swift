/// Text of a document with marks on parts of it, each byte written once.
struct MarkedText {
  /// A marked part.
  struct Mark {
    /// The part, in bytes of the text.
    let range: Range<Int>
    /// What it is; marks of one number look alike.
    let number: Int
    /// The name of its beginning; nil if nothing leads there.
    var anchor: Fragment?
  }

  /// The element in which a marked part stands.
  enum Style {
    /// `<mark>` with the numbers of the origins.
    case origins
    /// `<del>`: words that the follower does not have.
    case removed
    /// `<ins>`: words that the source does not have.
    case added
  }

  /// The text, UTF-8.
  let bytes: [UInt8]
  /// The marks; they may overlap.
  let marks: [Mark]
  /// How marked parts are written.
  let style: Style

  /// Creates a text; ranges are cut to its length and moved to the borders of characters.
  init(_ bytes: [UInt8], marks: [Mark], style: Style) {
    self.bytes = bytes
    self.style = style
    self.marks = marks.compactMap { mark in
      let range = Self.aligned(mark.range, in: bytes)
      return range.isEmpty ? nil : Mark(range: range, number: mark.number, anchor: mark.anchor)
    }
  }

  /// A range inside the text that begins and ends between two characters.
  static func aligned(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    func border(_ offset: Int) -> Int {
      var offset = min(max(offset, 0), bytes.count)
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      return offset
    }
    let start = border(range.lowerBound)
    return start..<max(start, border(range.upperBound))
  }

  /// Writes a part of the text.
  ///
  /// - Complexity: O(*n* + *m* log *m*) for *n* bytes and *m* marks that touch the part.
  func write(_ part: Range<Int>, to html: inout HTMLWriter) {
    let part = Self.aligned(part, in: bytes)
    var events: [(at: Int, number: Int, opens: Bool, anchor: Fragment?)] = []
    for mark in marks where mark.range.overlaps(part) {
      let range = mark.range.clamped(to: part)
      let isStart = range.lowerBound == mark.range.lowerBound
      events.append((range.lowerBound, mark.number, true, isStart ? mark.anchor : nil))
      events.append((range.upperBound, mark.number, false, nil))
    }
    // Most passages are alike on both sides.
    if events.isEmpty { return html.text(bytes.span.extracting(part)) }
    events.sort { ($0.at, $0.opens ? 1 : 0, $0.number) < ($1.at, $1.opens ? 1 : 0, $1.number) }
    var active: [Int: Int] = [:]
    var shown: [Int] = []
    // Names of the next piece.
    var anchors: [Fragment] = []
    var position = part.lowerBound
    var index = 0
    while index < events.count {
      let at = events[index].at
      write(position..<at, active, &shown, &anchors, to: &html)
      position = at
      while index < events.count, events[index].at == at {
        let event = events[index]
        let count = (active[event.number] ?? 0) + (event.opens ? 1 : -1)
        active[event.number] = count > 0 ? count : nil
        if let anchor = event.anchor { anchors.append(anchor) }
        index += 1
      }
    }
    write(position..<part.upperBound, active, &shown, &anchors, to: &html)
  }

  /// Writes a piece under the same marks throughout. `shown` are the marks of the piece before, which
  /// need no second label; `anchors` the names that wait for this piece.
  private func write(
    _ range: Range<Int>, _ active: [Int: Int], _ shown: inout [Int], _ anchors: inout [Fragment],
    to html: inout HTMLWriter
  ) {
    guard !range.isEmpty else { return }
    // The mark has the first name itself.
    let own = style == .origins && !active.isEmpty ? anchors.popLast() : nil
    for anchor in anchors {
      html.markup("<i id=")
      html.fragment(anchor)
      html.markup("></i>")
    }
    anchors = []
    let text = bytes.span.extracting(range)
    let numbers = active.keys.sorted()
    guard let first = numbers.first else {
      html.text(text)
      shown = []
      return
    }
    switch style {
    case .removed:
      html.markup("<del>")
      html.text(text)
      html.markup("</del>")
    case .added:
      html.markup("<ins>")
      html.text(text)
      html.markup("</ins>")
    case .origins:
      html.markup("<mark")
      if let own {
        html.markup(" id=")
        html.fragment(own)
      }
      html.markup(" class=\"o")
      html.number(first == 0 ? 0 : (first - 1) % 6 + 1)
      if numbers.count > 1 { html.markup(" m") }
      html.markup("\"")
      if numbers != shown {
        html.markup(" data-o=\"")
        html.value(numbers.map { $0 == 0 ? "≈" : String($0) }.joined(separator: "+"))
        html.markup("\"")
      }
      html.markup(">")
      html.text(text)
      html.markup("</mark>")
    }
    shown = numbers
  }
}
