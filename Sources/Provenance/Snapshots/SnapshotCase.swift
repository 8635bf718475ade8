/// One case of a folder of accepted traces: what to trace, and the trace that was accepted.
///
/// On disk a case is a folder with `case.json`, written by a person, and `trace.json`, written by
/// `accept(_:)`:
///
/// ```
/// Snapshots/seeds/case.json     {"paths": ["seeds"], "metadata": null}
/// Snapshots/seeds/trace.json    the accepted trace as canonical JSON
/// Snapshots/seeds-v2/case.json  {"corpus": "seeds@2"}
/// ```
///
/// The paths in `case.json` are relative to the working directory, which is the project's folder.
/// Instead of paths it may name a version of an archived corpus; `"archive"` is then the folder of
/// archived corpora, `Archive` unless given.
public struct SnapshotCase: Hashable, Sendable {
  /// The name of the case, which is that of its folder.
  public let name: String
  /// The folder of the case.
  public let folder: String
  /// What to trace: files and folders, relative to the working directory; empty if `corpus` says it.
  public let paths: [String]
  /// The archived version to trace instead of paths, such as `seeds@2`; nil if there are paths.
  public let corpus: String?
  /// The folder of archived corpora, relative to the working directory; nil if none is named.
  public let archive: String?
  /// The metadata file, relative to the working directory.
  public let metadata: String?

  /// The largest `case.json` that is read, in bytes.
  static let caseLimit = 1 << 20
  /// The largest `trace.json` that is read, in bytes: a trace of some hundred thousand passages.
  static let traceLimit = 1 << 29

  /// The path of the case's description.
  var casePath: String { folder + "/case.json" }

  /// The path of the accepted trace.
  public var tracePath: String { folder + "/trace.json" }

  /// Reads the description of a case.
  ///
  /// - Parameters:
  ///   - name: The name of a folder in `root`.
  ///   - root: The folder of cases, such as `Snapshots`.
  /// - Throws: `SnapshotError` if there is no such case or its description cannot be read.
  public init(named name: String, in root: String = "Snapshots") throws(SnapshotError) {
    guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(UInt8(ascii: "/")),
      !name.utf8.contains(0)
    else { throw .invalidName(name) }
    let known = try Self.names(in: root)
    guard known.contains(name) else { throw .unknownCase(name: name, known: known) }
    self.name = name
    folder = root + "/" + name
    let path = folder + "/case.json"
    let bytes = try SnapshotFile.read(path, limit: Self.caseLimit)
    let description = try CaseDescription(json: bytes, path: path)
    paths = description.paths ?? []
    corpus = description.corpus
    archive = description.archive
    metadata = description.metadata
  }

  /// Reads the descriptions of all cases in a folder, sorted by the UTF-8 bytes of their names.
  ///
  /// Folders without a `case.json` and names that begin with a dot are no cases.
  ///
  /// - Throws: `SnapshotError` if the folder is not there or a description cannot be read.
  public static func all(in root: String = "Snapshots") throws(SnapshotError) -> [SnapshotCase] {
    var cases: [SnapshotCase] = []
    for name in try names(in: root) { cases.append(try SnapshotCase(named: name, in: root)) }
    return cases
  }

  private static func names(in root: String) throws(SnapshotError) -> [String] {
    try SnapshotFile.entries(of: root)
      .filter { !$0.hasPrefix(".") && SnapshotFile.exists("\(root)/\($0)/case.json") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The accepted trace; nil if none has been accepted yet.
  ///
  /// - Throws: `SnapshotError` if there is a `trace.json` that cannot be read.
  public func acceptedTrace() throws(SnapshotError) -> Trace? {
    guard SnapshotFile.exists(tracePath) else { return nil }
    let bytes = try SnapshotFile.read(tracePath, limit: Self.traceLimit)
    do {
      return try Trace(json: bytes)
    } catch {
      throw .malformedTrace(path: tracePath, error)
    }
  }

  /// Takes a trace as the accepted one.
  ///
  /// The file is replaced as a whole: whoever reads it, or a crash, sees the old or the new one.
  ///
  /// - Throws: `SnapshotError` if it cannot be written.
  public func accept(_ trace: Trace) throws(SnapshotError) {
    try SnapshotFile.write(trace.json(), to: tracePath)
  }
}
