internal import Provenance

extension HTMLPage {
  /// The width of a box without its margins, in ems of its first lines (12 px) and of the last
  /// (10.5 px).
  private static let titleEms = (StoryLayout.boxWidth - 16) / 12
  private static let factEms = (StoryLayout.boxWidth - 16) / 10.5

  /// The box of a text, or of several that are drawn as one.
  mutating func writeBox(_ node: StoryGraph.Node, _ box: StoryLayout.Box, of story: Story) {
    guard let first = node.members.first, story.texts.indices.contains(first) else { return }
    let id = story.texts[first]
    let isHidden = node.lane == .hidden
    let isFolded = node.members.count > 1
    html.markup("<a class=\"node")
    if isHidden { html.markup(" hid") }
    if isFolded { html.markup(" many") }
    html.markup("\" id=")
    writeBoxName(id)
    html.markup(" href=#")
    html.fragment(
      isFolded
        ? model.fragments.story(story.first)
        : model.fragments.witness(id) ?? model.fragments.story(story.first))
    html.markup(" aria-label=\"")
    if isFolded {
      html.value(words.count(node.members.count, .foldedTexts))
    } else {
      html.value("\(model.title(id)) (\(facts(of: id)))")
    }
    html.markup("\"><title>")
    if isFolded {
      html.text(words[.foldedTitle])
    } else if let source = model.hiddenSource(id) {
      html.text("\(model.title(id)) — \(words[.notInCorpus]): \(hiddenReason(source))")
    } else {
      html.text("\(model.title(id)) — \(facts(of: id, withID: true))")
    }
    html.markup("</title><rect class=\"b")
    if isHidden { html.markup(" hid") }
    html.markup("\" x=")
    html.length(box.x)
    html.markup(" y=")
    html.length(box.y)
    html.markup(" width=")
    html.length(box.width)
    html.markup(" height=")
    html.length(box.height)
    html.markup(" rx=4 />")
    let title = isFolded ? words.count(node.members.count, .foldedTexts) : model.title(id)
    let lines = BoxText.lines(title, ems: Self.titleEms, most: 3)
    let fact =
      isFolded
      ? words[.foldedHint]
      : isHidden
        ? words[.notInCorpus] : boxFacts(id)
    var y = box.y + (box.height - Double(lines.count) * 15 - 15) / 2 + 12
    for line in lines {
      writeLine(line, "bt", x: box.x + 8, y: y)
      y += 15
    }
    writeLine(BoxText.cut(fact, ems: Self.factEms), "bf", x: box.x + 8, y: y)
    html.markup("</a>\n")
  }

  /// The last line of a box: where a text appeared, and when.
  private func boxFacts(_ id: String) -> String {
    guard let document = model.document(id) else { return words[.notInCorpus] }
    let date = document.published.map { words.date(TimePlace.dayOf($0)) }
    guard let site = document.site else {
      return date ?? (document.title == nil ? words[.noDate] : document.id)
    }
    guard let date else { return site }
    let room = Self.factEms - BoxText.ems(" · " + date)
    return room > 3 ? BoxText.cut(site, ems: room) + " · " + date : date
  }

  private mutating func writeLine(_ text: String, _ style: StaticString, x: Double, y: Double) {
    html.markup("<text class=")
    html.markup(style)
    html.markup(" x=")
    html.length(x)
    html.markup(" y=")
    html.length(y)
    html.markup(">")
    html.text(text)
    html.markup("</text>")
  }

  /// How a hidden source is known, in words.
  func hiddenReason(_ source: Trace.HiddenSource) -> String {
    HiddenSourceWording(names: names, symbols: .unicode).reason(source)
  }
}
