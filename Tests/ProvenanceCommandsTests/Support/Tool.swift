import Dispatch
import Foundation
import Testing

/// The built command, run as a person would run it, in a folder of its own.
final class Tool {
  /// How a run ended.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The folder that the command runs in; it is removed afterwards.
  let folder: URL

  init() throws {
    folder = URL.temporaryDirectory.appending(path: "provenance-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file into the folder, and the folders that it needs.
  func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes a text into the folder.
  func write(_ text: String, to path: String) throws { try write(text.utf8, to: path) }

  /// Makes an empty folder inside the folder.
  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: path), withIntermediateDirectories: true)
  }

  /// The text of a file in the folder; nil if there is none.
  func read(_ path: String) -> String? {
    (try? Data(contentsOf: folder.appending(path: path))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The names in the folder, sorted.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
  }

  /// How long a run may take, in seconds; one that waits for ever is ended by a signal.
  static let patience = 120.0

  /// Runs the command with these arguments and waits for it. Standard output goes into the result
  /// unless `output` is given; the environment holds `PATH` and what is given. With `launcher` it is
  /// started by another program, given with its own arguments.
  func run(
    _ arguments: [String], output: FileHandle? = nil, environment: [String: String] = [:],
    launcher: [String] = []
  ) throws -> Result {
    try start(arguments, output: output, environment: environment, launcher: launcher).wait()
  }

  /// Starts the command as `run` does, and does not wait for it.
  func start(
    _ arguments: [String], output: FileHandle? = nil, environment: [String: String] = [:],
    launcher: [String] = []
  ) throws -> Running {
    let process = Process()
    let executable: URL = try #require(Self.executable, "build the product 'provenance' first")
    let command = launcher + [executable.path()] + arguments
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = folder
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own }
    process.standardInput = FileHandle.nullDevice
    let outputFile = try Self.scratchFile()
    let errorFile = try Self.scratchFile()
    process.standardOutput = output ?? outputFile.handle
    process.standardError = errorFile.handle
    try process.run()
    return Running(process, output: outputFile.url, errors: errorFile.url)
  }

  /// A run that has begun.
  final class Running {
    private let process: Process
    private let files: [URL]

    init(_ process: Process, output: URL, errors: URL) {
      self.process = process
      files = [output, errors]
    }

    deinit { for file in files { try? FileManager.default.removeItem(at: file) } }

    /// Ends the run at once, as a power failure would.
    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    /// Waits for the end.
    func wait() -> Result {
      let identifier = process.processIdentifier
      let watch = DispatchWorkItem { Foundation.kill(identifier, SIGKILL) }
      DispatchQueue.global().asyncAfter(deadline: .now() + Tool.patience, execute: watch)
      process.waitUntilExit()
      watch.cancel()
      let texts = files.map {
        String(decoding: (try? Data(contentsOf: $0)) ?? Data(), as: UTF8.self)
      }
      return Result(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }
  }

  /// Runs the command and waits for it.
  func run(
    _ arguments: String..., output: FileHandle? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    try run(arguments, output: output, environment: environment)
  }

  private static func scratchFile() throws -> (url: URL, handle: FileHandle) {
    let url = URL.temporaryDirectory.appending(path: "provenance-\(UUID().uuidString).out")
    try Data().write(to: url)
    return (url, try FileHandle(forWritingTo: url))
  }

  /// The built product: beside the test bundle, else in the package's build folder.
  private static let executable: URL? = {
    let package = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let bundle = URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    return [bundle, package.appending(path: ".build/debug")]
      .map { $0.appending(path: "provenance") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path()) }
  }()
}
