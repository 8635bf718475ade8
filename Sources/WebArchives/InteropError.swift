/// A foreign archive that cannot be read, or content that a foreign format cannot hold.
package enum InteropError: Error, Hashable, Sendable {
  /// The bytes could not be had, for the reason that the operating system gave.
  case unreadable(String)
  /// The file is neither a WARC file nor one compressed with gzip.
  case notWARC
  /// The file ends inside the record that begins at `position`.
  case truncatedRecord(at: RecordPosition)
  /// The record at `position` breaks the format, as `reason` says.
  case damagedRecord(at: RecordPosition, reason: String)
  /// A part of the record at `position` is larger than this program reads; sizes are in bytes.
  case recordTooLarge(at: RecordPosition, part: String, size: Int, limit: Int)
  /// The revisit at `position` refers to a record that does not come before it in the file.
  case unresolvedRevisit(at: RecordPosition, target: String)
  /// The file would have to be read back and forth more often than any honest one.
  case tooMuchRereading(at: RecordPosition)
  /// The ZIP file is damaged at byte `offset`, as `reason` says.
  case damagedZip(offset: Int, reason: String)
  /// An entry of a ZIP file, or the whole file, is too large; sizes are in bytes.
  case zipTooLarge(name: String, size: Int, limit: Int)
  /// The document cannot be exported, as `reason` says.
  case invalidExport(name: String, reason: String)
}

extension InteropError: CustomStringConvertible {
  /// One sentence that says what is wrong and where, and one that says what to do.
  package var description: String {
    switch self {
    case .unreadable(let reason):
      "The file cannot be read: \(reason). Check that it exists and that you may read it."
    case .notWARC:
      "The file is no WARC file. Give a .warc, .warc.gz or .wacz file."
    case .truncatedRecord(let position):
      "The file ends inside the record at \(position). "
        + "Copy it again from its source, or keep the other records with --keep-going."
    case .damagedRecord(let position, let reason):
      "The record at \(position) is damaged: \(reason). "
        + "Copy the file again from its source, or keep the other records with --keep-going."
    case .recordTooLarge(let position, let part, let size, let limit):
      "The \(part) of the record at \(position) has \(size) bytes or more, and \(limit) is the most "
        + "that is read. Raise the limit, or keep the other records with --keep-going."
    case .unresolvedRevisit(let position, let target):
      "The record at \(position) only refers to an earlier record of \(target), and that one is "
        + "not in this file. Import the file that holds it."
    case .tooMuchRereading(let position):
      "The record at \(position) asks for more reading back than is allowed for one file. "
        + "Compress each record as a gzip member of its own, as WARC files should be."
    case .damagedZip(let offset, let reason):
      "The ZIP file is damaged at byte \(offset): \(reason). Copy it again from its source."
    case .zipTooLarge(let name, let size, let limit):
      "'\(name)' has \(size) bytes, and \(limit) is the limit. Split it."
    case .invalidExport(let name, let reason):
      "'\(name)' cannot be exported: \(reason)."
    }
  }
}
