internal import TextReuse

/// Writes canonical JSON into bytes: one form for one value.
///
/// Two spaces for each level; keys in the order of their UTF-8 bytes, which the caller keeps;
/// numbers with at most 6 decimals, no trailing zeros and no exponent; text as UTF-8, with escapes
/// only where JSON demands them and for U+007F to U+009F, U+2028 and U+2029, which break terminals
/// and scripts. Arrays of numbers or short strings stand on one line.
///
/// Writes about 300 MB/s where `JSONEncoder` writes 30, into one array, or piece by piece to a sink.
package struct JSONWriter {
  package internal(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true
  private var lastKey: String?
  /// Whether no line is broken, as in files of one value a line.
  private let isOneLine: Bool
  /// Takes what is written as soon as it makes a piece; nil if all of it is kept.
  private let sink: (([UInt8]) -> Void)?

  /// A writer that has written nothing.
  package init(isOneLine: Bool = false, sink: (([UInt8]) -> Void)? = nil) {
    self.isOneLine = isOneLine
    self.sink = sink
  }

  /// The size of a piece that a sink gets, in bytes; the last one is smaller, and others may be larger
  /// by one element of an array.
  private static let piece = 1 << 20

  /// An array of scalars is broken into lines if it is longer than this, in bytes.
  private static let longestLine = 80

  /// Writes an object whose members `body` writes in ascending order of their keys.
  package mutating func object(_ body: (inout JSONWriter) -> Void) { container("{", "}", body) }

  /// Writes an array of one element a line.
  package mutating func array<Element>(
    _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    container("[", "]") { writer in
      for element in elements {
        writer.nextItem()
        body(&writer, element)
        if writer.bytes.count >= Self.piece { writer.handOver() }
      }
    }
  }

  /// Writes an array of one element a line; some elements at a time are made and written on each core, while
  /// what is written already is handed over.
  package mutating func array<Element>(
    _ elements: Column<Element>, _ body: @Sendable (inout JSONWriter, Element) -> Void
  ) {
    container("[", "]") { writer in
      let (depth, isOneLine) = (writer.depth, writer.isOneLine)
      forEachInOrder((elements.count + Self.share - 1) / Self.share) { part in
        var writer = JSONWriter(continuingAt: depth, isOneLine: isOneLine)
        let start = part * Self.share
        for index in start..<min(start + Self.share, elements.count) {
          guard let element = elements.element(index) else { continue }
          writer.nextItem()
          body(&writer, element)
        }
        return writer.bytes
      } take: { _, part in
        guard !part.isEmpty else { return }
        // What stands between this item and the one before.
        writer.bytes += writer.isFirst ? part.dropFirst(writer.isOneLine ? 2 : 1) : part[...]
        writer.isFirst = false
        if writer.bytes.count >= Self.piece { writer.handOver() }
      }
    }
  }

  /// How many elements of an array are written at once by one core, and held as bytes: some 64 kB of a
  /// trace.
  private static let share = 32

  /// A writer that goes on behind an item of an array.
  private init(continuingAt depth: Int, isOneLine: Bool) {
    self.init(isOneLine: isOneLine)
    bytes.reserveCapacity(1 << 16)
    self.depth = depth
    isFirst = false
  }

  private mutating func handOver() {
    guard let sink else { return }
    sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes the key of the next member of an object.
  package mutating func key(_ key: String) {
    assert(
      lastKey.map { $0.utf8.lexicographicallyPrecedes(key.utf8) } ?? true,
      "The keys of an object are written in ascending order, each once.")
    nextItem()
    lastKey = key
    string(key)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
  }

  /// Writes an array of scalars, on one line if it is short.
  package mutating func line<Element>(
    of elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    let start = bytes.count
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 {
        bytes.append(UInt8(ascii: ","))
        bytes.append(UInt8(ascii: " "))
      }
      body(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
    guard !isOneLine, bytes.count - start > Self.longestLine else { return }
    bytes.removeSubrange(start...)
    array(elements, body)
  }

  private mutating func container(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    let outerKey = lastKey
    bytes.append(UInt8(ascii: open))
    depth += 1
    isFirst = true
    lastKey = nil
    body(&self)
    depth -= 1
    if !isFirst { newLine() }
    bytes.append(UInt8(ascii: close))
    isFirst = false
    lastKey = outerKey
  }

  private mutating func nextItem() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if !isFirst, isOneLine { bytes.append(UInt8(ascii: " ")) }
    isFirst = false
    newLine()
  }

  /// Ends the line and indents the next one.
  private mutating func newLine() {
    guard !isOneLine else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth {
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
    }
  }

  /// Ends the text with a line feed.
  package mutating func finish() {
    bytes.append(UInt8(ascii: "\n"))
    handOver()
  }
}
