import Lineage
import Testing

@testable import Provenance

@Suite("Names of hidden sources")
struct HiddenSourceNameTests {
  @Test(
    "makes a word of a name",
    arguments: [
      ("The Harbour Gazette", "the-harbour-gazette"), ("Al-Qamar", "al-qamar"),
      ("  Élan & Söhne, Łódź ", "elan-sohne-lodz"), ("E\u{301}lan", "elan"),
      ("O'Hara’s", "oharas"), ("Straße Ærø", "strase-aero"), ("Радио 5", "5"), ("新聞", ""),
      ("--", ""), ("", ""), ("\u{0}\u{202E}x\n", "x"), ("ﬁ", ""),
    ])
  func slugs(name: String, slug: String) {
    #expect(HiddenSourceName.slug(of: name) == slug)
  }

  @Test("cuts a long name between letters")
  func longName() {
    let slug = HiddenSourceName.slug(of: String(repeating: "word ", count: 10_000))
    #expect(slug.utf8.count <= 60 && slug.hasPrefix("word-word-") && !slug.hasSuffix("-"))
  }

  @Test(
    "takes the host of an address",
    arguments: [
      ("https://www.example.org/a/b?c#d", "example.org"), ("example.org/x", "example.org"),
      ("http://user:pw@news.example:8080/", "news.example"), ("WWW.Example.org", "Example.org"),
      ("", ""), ("https://", ""), ("://", ""),
    ])
  func hosts(url: String, host: String) {
    #expect(HiddenSourceName.host(of: url) == host)
  }

  @Test("prefers the name, then the host, then the cluster, then a number")
  func preference() {
    var naming = HiddenSourceName(taken: ["hidden:taken"])
    func id(_ name: String?, _ url: String?, _ cluster: String?) -> String {
      naming.id(of: .tiny(name: name, url: url), cluster: cluster)
    }
    #expect(id("Gazette", "https://g.example", "c1") == "hidden:gazette")
    #expect(id("新聞", "https://www.g.example/1", "c1") == "hidden:g-example")
    #expect(id(nil, nil, "c12") == "hidden:source-of-c12")
    #expect(id(nil, nil, nil) == "hidden:common-1")
    #expect(id("新聞", "", nil) == "hidden:common-2")
    #expect(id("Gazette", nil, nil) == "hidden:gazette-2")
    #expect(id("Gazette 2", nil, nil) == "hidden:gazette-2-2")
    #expect(id("GAZETTE", nil, nil) == "hidden:gazette-3")
    #expect(id("Taken", nil, nil) == "hidden:taken-2")
  }
}
