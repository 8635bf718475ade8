import Foundation
import Testing

@testable import Provenance

@Suite("Canonical JSON")
struct JSONTests {
  @Test("gives back the trace that it was written from", arguments: 0..<60 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = RandomTrace(seed: seed)
    let trace = random.next()
    let json = trace.json()
    let copy = try Trace(json: json)
    #expect(copy == trace)
    #expect(copy.json() == json)
  }

  /// Guards against a key that was added to a type and not to its writer.
  @Test("holds what JSONEncoder writes of the same trace", arguments: 0..<20 as Range<UInt64>)
  func isComplete(seed: UInt64) throws {
    var random = RandomTrace(seed: seed)
    let trace = random.next()
    let decoder = JSONDecoder()
    let encoded = try decoder.decode(JSONValue.self, from: JSONEncoder().encode(trace))
    let written = try decoder.decode(JSONValue.self, from: Data(trace.json()))
    #expect(Self.withoutNulls(written) == encoded)
  }

  static func withoutNulls(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members):
      .object(members.filter { $0.value != .null }.mapValues(withoutNulls))
    case .array(let values): .array(values.map(withoutNulls))
    default: value
    }
  }

  @Test(
    "writes numbers with at most six decimals and no exponent",
    arguments: [
      (0, "0"), (-0.0, "0"), (1, "1"), (0.5, "0.5"), (-2.25, "-2.25"), (0.000001, "0.000001"),
      (0.0000004, "0"), (-0.0000004, "0"), (1.0 / 3, "0.333333"), (2.0 / 3, "0.666667"),
      (123_456.789, "123456.789"), (60, "60"), (0.1 + 0.2, "0.3"), (1e300, "1000000000"),
      (.infinity, "1000000000"), (-.infinity, "-1000000000"), (.nan, "0"), (0.999_999_9, "1"),
      (-0.05, "-0.05"),
    ] as [(Double, String)])
  func numbers(number: Double, text: String) {
    #expect(JSONWriter.text(of: number) == text)
    #expect(JSONWriter.text(of: number.roundedForTrace) == text)
  }

  @Test("writes whole numbers of the parameters as they are")
  func wholeNumbers() {
    #expect("\(JSONValue.number(4_294_967_296))" == "4294967296")
    #expect("\(JSONValue.number(-3))" == "-3")
    #expect("\(JSONValue.number(0.25))" == "0.25")
  }

  @Test(
    "escapes what JSON demands and what breaks terminals, and nothing else",
    arguments: [
      ("a\"b\\c/", #""a\"b\\c/""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
      ("\u{7F}\u{80}\u{9F}\u{A0}", "\"\\u007f\\u0080\\u009f\u{A0}\""),
      ("\u{2027}\u{2028}\u{2029}\u{202A}", "\"\u{2027}\\u2028\\u2029\u{202A}\""),
      ("é新🗞", "\"é新🗞\""), ("", "\"\""),
    ])
  func strings(value: String, json: String) {
    var writer = JSONWriter()
    writer.string(value)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
  }

  @Test(
    "writes whole numbers of any length",
    arguments: [
      0, 7, 10, 99_999_999, 100_000_000, 100_000_001, 1_234_567_890, 10_000_000_000_000_000,
      -40_000_000_000,
      .max, .min,
    ])
  func integers(number: Int) {
    var writer = JSONWriter()
    writer.number(number)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\(number)")
  }

  @Test(
    "escapes a sign wherever it stands in a longer text",
    arguments: ["\"", "\\", "\n", "\u{7F}", "\u{1F}", "\u{85}", "\u{2028}", "é", "!"])
  func places(sign: String) throws {
    for place in 0..<24 {
      let text =
        String(repeating: "x", count: place) + sign + String(repeating: "y", count: 24 - place)
      var writer = JSONWriter()
      writer.string(text)
      #expect(try JSONDecoder().decode(String.self, from: Data(writer.bytes)) == text)
      let isPlain = sign == "é" || sign == "!"
      #expect(writer.bytes.contains(UInt8(ascii: "\\")) == !isPlain)
    }
  }

  @Test("has one layout")
  func layout() {
    let trace = Trace.tiny(
      documents: [.tiny("a.txt"), .tiny("b.txt", published: "2020-02-29")],
      passages: [.tiny("p1", ("a.txt", 12..<40), ("b.txt", 0..<28))])
    let text = String(decoding: trace.json(), as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"clusters\": [\n    {\n      \"id\": \"c1\",\n"))
    #expect(text.contains("      \"occurrences\": []\n"))
    #expect(text.contains("        \"bytes\": [12, 40],\n"))
    #expect(text.contains("      \"published\": null,\n"))
    #expect(text.contains("      \"published\": \"2020-02-29\",\n"))
    #expect(!text.contains("\"runnerUp\""))
    #expect(text.hasSuffix("  \"warnings\": []\n}\n"))
  }

  @Test("breaks a long list of ids into lines")
  func longLists() throws {
    let ids = (1...40).map { "p\($0)" }
    let trace = Trace.tiny(
      passages: ids.map { .tiny($0, ("a.txt", 0..<9), ("b.txt", 0..<9)) },
      edges: [
        .tiny("a.txt", "b.txt", passages: ids), .tiny("a.txt", "b.txt", passages: ["p1", "p2"]),
      ])
    let text = String(decoding: trace.json(), as: UTF8.self)
    #expect(text.contains("\"passages\": [\n        \"p1\",\n"))
    #expect(text.contains("\"passages\": [\"p1\", \"p2\"]"))
    #expect(try Trace(json: trace.json()) == trace)
  }
}
