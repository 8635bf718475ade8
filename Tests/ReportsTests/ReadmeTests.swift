import Foundation
import Provenance
import Reports
import Testing

@Suite("README")
struct ReadmeTests {
  private static let project = testFolder.deletingLastPathComponent().deletingLastPathComponent()
  private static let begin = "<!-- picture of seeds/ at 80 columns -->\n```text\n"
  private static let end = "\n```\n<!-- end of picture -->"

  /// The README in three parts: before the picture, the picture, after it.
  private func parts() throws -> (head: Substring, picture: Substring, tail: Substring) {
    let text = String(
      decoding: try Data(contentsOf: Self.project.appending(path: "README.md")), as: UTF8.self)
    let begin = try #require(text.range(of: Self.begin))
    let end = try #require(text.range(of: Self.end, range: begin.upperBound..<text.endIndex))
    return (
      text[..<begin.upperBound], text[begin.upperBound..<end.lowerBound], text[end.lowerBound...]
    )
  }

  /// With `RECORD_SNAPSHOTS=1` the picture is written into the README instead, and the test fails.
  @Test("shows what the tool prints")
  func picture() async throws {
    let trace = try await Tracer().trace(paths: [Self.project.appending(path: "seeds").path])
    let printed = TreeReport(style: TerminalStyle(width: 80)).render(trace).dropLast()
    let (head, picture, tail) = try parts()
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data((head + printed + tail).utf8).write(to: Self.project.appending(path: "README.md"))
      Issue.record("Recorded the picture in README.md; run again without RECORD_SNAPSHOTS.")
      return
    }
    let changes = lineDifference(from: String(picture), to: String(printed))
    #expect(changes.isEmpty, "README.md differs from 'provenance trace seeds/':\n\(changes)")
  }

  @Test("is short enough to be read")
  func length() throws {
    let (head, _, tail) = try parts()
    let lines = (head + tail).split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(lines <= 155, "beside the picture")
  }
}
