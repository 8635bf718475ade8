/// Why a part of a page is not its article.
struct FurnitureRule: Equatable, Sendable {
  /// Furniture or comments.
  let kind: Region.Kind
  /// The reason, as reports show it.
  let reason: String
  /// The largest share of the page's prose, 0…1, that the rule may set apart. A page whose body
  /// carries the class "no-sidebar" must not lose its article.
  let largestShare: Double

  private static func furniture(_ reason: String, _ largestShare: Double = 0.3) -> FurnitureRule {
    FurnitureRule(kind: .furniture, reason: reason, largestShare: largestShare)
  }

  static let navigation = furniture("navigation", 0.4)
  static let pageHeader = furniture("page header", 0.15)
  static let pageFooter = furniture("page footer", 0.4)
  static let aside = furniture("aside", 0.4)
  static let form = furniture("form", 0.15)
  static let button = furniture("button", 0.05)
  static let consent = furniture("consent notice")
  static let related = furniture("related articles")
  static let sharing = furniture("sharing links")
  static let newsletter = furniture("newsletter")
  static let advertisement = furniture("advertisement")
  static let controls = furniture("page controls")
  static let caption = furniture("caption", 0.15)
  static let byline = furniture("byline", 0.05)
  static let links = furniture("list of links", 1)
  static let outside = furniture("outside the article", 1)
  static let comments = FurnitureRule(kind: .comments, reason: "comments", largestShare: 0.9)

  /// The rule for an element, by its name, role, class and id; nil if it may be part of an article.
  static func rule(for node: Int, of tree: HTMLTree, isInArticle: Bool) -> FurnitureRule? {
    switch tree.nodes[node].name {
    case "nav", "menu": return navigation
    case "footer": return pageFooter
    case "aside": return aside
    case "form", "fieldset": return form
    case "button", "label": return button
    case "dialog": return controls
    case "figcaption": return caption
    // The header of an article holds its headline and often its lead.
    case "header" where !isInArticle: return pageHeader
    case "html", "body", "article", "main", "h1", "p": return nil
    default: break
    }
    switch tree.attribute("role", of: node)?.lowercased() {
    case "navigation", "menu", "menubar": return navigation
    case "banner": return pageHeader
    case "contentinfo": return pageFooter
    case "complementary": return aside
    case "search", "dialog", "alert", "alertdialog", "toolbar": return controls
    default: break
    }
    guard !tree.nodes[node].attributes.isEmpty else { return nil }
    let words = ClassWords.words(of: node, in: tree)
    if words.contains(where: isArticleWord) { return nil }
    return words.lazy.compactMap { byWord[$0] }.first
  }

  /// Words that mark the article itself and outweigh every other word of the same element.
  private static func isArticleWord(_ word: String) -> Bool {
    word == "teaser" || word == "lead" || word == "lede" || word == "headline"
  }

  /// The words of classes and ids that name what an element is for.
  private static let byWord: [String: FurnitureRule] = {
    let words: [(FurnitureRule, String)] = [
      (navigation, "nav navbar navigation menu submenu breadcrumb breadcrumbs topbar"),
      (pageFooter, "footer colophon copyright"),
      (aside, "sidebar rail aside infobox factbox"),
      (consent, "cookie cookies consent gdpr ccpa privacy"),
      (
        related,
        "related recommended recommendations recommendation recirc recirculation readmore trending "
          + "popular outbrain taboola zergnet revcontent mostread mostpopular morestories latest"
      ),
      (sharing, "share sharing sharebar shares social sharedaddy addthis addtoany sharetools"),
      (newsletter, "newsletter newsletters subscribe subscription signup"),
      (
        advertisement,
        "ad ads advert advertisement adsbygoogle adslot sponsor sponsored promo promos promotion banner"
      ),
      (
        controls,
        "modal popup overlay lightbox tooltip toolbar pagination pager search login paywall hidden "
          + "tags taglist widget widgets print"
      ),
      (caption, "caption captions wp-caption-text imagecaption"),
      (comments, "comments commentlist disqus respond commentlist commentsection fbcomments"),
    ]
    var table: [String: FurnitureRule] = [:]
    for (rule, line) in words {
      for word in line.split(separator: " ") { table[String(word)] = rule }
    }
    return table
  }()
}
