import Foundation
import Provenance
import Testing

/// The five articles that the tool was asked for with; they are no part of the project.
///
/// What a fair reader finds in them is checked point by point by `score/seeds.py` beside them.
@Suite(
  "The real case, point by point",
  .enabled(if: Corpora.outside != nil, "set PROVENANCE_CORPORA"),
  .enabled(if: python != nil, "needs python3"))
struct RealCaseTests {
  @Test("every point of the fair reader holds")
  func points() async throws {
    let trace = try await Tracer().trace(paths: Corpora.articles(in: Corpora.realCase))
    let folder = try TemporaryFolder()
    try folder.write(String(decoding: trace.json(), as: UTF8.self), to: "trace.json")
    let score = Process()
    let output = Pipe()
    score.executableURL = python
    // Bytecode would be written beside the script, which is not ours.
    score.arguments = [
      "-B", (Corpora.outside ?? "") + "/score/seeds.py", folder.path + "/trace.json",
    ]
    score.standardOutput = output
    try score.run()
    let lines = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self
    )
    .split(separator: "\n")
    score.waitUntilExit()
    #expect(lines.count { $0.hasPrefix("ok ") } >= 14)
    for line in lines where line.hasPrefix("SHORT ") { Issue.record("\(line)") }
    #expect(score.terminationStatus == 0)
  }
}

/// The Python interpreter of this machine, if there is one.
private let python: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
  .split(separator: ":").map { URL(filePath: String($0)).appending(path: "python3") }
  .first { FileManager.default.isExecutableFile(atPath: $0.path()) }
