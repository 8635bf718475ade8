/// Where a record begins in a WARC file.
package struct RecordPosition: Hashable, Sendable, Comparable {
  /// The byte of the file at which the record begins or, if the file is compressed, at which the
  /// gzip member that holds the record's first byte begins.
  package let offset: Int

  /// How many inflated bytes of that member come before the record: 0 in uncompressed files, and
  /// in compressed ones that follow the advice of one member a record.
  package let inflated: Int

  package init(offset: Int, inflated: Int = 0) {
    self.offset = offset
    self.inflated = inflated
  }

  /// In the order of the file.
  package static func < (left: Self, right: Self) -> Bool {
    (left.offset, left.inflated) < (right.offset, right.inflated)
  }
}

extension RecordPosition: CustomStringConvertible {
  package var description: String {
    inflated == 0
      ? "byte \(offset)" : "byte \(inflated) of what the gzip member at byte \(offset) inflates to"
  }
}
