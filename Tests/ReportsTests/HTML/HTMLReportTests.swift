import Crypto
import Foundation
import Testing

@testable import Provenance
@testable import Reports

@Suite("HTML report")
struct HTMLReportTests {
  static let seeds = testFolder.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "seeds")

  /// The folder of the outside corpora; nil if they are not at hand.
  static let corpora = ProcessInfo.processInfo.environment["PROVENANCE_CORPORA"]

  /// The demo corpus with its texts.
  static func demo() async throws -> (trace: Trace, texts: SourceTexts) {
    let tracer = Tracer()
    let corpus = try await tracer.read(paths: [seeds.path])
    return (await tracer.trace(corpus), corpus.sourceTexts)
  }

  static func page(_ trace: Trace, _ texts: SourceTexts = SourceTexts()) -> String {
    String(decoding: HTMLReport().render(trace, texts: texts), as: UTF8.self)
  }

  /// The text between a mark and the next `end`.
  static func part(of page: String, after begin: String, until end: String) -> String? {
    guard let start = page.range(of: begin),
      let stop = page.range(of: end, range: start.upperBound..<page.endIndex)
    else { return nil }
    return String(page[start.upperBound..<stop.lowerBound])
  }

  @Test("is the same for the same trace")
  func repeats() async throws {
    let (trace, texts) = try await Self.demo()
    let first = HTMLReport().render(trace, texts: texts)
    let second = HTMLReport().render(trace, texts: try await Self.demo().texts)
    #expect(first == second)
  }

  @Test("forbids everything but its own style and script, by their hashes")
  func policy() async throws {
    let (trace, texts) = try await Self.demo()
    let page = Self.page(trace, texts)
    let policy = try #require(
      Self.part(of: page, after: "Content-Security-Policy content=\"", until: "\""))
    #expect(policy.hasPrefix("default-src 'none';"))
    #expect(!policy.contains("unsafe"))
    for (element, source) in [("style", "style-src"), ("script", "script-src")] {
      let content = try #require(
        Self.part(of: page, after: "<\(element)>", until: "</\(element)>"))
      let hash = Data(SHA256.hash(data: Data(content.utf8))).base64EncodedString()
      #expect(policy.contains("\(source) 'sha256-\(hash)'"))
    }
    #expect(!page.contains("style=\""))
    #expect(!page.contains("http-equiv=refresh"))
    for tag in DrawnPage.tags(page) {
      let names = DrawnPage.attributes(tag).keys
      #expect(!names.contains { ["src", "srcset", "action", "ping"].contains($0) }, "\(tag)")
      #expect(!names.contains { $0.hasPrefix("on") }, "\(tag)")
    }
  }

  @Test("names every document, source, edge and passage once, and every link leads somewhere")
  func fragments() async throws {
    let (trace, texts) = try await Self.demo()
    let page = Self.page(trace, texts)
    var ids: [String] = []
    var links: Set<String> = []
    for tag in DrawnPage.tags(page) {
      let attributes = DrawnPage.attributes(tag)
      if let id = attributes["id"] { ids.append(id) }
      if let link = attributes["href"] {
        #expect(link.hasPrefix("#"), "\(link)")
        links.insert(String(link.dropFirst()))
      }
    }
    #expect(Set(ids).count == ids.count)
    #expect(links.subtracting(ids).isEmpty)
    for (prefix, count) in [
      ("d-", trace.documents.count + trace.hiddenSources.count), ("e-", trace.edges.count),
      ("p-", trace.passages.count),
    ] {
      #expect(ids.count { $0.hasPrefix(prefix) } == count, "\(prefix)")
    }
    #expect(ids.contains { $0.hasPrefix("q-") })
  }

  @Test("keeps the names of findings when the corpus grows or its files are renamed")
  func stable() async throws {
    let (trace, _) = try await Self.demo()
    var grown = trace
    grown.documents.insert(RandomStory.document("another.txt", 7, day: 3), at: 0)
    #expect(FragmentNames(trace).edges == FragmentNames(grown).edges)
    #expect(FragmentNames(trace).passages == FragmentNames(grown).passages)
    for document in trace.documents {
      #expect(
        FragmentNames(trace).witness(document.id) == FragmentNames(grown).witness(document.id))
    }
  }

  @Test("shows weights that add up to the sum beside them, and the sum is that of the probability")
  func sums() async throws {
    let (trace, texts) = try await Self.demo()
    let page = Self.page(trace, texts)
    var tables = 0
    for card in page.components(separatedBy: "<article class=edge id=").dropFirst() {
      guard let table = Self.part(of: card, after: "<table class=terms>", until: "</table>"),
        let foot = Self.part(of: table, after: "<tr class=sum><td class=n>", until: "</td>")
      else { continue }
      let body = try #require(table.components(separatedBy: "<tfoot>").first)
      let weights = body.components(separatedBy: "<td class=n>").dropFirst().map {
        Self.number(String($0.prefix { $0 != "<" }))
      }
      let sum = weights.reduce(0, +)
      #expect(abs(sum - Self.number(foot)) < 0.001, "\(weights) \(foot)")
      let id = card.prefix { $0 != ">" }
      let index = try #require(
        FragmentNames(trace).edges.firstIndex { $0.name == String(id) })
      let edge = trace.edges[index]
      #expect(abs(1 / (1 + exp(-sum)) - edge.arrowProbability) < 0.01)
      #expect(weights.count == (edge.evidence + edge.against).count(where: \.isAboutDirection))
      tables += 1
    }
    #expect(tables >= 3)
  }

  private static func number(_ text: String) -> Double {
    Double(
      text.replacingOccurrences(of: "−", with: "-").trimmingCharacters(in: .whitespaces)) ?? .nan
  }

  @Test("says of each edge what it is, how sure, by which passages, why and what else it could be")
  func facts() async throws {
    let (trace, texts) = try await Self.demo()
    let page = Self.page(trace, texts)
    for (edge, fragment) in zip(trace.edges, FragmentNames(trace).edges) {
      let card = try #require(
        Self.part(of: page, after: "<article class=edge id=\(fragment.name)>", until: "</dl>"))
      #expect(card.contains(">Kind</dt><dd>"))
      #expect(
        card.contains(Wording.probability(edge.directed ? edge.probability : edge.linkProbability)))
      #expect(edge.passages.isEmpty || card.contains("\(edge.passages.count) passage"))
      #expect(card.contains("of the source, "))
      #expect(card.contains(">Strongest reason</dt><dd>"))
      let other = card.contains(">Best alternative</dt><dd>none")
      #expect(other == (edge.runnerUp == nil))
    }
  }

  @Test("lists every undetermined edge and gives none of them an arrow of one head")
  func undetermined() async throws {
    let (trace, texts) = try await Self.demo()
    let page = Self.page(trace, texts)
    let open = trace.edges.count { !$0.directed }
    #expect(open > 0)
    let list = try #require(Self.part(of: page, after: "<ul class=open>", until: "</ul>"))
    #expect(list.components(separatedBy: "<li>").count - 1 == open)
    #expect(DrawnPage(page).lines.count { $0.heads == 2 } == open)
  }

  @Test("shows hidden sources dashed, as not in the corpus, with the reason and who names them")
  func hidden() async throws {
    let (trace, texts) = try await Self.demo()
    let page = Self.page(trace, texts)
    for source in trace.hiddenSources {
      let fragment = try #require(FragmentNames(trace).witness(source.id)).name
      let card = try #require(
        Self.part(
          of: page, after: "<article class=\"doc hid\" id=\(fragment)>", until: "</article>"))
      #expect(card.contains("not in the corpus"))
      let followers = trace.edges.count { $0.parent == source.id }
      #expect(card.components(separatedBy: "<li>").count - 1 == followers)
      #expect(page.contains("<a class=\"node hid\" id=n\(fragment.dropFirst())"))
    }
  }

  @Test("never shows the words of one follower as those of a hidden source")
  func followersOfHidden() async throws {
    let (trace, texts) = try await Self.demo()
    let page = Self.page(trace, texts)
    var passages = 0
    for (edge, fragment) in zip(trace.edges, FragmentNames(trace).edges)
    where trace.hiddenSources.contains(where: { $0.id == edge.parent }) {
      let card = try #require(
        Self.part(of: page, after: "<article class=edge id=\(fragment.name)>", until: "</article>"))
      passages += card.components(separatedBy: "<section class=p ").count - 1
      #expect(!card.contains("<div class=src>"))
    }
    #expect(passages > 0)
  }

  @Test("writes every character of a document once")
  func documents() async throws {
    let (trace, texts) = try await Self.demo()
    let page = Self.page(trace, texts)
    for document in trace.documents {
      let fragment = try #require(FragmentNames(trace).witness(document.id)).name
      let shown = try #require(
        Self.part(of: page, after: "<details class=doc id=\(fragment)>", until: "</details>"))
      let text = try #require(shown.components(separatedBy: "<div class=text>").last)
      let expected = String(decoding: texts[document.id]?.bytes ?? [], as: UTF8.self)
        .replacingOccurrences(of: "\r\n", with: "\n")
      #expect(
        Self.plain(text).trimmingCharacters(in: .newlines)
          == expected.trimmingCharacters(in: .newlines))
    }
  }

  /// The text of some markup.
  private static func plain(_ markup: String) -> String {
    var text = markup.split(separator: "<", omittingEmptySubsequences: false).enumerated()
      .map { index, piece in
        index == 0 ? String(piece) : String(piece.drop { $0 != ">" }.dropFirst())
      }.joined()
    for (entity, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacingOccurrences(of: entity, with: sign)
    }
    return text
  }

  @Test("greys what was not compared, and says why")
  func furniture() async throws {
    let (trace, texts) = try await Self.demo()
    let page = Self.page(trace, texts)
    let apart = trace.documents.flatMap(\.regions).filter {
      $0.kind != "body" && $0.kind != "embedded" && $0.bytes[0] < $0.bytes[1]
    }
    #expect(!apart.isEmpty)
    let shown = page.components(separatedBy: "class=\"t off\" data-why=\"").dropFirst()
    #expect(shown.count == apart.count)
    #expect(shown.allSatisfy { $0.contains("not compared: ") })
  }

  @Test("is small: no more than one and a half times the text that it shows, and 200 KB")
  func size() async throws {
    let (trace, texts) = try await Self.demo()
    let documents = trace.documents.reduce(0) { $0 + (texts[$1.id]?.bytes.count ?? 0) }
    let passages = trace.passages.reduce(0) {
      $0 + $1.a.bytes[1] - $1.a.bytes[0] + $1.b.bytes[1] - $1.b.bytes[0]
    }
    let page = HTMLReport().render(trace, texts: texts)
    #expect(2 * page.count <= 3 * (documents + passages) + 2 * 200_000)
  }

  @Test("shows a trace without any wording by places alone")
  func withoutText() async throws {
    var (trace, _) = try await Self.demo()
    for index in trace.documents.indices { trace.documents[index].title = nil }
    for index in trace.passages.indices {
      trace.passages[index].a.excerpt = nil
      trace.passages[index].b.excerpt = nil
    }
    let page = Self.page(trace)
    #expect(page.contains("text withheld; bytes "))
    #expect(page.contains("The text is not part of this report."))
    #expect(!page.contains("wet decade"))
  }
}
