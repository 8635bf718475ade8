/// Reads the documents of a web archive: a WARC file, or all those inside a WACZ file.
package final class WebArchiveReader {
  /// A record that was not returned, and the WARC file inside the WACZ file that it is in.
  package struct Problem: Hashable, Sendable {
    /// Such as `archive/data.warc.gz`; `nil` if the file itself is the WARC file.
    package let file: String?
    package let error: InteropError
  }

  /// The WARC file inside the WACZ file that was read last; `nil` if there is none. Offsets in
  /// documents and errors count from its beginning.
  package private(set) var currentFile: String?

  /// How many whole records held no document.
  package var passedOver: Int { passedOverBefore + (reader?.passedOver ?? 0) }

  /// What was wrong with records that were not returned; see `WARCReader.problems`.
  package var problems: [Problem] {
    earlierProblems + (reader?.problems ?? []).map { Problem(file: currentFile, error: $0) }
  }

  /// Whether a file that begins with these bytes may be a WARC or WACZ file. A gzip file may be
  /// anything; what it inflates to tells.
  package static func recognises(_ head: some Collection<UInt8>) -> Bool {
    head.starts(with: WARCRecord.mark) || ZipReader.isZip(Array(head.prefix(4)))
  }

  private let limits: WARCLimits
  private let keepGoing: Bool
  private let zip: ZipReader?
  private var waiting: ArraySlice<ZipReader.Entry> = []
  private var reader: WARCReader?
  private var earlierProblems: [Problem] = []
  private var passedOverBefore = 0

  /// Begins to read a file, whose format its first bytes tell.
  ///
  /// - Parameters:
  ///   - file: A WARC file, plain or compressed, or a WACZ file. Of the latter, the files in its
  ///     folder `archive` whose names end in `.warc` or `.warc.gz` are read, in the order of their
  ///     names.
  ///   - limits: How much is held in memory.
  ///   - keepGoing: Whether damaged records and files are noted in `problems` and the rest is kept.
  /// - Throws: `InteropError.notWARC` if it is neither, or a ZIP file without WARC files;
  ///   `InteropError.damagedZip` if its list of entries cannot be read.
  package init(
    _ file: RandomAccessBytes, limits: WARCLimits = WARCLimits(), keepGoing: Bool = false
  ) throws(InteropError) {
    self.limits = limits
    self.keepGoing = keepGoing
    guard ZipReader.isZip(try file.bytes(at: 0, count: 4)) else {
      zip = nil
      reader = try WARCReader(file, limits: limits, keepGoing: keepGoing)
      return
    }
    let zip = try ZipReader(file)
    self.zip = zip
    waiting =
      zip.entries
      .filter { entry in
        entry.name.hasPrefix("archive/")
          && (entry.name.hasSuffix(".warc") || entry.name.hasSuffix(".warc.gz"))
      }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }[...]
    guard !waiting.isEmpty else { throw .notWARC }
  }

  /// The next document, or `nil` behind the last.
  ///
  /// - Throws: As `WARCReader.next()` does, and for entries of a WACZ file that are damaged. Unless
  ///   reading keeps going, there are no more documents after an error.
  package func next() throws(InteropError) -> WARCDocument? {
    while true {
      do throws(InteropError) {
        if let document = try reader?.next() { return document }
        guard let entry = waiting.popFirst(), let zip else { return nil }
        finishReader()
        currentFile = entry.name
        reader = try WARCReader(
          zip.content(of: entry, limit: limits.entry), limits: limits, keepGoing: keepGoing)
      } catch {
        guard keepGoing else {
          waiting = []
          throw error
        }
        earlierProblems.append(Problem(file: currentFile, error: error))
      }
    }
  }

  private func finishReader() {
    earlierProblems = problems
    passedOverBefore = passedOver
    reader = nil
  }
}
