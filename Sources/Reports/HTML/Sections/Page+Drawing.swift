internal import Provenance

extension HTMLPage {
  /// The signs that all drawings share: the head of an arrow.
  mutating func writeSharedDrawing() {
    html.markup(
      """
      <svg class=defs width=0 height=0 aria-hidden=true focusable=false><defs>\
      <marker id=ah viewBox="0 0 10 10" refX=8.5 refY=5 markerWidth=9 markerHeight=9 \
      markerUnits=userSpaceOnUse orient=auto-start-reverse><path class=ah d="M0 .5L9.5 5L0 9.5z"/>\
      </marker></defs></svg>

      """)
  }

  /// A story with more links than these is drawn with the surest link to each text.
  private static let mostLinks = 300

  /// The drawing of a story, in a box of its own that scrolls.
  mutating func writeDrawing(of story: Story) {
    let graph = graph(of: story).folded()
    let layout = StoryLayout(graph)
    let fragment = model.fragments.story(story.first)
    html.markup("<div class=\"scroll drawing\" tabindex=0 role=region aria-label=\"")
    html.value(words.text(.drawingOf, model.title(story.first)))
    // The drawing shrinks a little before its box scrolls: the empty one keeps the least width.
    html.markup("\"><div class=fit><svg aria-hidden=true height=0 width=")
    html.length(layout.size.x * 0.85)
    html.markup(" /><svg class=story width=")
    html.length(layout.size.x)
    html.markup(" height=")
    html.length(layout.size.y)
    html.markup(" viewBox=\"0 0 ")
    html.length(layout.size.x)
    html.markup(" ")
    html.length(layout.size.y)
    html.markup("\" role=group aria-labelledby=\"")
    html.fragment(fragment)
    html.markup("-t ")
    html.fragment(fragment)
    html.markup("-d\"><title id=")
    html.fragment(fragment)
    html.markup("-t>")
    html.text(words.text(.drawingOf, model.title(story.first)))
    html.markup("</title><desc id=")
    html.fragment(fragment)
    html.markup("-d>")
    html.text(words.text(.drawingDescription, storyFacts(of: story)))
    html.markup("</desc>\n")
    writeLanes(layout)
    writeAxis(layout)
    for index in graph.links.indices {
      let lane = graph.nodes[graph.links[index].follower].lane
      writeLink(graph.links[index], at: index, layout, isTinted: lane != .dated)
    }
    writeLaneNames(layout)
    for (node, box) in zip(graph.nodes, layout.boxes) { writeBox(node, box, of: story) }
    html.markup("</svg></div></div>\n")
    if story.edges.count > Self.mostLinks { note(.surestLinksDrawn) }
  }

  private func storyFacts(of story: Story) -> String {
    words.count(story.texts.count, .textCount) + ", "
      + words.count(story.edges.count, .linkCount)
  }

  /// The texts and links of a story without places.
  private func graph(of story: Story) -> StoryGraph {
    var place: [String: Int] = [:]
    for (index, id) in story.texts.enumerated() { place[id] = index }
    let nodes = story.texts.enumerated().map { index, id in
      guard let document = model.document(id) else {
        return StoryGraph.Node(members: [index], lane: .hidden, time: nil)
      }
      let time = document.published.flatMap(TimePlace.seconds)
      return StoryGraph.Node(
        members: [index], lane: time == nil ? .undated : .dated, time: time)
    }
    // Of a story with very many links, only the surest to each text can be told apart.
    let drawn =
      story.edges.count <= Self.mostLinks
      ? story.edges : story.texts.compactMap { model.incoming[$0]?.first }
    let links = drawn.compactMap { index -> StoryGraph.Link? in
      let edge = model.trace.edges[index]
      guard let source = place[edge.parent], let follower = place[edge.child], source != follower
      else { return nil }
      return StoryGraph.Link(
        source: source, follower: follower, edges: [index], isDirected: edge.directed,
        labelWidth: Double(label(of: edge).unicodeScalars.count) * 6.6 + 4)
    }
    return StoryGraph(nodes: nodes, links: links)
  }

  /// The number on a link: of a directed one its probability, else that of the link.
  private func label(of edge: Trace.Edge) -> String {
    edge.directed
      ? words.probability(edge.probability) : "? " + words.probability(edge.linkProbability)
  }

  // MARK: - Lanes and time

  private mutating func writeLanes(_ layout: StoryLayout) {
    for (lane, box) in layout.lanes {
      html.markup("<rect class=\"lane ")
      switch lane {
      case .hidden: html.markup("hid")
      case .dated: html.markup("dat")
      case .undated: html.markup("und")
      }
      html.markup("\"")
      write(box)
      html.markup(" />")
    }
  }

  /// The names of the lanes, above their first boxes.
  private mutating func writeLaneNames(_ layout: StoryLayout) {
    for (lane, box) in layout.lanes {
      html.markup("<text class=lt x=")
      html.length(layout.laneNameStart)
      html.markup(" y=")
      html.length(box.y + 17)
      html.markup(">")
      switch lane {
      case .hidden: html.text(words[.laneHidden])
      case .dated: html.text(words[.laneDated])
      case .undated: html.text(words[.laneUndated])
      }
      html.markup("</text>\n")
    }
  }

  /// The axis with the true time of every text, and a line from there to its column.
  private mutating func writeAxis(_ layout: StoryLayout) {
    guard let first = layout.columns.first, let last = layout.columns.last else { return }
    let line = 12.0
    let heading = StoryLayout.axisHeight - 22
    if last.x > first.x {
      html.markup("<path class=axis d=\"M")
      html.length(first.x)
      html.markup(" ")
      html.length(line)
      html.markup("H")
      html.length(last.x)
      html.markup("\"/>")
      let isDense = layout.columns.count > Self.columnsOfDenseAxis
      for (number, tick) in layout.ticks.enumerated() {
        // Of many times in one column the first and the last have a line; the others stand between.
        let isBetween =
          number > 0 && number + 1 < layout.ticks.count
          && layout.ticks[number - 1].column == tick.column
          && layout.ticks[number + 1].column == tick.column
        html.markup(
          isBetween
            ? "<path class=tick data-t="
            : isDense ? "<path class=\"lead thin\" data-t=" : "<path class=lead data-t=")
        html.number(tick.time)
        html.markup(" d=\"M")
        html.length(tick.x)
        html.markup(" ")
        html.length(line - 5)
        html.markup("V")
        html.length(line + 5)
        if !isBetween {
          html.markup("L")
          html.length(tick.column)
          html.markup(" ")
          html.length(heading)
        }
        html.markup("\"/>")
      }
    }
    for column in layout.columns {
      let days = [column.times.lowerBound, column.times.upperBound].map {
        words.date(TimePlace.day($0))
      }
      writeTime(
        days[0] == days[1] ? days[0] : days.joined(separator: " – "), x: column.x,
        y: heading + 14)
    }
    html.markup("\n")
  }

  /// Above more columns than these, leaders cross each other too often to be drawn in full strength.
  private static let columnsOfDenseAxis = 24

  private mutating func writeTime(_ text: String, x: Double, y: Double) {
    html.markup("<text class=time x=")
    html.length(x)
    html.markup(" y=")
    html.length(y)
    html.markup(">")
    html.text(text)
    html.markup("</text>")
  }

  // MARK: - Links

  private mutating func writeLink(
    _ link: StoryGraph.Link, at index: Int, _ layout: StoryLayout,
    isTinted: Bool
  ) {
    guard let first = link.edges.first else { return }
    let edge = model.trace.edges[first]
    html.markup("<a class=\"link")
    if link.edges.count == 1 {
      html.markup("\" href=#")
      html.fragment(model.fragments.edges[first])
    } else {
      html.markup(" many\" href=#derivations")
    }
    html.markup(" data-p=")
    html.number(hundredths(of: edge))
    html.markup(" data-a=")
    writeBoxName(edge.parent)
    html.markup(" data-b=")
    writeBoxName(edge.child)
    html.markup(" aria-label=\"")
    html.value("\(model.shortName(edge.child)) \(relation(edge))")
    if link.edges.count > 1 { html.value(" " + words.count(link.edges.count - 1, .andMore)) }
    html.markup("\"><path class=\"l ")
    switch (edge.directed, edge.verdict) {
    case (false, _): html.markup("u")
    case (true, "certain"): html.markup("c")
    case (true, "likely"): html.markup("k")
    case (true, _): html.markup("g")
    }
    html.markup("\" d=\"")
    writePath(layout.lines[index])
    html.markup("\" marker-end=\"url(#ah)\"")
    if !edge.directed { html.markup(" marker-start=\"url(#ah)\"") }
    html.markup("/>")
    let label = layout.labels[index]
    if label.width > 0 {
      html.markup(isTinted ? "<rect class=\"lb h\"" : "<rect class=lb")
      write(label)
      html.markup(" /><text class=pl x=")
      html.length(label.x + label.width / 2)
      html.markup(" y=")
      html.length(label.y + 11)
      html.markup(">")
      html.text(self.label(of: edge))
      html.markup("</text>")
    }
    html.markup("</a>\n")
  }

  private mutating func writePath(_ points: [StoryLayout.Point]) {
    var last: StoryLayout.Point?
    for point in points {
      switch last {
      case nil:
        html.markup("M")
        html.length(point.x)
        html.markup(" ")
        html.length(point.y)
      case .some(let from) where from.y == point.y:
        html.markup("H")
        html.length(point.x)
      case .some:
        html.markup("V")
        html.length(point.y)
      }
      last = point
    }
  }

  /// The name of a text's box.
  mutating func writeBoxName(_ id: String) {
    html.fragment(model.fragments.box(id))
  }

  /// The place and size of a rectangle, as attributes.
  private mutating func write(_ box: StoryLayout.Box) {
    html.markup(" x=")
    html.length(box.x)
    html.markup(" y=")
    html.length(box.y)
    html.markup(" width=")
    html.length(box.width)
    html.markup(" height=")
    html.length(box.height)
  }
}
