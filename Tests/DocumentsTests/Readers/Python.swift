import Foundation

/// Other people's programs that write the formats we read.
enum Python {
  /// Any Python; nil if there is none.
  static let plain = [
    "/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// The Python that has warcio and wacz: `PROVENANCE_PYTHON`, which `Scripts/judges` prints.
  static let judges = ProcessInfo.processInfo.environment["PROVENANCE_PYTHON"].flatMap {
    $0.isEmpty ? nil : $0
  }

  struct Failure: Error {
    let status: Int32
  }

  /// Runs a program and returns what it writes on standard output.
  static func run(_ python: String, _ program: String, _ arguments: [String] = []) throws -> [UInt8]
  {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(status: process.terminationStatus)
    }
    return [UInt8](output)
  }
}
