/// How much of a WARC file is held in memory, and how often it may send the reader back.
package struct WARCLimits: Sendable {
  /// The most bytes of a record's or a response's header. Real ones have a few thousand.
  package var header = 1 << 18
  /// The most bytes of a record and of the document inside, before and after each encoding.
  package var document = 64 << 20
  /// The most bytes of a WARC file that is deflated inside a WACZ file; it should be stored there.
  package var entry = 256 << 20
  /// The most bytes that may be read again for revisits and behind damage, over the whole file.
  package var rereading = 4 << 30

  package init() {}
}
