/// Tells a page's article from its furniture.
///
/// In three steps, each over arrays in document order:
/// 1. Elements whose name, role, class or id says what they are for are set apart
///    (``FurnitureRule``), unless they hold more of the page's prose than such an element can.
/// 2. The article is the deepest element that holds nearly all of the remaining prose. What lies
///    outside is furniture.
/// 3. Inside the article, elements that are mostly links are furniture.
///
/// If nothing remains, nothing is furniture: a wrong region would hide the text from the analysis.
/// Method after Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text
/// Features", WSDM 2010 (link density, text length), and Readability (container by prose).
struct HTMLRegions {
  /// The furniture and comments, ascending, not overlapping; what is between them is the body.
  private(set) var regions: [Region] = []

  private let tree: HTMLTree
  private let text: HTMLText
  private let blocks: [HTMLBlocks.Block]
  /// The rule that sets each node apart, if one does.
  private var rules: [FurnitureRule?]

  init(of tree: HTMLTree, text: HTMLText) {
    self.tree = tree
    self.text = text
    blocks = HTMLBlocks(of: text, in: tree).blocks
    rules = [FurnitureRule?](repeating: nil, count: tree.nodes.count)
    guard !text.runs.isEmpty else { return }
    setApartByName()
    setApartOutside(of: articleContainer())
    setApartLinks()
    collectRegions()
  }

  // MARK: Sums

  /// For each node, the sum of `value` over the blocks in its subtree that are not set apart. A
  /// block counts where its first run stands.
  private func sums(_ value: (HTMLBlocks.Block) -> Int) -> [Int] {
    var sums = [Int](repeating: 0, count: tree.nodes.count)
    for block in blocks {
      let node = text.runs[block.runs.lowerBound].node
      if rules[node] == nil { sums[node] += value(block) }
    }
    for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
      sums[tree.nodes[index].parent] += sums[index]
    }
    return sums
  }

  private mutating func setApart(_ node: Int, by rule: FurnitureRule) {
    for index in node..<tree.nodes[node].end where rules[index] == nil { rules[index] = rule }
  }

  // MARK: Steps

  private mutating func setApartByName() {
    let prose = sums(\.prose)
    let total = Double(max(1, prose.first ?? 0))
    var articleEnd = 0
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.name == "article" || node.name == "main" { articleEnd = max(articleEnd, node.end) }
      if !node.isText,
        let rule = FurnitureRule.rule(for: index, of: tree, isInArticle: index < articleEnd),
        Double(prose[index]) <= rule.largestShare * total
      {
        setApart(index, by: rule)
        index = node.end
      } else {
        index += 1
      }
    }
  }

  /// How much of an element's prose one of its children must hold to be the article instead of it,
  /// in hundredths.
  private static let containerShare = 85

  /// The element that holds the article.
  private func articleContainer() -> Int {
    let prose = sums(\.prose)
    guard let total = prose.first, total > 0 else { return 0 }
    var container = 0
    let marked = markedContainers(prose: prose)
    if marked.reduce(0, { $0 + prose[$1] }) * 10 >= total * 4 {
      container = commonAncestor(of: marked)
      // An article in several pieces ends where the last piece does.
      if marked.count > 1 { return container }
    }
    while true {
      var best: Int?
      var child = container + 1
      while child < tree.nodes[container].end {
        if prose[child] > best.map({ prose[$0] }) ?? 0 { best = child }
        child = tree.nodes[child].end
      }
      guard let best, !tree.nodes[best].isText, tree.nodes[best].name != "p",
        prose[best] * 100 >= Self.containerShare * prose[container]
      else { return container }
      container = best
    }
  }

  /// The outermost elements that call themselves the body of an article and are of one kind: the
  /// kind with the most prose.
  private func markedContainers(prose: [Int]) -> [Int] {
    var kinds: [(name: String, nodes: [Int], prose: Int)] = []
    var index = 0
    while index < tree.nodes.count {
      let isMarked =
        !tree.nodes[index].attributes.isEmpty && prose[index] > 0
        && (tree.attribute("itemprop", of: index)?.lowercased() == "articlebody"
          || Self.namesBody(ClassWords.words(of: index, in: tree)))
      guard isMarked else {
        index += 1
        continue
      }
      let name = tree.attribute("class", of: index) ?? ""
      if let known = kinds.firstIndex(where: { $0.name == name }) {
        kinds[known].nodes.append(index)
        kinds[known].prose += prose[index]
      } else if kinds.count < 64 {
        kinds.append((name, [index], prose[index]))
      }
      index = tree.nodes[index].end
    }
    return kinds.max { $0.prose < $1.prose }?.nodes ?? []
  }

  /// The deepest element that holds all of `nodes`, which are in document order.
  private func commonAncestor(of nodes: [Int]) -> Int {
    guard var ancestor = nodes.first, let last = nodes.last else { return 0 }
    while tree.nodes[ancestor].end <= last, tree.nodes[ancestor].parent >= 0 {
      ancestor = tree.nodes[ancestor].parent
    }
    return ancestor
  }

  /// Whether class words say "body of the article", such as `article-body` or `entry-content`.
  private static func namesBody(_ words: [String]) -> Bool {
    for (first, second) in zip(words, words.dropFirst()) {
      switch (first, second) {
      case ("article", "body"), ("article", "content"), ("article", "text"), ("story", "body"),
        ("story", "content"), ("story", "text"), ("entry", "content"), ("post", "content"),
        ("post", "body"), ("news", "content"), ("body", "copy"), ("content", "body"):
        return true
      default: continue
      }
    }
    return words.contains("articlebody") || words.contains("storybody")
      || words.contains("articletext")
  }

  private mutating func setApartOutside(of container: Int) {
    for index in tree.nodes.indices
    where tree.nodes[index].isText && !(container..<tree.nodes[container].end).contains(index)
      && rules[index] == nil
    {
      rules[index] = .outside
    }
  }

  /// A lone link up to this length, in columns, is a credit ("[The Gazette]"), not a headline.
  private static let longestCredit = 40

  private mutating func setApartLinks() {
    let lengths = sums(\.length)
    let linked = sums(\.linked)
    var index = 0
    while index < tree.nodes.count {
      let name = tree.nodes[index].name
      let isGroup = HTMLElements.isBlock(name) || name == "li" || name == "tr"
      if isGroup, linked[index] * 2 > lengths[index], lengths[index] > Self.longestCredit {
        setApart(index, by: .links)
        index = tree.nodes[index].end
      } else {
        index += 1
      }
    }
  }

  private mutating func collectRegions() {
    guard text.runs.contains(where: { rules[$0.node] == nil }) else { return }
    var current: (rule: FurnitureRule, span: ByteSpan)?
    for run in text.runs {
      let rule = rules[run.node]
      if let known = current, known.rule == rule {
        current?.span = ByteSpan(known.span.start, run.span.end)
        continue
      }
      if let known = current { append(known.rule, known.span) }
      current = rule.map { ($0, run.span) }
    }
    if let known = current { append(known.rule, known.span) }
  }

  private mutating func append(_ rule: FurnitureRule, _ span: ByteSpan) {
    regions.append(Region(kind: rule.kind, span: span, reason: rule.reason))
  }
}
