import Foundation

/// Other people's readers, run by the Python that the environment variable `PROVENANCE_PYTHON` names.
/// `Scripts/judges` installs them and prints that path.
package enum Judge {
  /// How a program ended, and all that it printed.
  package struct Verdict {
    /// The exit status.
    package let status: Int32
    /// Standard output and standard error.
    package let output: String
  }

  /// The Python with the judges; nil if none was named.
  package static let python = ProcessInfo.processInfo.environment["PROVENANCE_PYTHON"].flatMap {
    $0.isEmpty ? nil : $0
  }

  /// Writes the files into a new folder, runs a Python program there, and removes the folder.
  package static func run(
    _ python: String, _ program: String, files: [(name: String, bytes: [UInt8])]
  ) throws -> Verdict {
    let folder = URL.temporaryDirectory.appending(path: "provenance-judge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files { try Data(file.bytes).write(to: folder.appending(path: file.name)) }
    let printed = folder.appending(path: "printed")
    try Data().write(to: printed)
    let handle = try FileHandle(forWritingTo: printed)
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", program]
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
