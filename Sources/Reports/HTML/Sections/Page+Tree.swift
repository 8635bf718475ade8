internal import Provenance

extension HTMLPage {
  /// The most stories that are listed before the rest is counted: pairs of a large corpus are found
  /// by the table of derivations.
  private static let drawnStories = 60

  /// The stories: an overview if there are several, then a drawing and a list of each.
  mutating func writeTree() {
    openSection("tree", .tree)
    guard !model.stories.isEmpty else {
      note(.noEdges)
      writeUnrelated()
      html.markup("</section>\n")
      return
    }
    writeLegend()
    if model.stories.count > 1 { writeOverview() }
    for (index, story) in model.stories.enumerated() {
      html.markup("<details class=story id=")
      html.fragment(model.fragments.story(story.first))
      if index == 0 { html.markup(" open") }
      html.markup("><summary><h3><bdi>")
      html.text(model.title(story.first))
      html.markup("</bdi></h3> <small>")
      html.text(storyFacts(story))
      html.markup("</small></summary>\n")
      if index < Self.drawnStories { writeDrawing(of: story) }
      writeList(of: story, isOpen: index >= Self.drawnStories)
      html.markup("</details>\n")
    }
    writeUnrelated()
    html.markup("</section>\n")
  }

  /// The documents that are in no story.
  private mutating func writeUnrelated() {
    guard !model.unrelated.isEmpty else { return }
    html.markup("<details class=alone><summary>")
    html.text(words.count(model.unrelated.count, .unrelated))
    html.markup("</summary><ul>")
    for document in model.unrelated {
      html.markup("<li>")
      witness(document.id)
      html.markup("</li>")
    }
    html.markup("</ul></details>\n")
  }

  /// How to read the drawing, with a sample of each sign.
  private mutating func writeLegend() {
    html.markup("<ul class=legend>\n")
    let samples: [(StaticString, Phrase)] = [
      (
        "<svg width=44 height=14 aria-hidden=true><path class=\"l c\" d=\"M0 7H36\" marker-end=\"url(#ah)\"/></svg>",
        .legendDirected
      ),
      (
        "<svg width=44 height=14 aria-hidden=true><path class=\"l u\" d=\"M9 7H36\" marker-start=\"url(#ah)\" marker-end=\"url(#ah)\"/></svg>",
        .legendOpen
      ),
      (
        "<svg width=44 height=14 aria-hidden=true><rect class=\"b hid\" x=1 y=1 width=42 height=12 rx=3 /></svg>",
        .legendHidden
      ),
    ]
    let hasUndated = model.stories.contains { story in
      story.texts.contains { id in model.document(id).map { $0.published == nil } ?? false }
    }
    let undated: (StaticString, Phrase) = (
      "<svg width=44 height=14 aria-hidden=true><rect class=\"lane und\" x=1 y=1 width=42 height=12 /></svg>",
      .legendUndated
    )
    for (sample, phrase) in samples + (hasUndated ? [undated] : []) {
      html.markup("<li>")
      html.markup(sample)
      html.text(words[phrase])
      html.markup("</li>\n")
    }
    html.markup("</ul>\n<p class=tool hidden><label>")
    html.text(words[.filterProbability])
    html.markup(
      " <input type=range id=least min=0 max=99 value=0></label> <output for=least></output></p>\n")
    writeLatestDates()
  }

  /// The latest dates of the corpus. The page may not depend on the day on which it is written; the
  /// script shows those that lie in the future on the day on which it is read.
  private mutating func writeLatestDates() {
    let dated = model.trace.documents.compactMap { document -> (time: Int, id: String)? in
      document.published.flatMap(TimePlace.seconds).map { ($0, document.id) }
    }
    for (time, id) in dated.sorted(by: { ($1.time, $0.id) < ($0.time, $1.id) }).prefix(3) {
      html.markup("<p class=future hidden data-t=")
      html.number(time)
      html.markup("><b>")
      html.text(words[.futureDate])
      html.markup("</b> ")
      witness(id)
      html.markup("</p>\n")
    }
  }

  /// One line a story, with a link to it.
  private mutating func writeOverview() {
    html.markup("<div class=scroll tabindex=0 role=region aria-label=\"")
    html.value(words[.overview])
    html.markup("\"><table class=\"overview paged\"><caption>")
    html.text(words.count(model.stories.count, .overviewCaption))
    html.markup("</caption><thead><tr>")
    for phrase in [
      Phrase.story, .columnDocuments, .columnHidden, .columnEdges, .columnUndecided, .columnTime,
    ] {
      html.markup("<th scope=col>")
      html.text(words[phrase])
      html.markup("</th>")
    }
    html.markup("</tr></thead><tbody>\n")
    for story in model.stories {
      html.markup("<tr><td><a href=#")
      html.fragment(model.fragments.story(story.first))
      html.markup("><bdi>")
      html.text(model.title(story.first))
      html.markup("</bdi></a></td>")
      let documents = story.texts.count { model.document($0) != nil }
      let open = story.edges.count { !model.trace.edges[$0].directed }
      for number in [
        documents, story.texts.count - documents, story.edges.count - open, open,
      ] {
        html.markup("<td class=n>")
        html.text(words.grouped(number))
        html.markup("</td>")
      }
      html.markup("<td>")
      html.text(timeSpan(of: story))
      html.markup("</td></tr>\n")
    }
    html.markup("</tbody></table></div>\n")
  }

  private func storyFacts(_ story: Story) -> String {
    let documents = story.texts.count { model.document($0) != nil }
    let parts = [
      words.count(documents, .documentCount), words.count(story.edges.count, .linkCount),
      timeSpan(of: story),
    ]
    return parts.joined(separator: " · ")
  }

  /// The first and the last date of a story.
  private func timeSpan(of story: Story) -> String {
    let times = story.texts.compactMap { model.document($0)?.published }.compactMap {
      TimePlace.seconds($0)
    }
    guard let first = times.min(), let last = times.max() else { return words[.noDates] }
    let days = [first, last].map { words.date(TimePlace.day($0)) }
    return days[0] == days[1] ? days[0] : days.joined(separator: " – ")
  }

  /// The facts of the drawing as a list: every text, and below it what it follows.
  private mutating func writeList(of story: Story, isOpen: Bool) {
    html.markup("<details class=list")
    if isOpen { html.markup(" open") }
    html.markup("><summary>")
    html.text(words[.asList])
    html.markup("</summary><ul>\n")
    for id in story.texts {
      html.markup("<li>")
      if budget.isLarge { link(to: id) } else { witness(id) }
      let edges = model.incoming[id] ?? []
      if !edges.isEmpty {
        html.markup("<ul>")
        for index in budget.isLarge ? edges.prefix(1) : edges[...] {
          let edge = model.trace.edges[index]
          html.markup("<li><a href=#")
          html.fragment(model.fragments.edges[index])
          html.markup(">")
          html.text(relation(edge))
          html.markup("</a></li>")
        }
        html.markup("</ul>")
      }
      html.markup("</li>\n")
    }
    html.markup("</ul></details>\n")
  }

  /// What an edge says, as the end of a sentence about its child: "follows X (likely .84)".
  func relation(_ edge: Trace.Edge) -> String {
    let parent = model.shortName(edge.parent)
    guard edge.directed else {
      return words.text(
        .sharesWith, parent, words.probability(edge.linkProbability), words[.undeterminedDirection])
    }
    return "\(words.follows(edge.kind)) \(parent) "
      + "(\(words.verdict(edge.verdict)) \(words.probability(edge.probability)))"
  }
}
