import Foundation

@testable import CorpusArchive

/// Other people's programs, run by the Python that the environment variable `PROVENANCE_PYTHON`
/// names. `Scripts/judges` installs them and prints that path.
struct PythonJudge {
  /// How a program ended, and all that it printed.
  struct Verdict {
    let status: Int32
    let output: String
  }

  /// The Python with the judges; `nil` if none was named.
  static let python = ProcessInfo.processInfo.environment["PROVENANCE_PYTHON"].flatMap {
    $0.isEmpty ? nil : $0
  }

  /// Any Python 3 at all, for scripts that need only its standard library.
  static let plainPython = [
    "/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Writes the files into a new folder, runs Python there, and removes the folder.
  static func run(
    _ python: String, _ arguments: [String], files: [ExportedFile] = []
  ) throws -> Verdict {
    let folder = URL.temporaryDirectory.appending(path: "provenance-judge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      let url = folder.appending(path: "files").appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
    let printed = folder.appending(path: "printed")
    try Data().write(to: printed)
    let handle = try FileHandle(forWritingTo: printed)
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "PYTHONUTF8": "1"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    return Verdict(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: printed), as: UTF8.self))
  }
}
