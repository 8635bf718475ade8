import Foundation
import TestSupport
import Testing

@testable import ProvenanceCommands

private let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

/// The most memory that the tool takes, as the system counts it.
@Suite("The tool: memory of the archive", .enabled(if: hasPython, "python3 tells the peak"))
struct ArchiveMemoryTests {
  /// Runs a program and writes the peak of its resident set in KiB as the last line of its errors.
  private static let launcher = [
    "/usr/bin/python3", "-c",
    """
    import resource, subprocess, sys
    status = subprocess.run(sys.argv[1:]).returncode
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print("\\n%d" % (peak // 1024 if sys.platform == "darwin" else peak), file=sys.stderr)
    sys.exit(status)
    """,
  ]

  /// The peak of a run that succeeds, in bytes.
  private func peak(_ tool: Tool, _ arguments: String...) throws -> Int {
    let result = try tool.run(arguments, launcher: Self.launcher)
    #expect(result.status == 0, "\(result.errors)")
    let line = try #require(result.errors.split(separator: "\n").last)
    return 1_024 * (try #require(Int(line)))
  }

  @Test("is 64 MiB and 16 bytes for every 64 bytes of text, and 64 MiB when it is checked")
  func ceilings() throws {
    let tool = try Tool()
    var generator = SplitMix64(seed: 17)
    // 56 MiB that nothing compresses: whoever holds all of it is above both ceilings.
    let files = 112
    for number in 0..<files {
      var words = Array(repeating: UInt64(0), count: 64 << 10)
      for index in words.indices { words[index] = generator.next() }
      try tool.write(words.withUnsafeBytes { Array($0) }, to: "noise/\(number)")
    }
    let text = files << 19
    let mebibyte = 1 << 20
    let adding = try peak(tool, "archive", "add", "noise", "-q")
    #expect(adding <= 64 * mebibyte + 16 * text / 64, "\(adding / mebibyte) MiB")
    #expect(adding > 8 * mebibyte)
    let checking = try peak(tool, "archive", "verify", "noise", "-q")
    #expect(checking <= 64 * mebibyte, "\(checking / mebibyte) MiB")
    let reading = try peak(tool, "archive", "cat", "noise", "77", "--output", "one")
    #expect(reading <= 64 * mebibyte, "\(reading / mebibyte) MiB")
  }
}
