internal import Documents
internal import Foundation
internal import Provenance

/// What all commands do with their inputs: check the paths, read, trace, say how far they are.
struct Pipeline {
  /// What counts as a passage.
  let parameters: TraceParameters
  /// What was said about the inputs.
  let input: InputOptions

  /// Traces everything below the paths.
  func trace(paths: [String], progress: Progress) async throws -> Trace {
    try InputPath.requireExistence(of: paths + [input.metadata].compactMap(\.self))
    progress.enter("Reading and comparing")
    let trace = await Tracer(parameters: parameters).trace(documents: try read(paths))
    guard !trace.documents.isEmpty else { throw Self.nothing(in: paths) }
    return trace
  }

  /// What was read from each file, without comparing them, and the texts by document.
  func inspection(of files: [String], progress: Progress) async throws -> (
    trace: Trace, texts: [String: [UInt8]]
  ) {
    try InputPath.requireExistence(of: files + [input.metadata].compactMap(\.self))
    progress.enter("Reading")
    let documents = try read(files)
    guard !documents.isEmpty else { throw Self.nothing(in: files) }
    let trace = await Tracer(parameters: parameters).trace(documents: documents)
    return (trace, Dictionary(documents.map { ($0.id.rawValue, $0.text) }) { first, _ in first })
  }

  private func read(_ paths: [String]) throws -> [Documents.Document] {
    try paths.flatMap { path -> [Documents.Document] in
      if InputPath.isFile(path) { return [try document(path, id: path)] }
      return try (FileManager.default.subpaths(atPath: path) ?? []).sorted()
        .filter { InputPath.isFile("\(path)/\($0)") }
        .map { try document("\(path)/\($0)", id: $0) }
    }
  }

  private func document(_ path: String, id: String) throws -> Documents.Document {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    return Document(analysing: SourceRecord(id: DocumentID(id), text: bytes))
  }

  private static func nothing(in paths: [String]) -> CommandFailure {
    let names = paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    return CommandFailure(
      .usage,
      "There is no article in \(names). Give files or folders of .txt, .md, .html or .jsonl.")
  }
}
