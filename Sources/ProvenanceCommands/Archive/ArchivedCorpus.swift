internal import CorpusArchive
internal import Provenance

/// Reading an archived version as the input of an analysis.
enum ArchivedCorpus {
  /// Reads all documents of a version and takes them apart, as if its folder were read.
  ///
  /// The bytes of the whole version are held at once, beside what a trace holds anyway: an archive
  /// gives its documents one after the other, and a trace reads them on all cores.
  ///
  /// - Throws: `ArchiveError` if any document is damaged; `TraceError`.
  static func read(
    _ reference: CorpusReference, in store: ArchiveStore, with tracer: Tracer, strict: Bool = false,
    isQuiet: Bool = false
  ) async throws -> Corpus {
    let defaults = ArchiveLimits()
    let limits = ArchiveLimits(
      documentBytes: max(defaults.documentBytes, tracer.limits.documentBytes))
    let located = try store.locate(reference, limits: limits)
    if !isQuiet {
      StandardError.write(ArchiveStore.warningText(located.archive, name: located.name))
    }
    var entries: [(path: String, bytes: [UInt8])] = []
    try located.archive.forEachDocument(of: located.version.number) { path, _, bytes in
      entries.append((path, bytes))
    }
    let metadata = try located.archive.metadata(of: located.version.number)
    return try await tracer.read(
      entries: entries, metadata: metadata.map { ($0.name, $0.bytes) },
      version: Trace.CorpusVersion(
        name: located.name, version: located.version.number,
        id: located.version.identifier.hexadecimal), strict: strict)
  }
}
