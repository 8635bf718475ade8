/// A format of articles: which files it reads, and how.
///
/// To add a format, write one type that conforms to this protocol in a file of its own and name it
/// in ``DocumentReaders/all``.
package protocol DocumentReader: Sendable {
  /// The endings of the files that it reads, in lower case, without the dot.
  var endings: [String] { get }

  /// Whether content with an unknown ending, of which `head` is the beginning, is of this format.
  func recognises(_ head: [UInt8]) -> Bool

  /// Takes the documents out of a file, or out of one batch of a container.
  ///
  /// Never traps and never throws: what cannot be read becomes a warning, the rest a record.
  func read(_ content: ReaderContent) -> ReaderResult
}

extension DocumentReader {
  /// Recognises nothing: the format is known by its ending alone.
  package func recognises(_ head: [UInt8]) -> Bool { false }
}

/// A format whose files hold many records, and are read a batch at a time because they may not fit
/// into memory.
package protocol ContainerReader: DocumentReader {
  /// Cuts a file into batches of whole records.
  func makeBatches(of file: DocumentID, limits: ReaderLimits) -> any BatchSplitter
}

/// Reads the records of one batch, on whichever core is free.
package typealias ReaderBatch = @Sendable () -> ReaderResult

/// Cuts the bytes of one container into batches of whole records, fed piece by piece.
package protocol BatchSplitter {
  /// Takes the next piece of the file.
  mutating func feed(_ piece: [UInt8])
  /// Says that the file has ended.
  mutating func finish()
  /// The next complete batch; nil if more must be fed first.
  mutating func next() -> ReaderBatch?
  /// What was lost since the last call, such as a record over the size limit.
  mutating func takeWarnings() -> [DocumentWarning]
}

/// The bytes that a reader is given, and where they are from.
package struct ReaderContent: Sendable {
  /// The file that they are from; the document's id, unless the file holds several.
  package let file: DocumentID
  /// The bytes.
  package let bytes: [UInt8]
  /// The offset of the first byte in the file.
  package let offset: Int
  /// The number of the first line, from 1.
  package let line: Int
  /// The charset that whoever sent the bytes stated for them; nil if nobody did.
  package let charset: String?

  /// Creates content; by default a whole file.
  package init(
    file: DocumentID, bytes: [UInt8], offset: Int = 0, line: Int = 1, charset: String? = nil
  ) {
    self.file = file
    self.bytes = bytes
    self.offset = offset
    self.line = line
    self.charset = charset
  }
}

/// What a reader found.
package struct ReaderResult: Sendable, Equatable {
  /// The documents, in the order in which they stand in the file.
  package var records: [SourceRecord] = []
  /// What belongs to no record: lost records, a file that is not text.
  package var warnings: [DocumentWarning] = []
  /// The times without a zone in the records of containers, a file each; one warning a file says
  /// more than one a record.
  package var assumedZones: [AssumedZones] = []

  /// Creates a result.
  package init(records: [SourceRecord] = [], warnings: [DocumentWarning] = []) {
    self.records = records
    self.warnings = warnings
  }

  /// Adds what was found elsewhere after what was found here.
  package mutating func append(_ other: ReaderResult) {
    records += other.records
    warnings += other.warnings
    for zones in other.assumedZones { assume(zones) }
  }

  /// Counts times without a zone.
  mutating func assume(_ zones: AssumedZones) {
    if let last = assumedZones.indices.last, assumedZones[last].file == zones.file {
      assumedZones[last].count += zones.count
    } else {
      assumedZones.append(zones)
    }
  }
}

/// How many times without a zone were read as UTC in one file.
package struct AssumedZones: Sendable, Equatable {
  /// The file.
  package let file: DocumentID
  /// The number of such times.
  package var count: Int
  /// The offset of the first record that has one.
  package let firstOffset: Int

  /// The warning that says so.
  package var warning: DocumentWarning {
    DocumentWarning(
      document: file, offset: firstOffset, code: ParsedDate.Doubt.zone.code,
      message:
        "\(TextDecoder.counted(count, "record")) of the file, the first at byte \(firstOffset): "
        + ParsedDate.Doubt.zone.message)
  }
}

/// How much is read into memory at once.
package struct ReaderLimits: Sendable, Equatable {
  /// The largest file or record that is taken as one document, in bytes.
  package var documentBytes: Int
  /// The number of bytes after which a batch of records is complete.
  package var batchBytes: Int

  /// Creates limits; a batch of 1 MiB keeps a core busy for some milliseconds.
  package init(documentBytes: Int, batchBytes: Int = 1 << 20) {
    self.documentBytes = documentBytes
    self.batchBytes = batchBytes
  }
}
