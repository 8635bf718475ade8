import Documents

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads a file's content with the reader of its name.
func readFile(_ name: String, _ bytes: [UInt8]) -> ReaderResult {
  DocumentLoader().read(bytes, named: name)
}

/// Reads a file's content with the reader of its name.
func readFile(_ name: String, _ text: String) -> ReaderResult { readFile(name, Array(text.utf8)) }

extension SourceRecord {
  /// The text as a string.
  var string: String { String(decoding: text, as: UTF8.self) }

  /// The text outside all regions that the reader set apart, trimmed pieces joined with a bar.
  var body: String {
    var pieces: [String] = []
    var next = 0
    for region in regions {
      pieces.append(String(decoding: text[next..<region.span.start], as: UTF8.self))
      next = region.span.end
    }
    pieces.append(String(decoding: text[next...], as: UTF8.self))
    return pieces.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }.joined(separator: "|")
  }

  /// The text of the regions with a reason.
  func text(of reason: String) -> [String] {
    regions.filter { $0.reason == reason }.map {
      String(decoding: text[$0.span.range], as: UTF8.self)
    }
  }
}

/// A folder in the temporary directory that is removed with its content at the end of the test.
final class TemporaryFolder {
  let path: String

  init(_ name: String = #function) throws {
    let safe = name.filter { $0.isLetter || $0.isNumber }
    path = FileManager.default.temporaryDirectory.path + "/provenance-\(safe)-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and the folders that it lies in.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = "\(path)/\(name)"
    let parent = file.prefix(file.utf8.count - (name.split(separator: "/").last?.utf8.count ?? 0))
    try FileManager.default.createDirectory(
      atPath: String(parent), withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a file, and the folders that it lies in.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  /// Makes a symbolic link.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(name)", withDestinationPath: target)
  }
}
