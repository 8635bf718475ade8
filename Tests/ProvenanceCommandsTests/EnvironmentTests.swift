import Foundation
import Testing

/// The same articles give the same bytes, wherever and however the command runs.
@Suite("The demo corpus in other surroundings")
struct EnvironmentTests {
  private static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// What `trace` writes here in plain surroundings.
  private func plain(_ arguments: [String]) throws -> String {
    let result = try Tool().run(arguments)
    #expect(result.status == 0 && !result.output.isEmpty, "\(result.errors)")
    return result.output
  }

  private static var corpora: [String] {
    let outside = ProcessInfo.processInfo.environment["PROVENANCE_CORPORA"]
    return [project.appending(path: "seeds").path()] + (outside.map { [$0 + "/seeds"] } ?? [])
  }

  @Test(
    "gives the same bytes in each",
    arguments: [
      ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"], ["LC_ALL": "de_DE.UTF-8"],
      ["LC_ALL": "ar_EG.UTF-8", "LANGUAGE": "ar"], ["LC_ALL": "C", "HOME": "/"],
      ["TZ": "Asia/Kolkata"], ["TZ": "Pacific/Kiritimati", "LC_ALL": "th_TH.UTF-8"],
      ["SWIFT_DETERMINISTIC_HASHING": "1"], ["COLUMNS": "20", "TERM": "dumb", "NO_COLOR": "1"],
    ])
  func environments(environment: [String: String]) throws {
    for corpus in Self.corpora {
      for format in ["json", "tree", "dot"] {
        let arguments = ["trace", corpus, "--format", format]
        let result = try Tool().run(arguments, environment: environment)
        #expect(result.status == 0)
        #expect(result.output == (try plain(arguments)), "\(format)")
      }
    }
  }

  @Test("gives the same bytes from findings on disk, and an error where there is none")
  func disk() throws {
    let arguments = ["trace", Self.corpora[0], "--json"]
    let spilled = try Tool().run(arguments + ["--memory", "1K"])
    #expect(spilled.status == 0)
    #expect(spilled.output == (try plain(arguments)))
    let failed = try Tool().run(
      arguments + ["--memory", "1K"], environment: ["TMPDIR": "/nowhere/at/all"])
    #expect(failed.status == 6 && failed.output.isEmpty)
    #expect(failed.errors.contains("'/nowhere/at/all'"), "\(failed.errors)")
  }

  @Test("gives the same bytes on one core as on all", .enabled(if: taskset != nil, "needs taskset"))
  func oneCore() throws {
    for corpus in Self.corpora {
      let arguments = ["trace", corpus, "--json"]
      let result = try Tool().run(arguments, launcher: [taskset ?? "", "--cpu-list", "0"])
      #expect(result.status == 0)
      #expect(result.output == (try plain(arguments)))
    }
  }

  @Test("finds the accepted trace, from wherever it is called")
  func accepted() throws {
    let tool = try Tool()
    for name in ["seeds", "Snapshots"] {
      try FileManager.default.createSymbolicLink(
        atPath: tool.folder.appending(path: name).path(),
        withDestinationPath: Self.project.appending(path: name).path())
    }
    let result = try tool.run("check", "seeds")
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output == "seeds: equal\n")
    #expect(result.errors.isEmpty)
  }
}

/// The program that binds a process to some cores, where there is one.
private let taskset = ["/usr/bin/taskset", "/bin/taskset"].first {
  FileManager.default.isExecutableFile(atPath: $0)
}
