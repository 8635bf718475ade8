internal import Documents

/// Writes values as bytes, in a form that only the process that wrote them reads.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes an integer in as few bytes as it needs, seven bits each.
  mutating func integer(_ value: Int) {
    // Small negative numbers stay small.
    var rest = UInt64(bitPattern: Int64(value)) << 1 ^ UInt64(bitPattern: Int64(value) >> 63)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func number(_ value: Double) {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func string(_ value: String) {
    integer(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  mutating func list<Element>(_ elements: [Element], _ body: (inout ByteWriter, Element) -> Void) {
    integer(elements.count)
    for element in elements { body(&self, element) }
  }
}

/// Reads what a `ByteWriter` wrote.
struct ByteReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func next() -> UInt8 {
    defer { place += 1 }
    return bytes[place]
  }

  mutating func integer() -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = next()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(truncatingIfNeeded: Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
  }

  mutating func number() -> Double {
    var pattern: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) { pattern |= UInt64(next()) << shift }
    return Double(bitPattern: pattern)
  }

  mutating func flag() -> Bool { next() != 0 }

  mutating func string() -> String {
    let count = integer()
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }

  mutating func list<Element>(_ body: (inout ByteReader) -> Element) -> [Element] {
    let count = integer()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(body(&self)) }
    return elements
  }
}

extension Witness {
  /// A number that says which text it is: those that are not in the corpus are below 0.
  var code: Int {
    switch self {
    case .document(let index): index
    case .hidden(let index): -1 - index
    }
  }

  /// The text with a number.
  init(code: Int) { self = code >= 0 ? .document(code) : .hidden(-1 - code) }
}

extension Evidence {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.string(cue)
    writer.number(nats)
    writer.string(note)
    writer.list(spans) { writer, span in
      writer.integer(span.document)
      writer.integer(span.span.start)
      writer.integer(span.span.end)
    }
  }

  fileprivate init(from reader: inout ByteReader) {
    self.init(
      cue: reader.string(), nats: reader.number(), note: reader.string(),
      spans: reader.list { reader in
        DocumentSpan(
          document: reader.integer(), span: ByteSpan(reader.integer(), reader.integer()))
      })
  }
}

extension DerivationEdge {
  /// Writes the edge.
  func write(to writer: inout ByteWriter) {
    writer.integer(parent.code)
    writer.integer(child.code)
    writer.integer(Kind.allCases.firstIndex(of: kind) ?? 0)
    writer.flag(directed)
    for number in [probability, linkProbability, arrowProbability] { writer.number(number) }
    writer.list(passages) { $0.integer($1) }
    writer.integer(words)
    writer.list(evidence) { $1.write(to: &$0) }
    writer.list(against) { $1.write(to: &$0) }
    writer.flag(runnerUp != nil)
    if let runnerUp {
      writer.integer(runnerUp.parent.code)
      writer.number(runnerUp.probability)
    }
    writer.string(summary)
    writer.list(wouldChange) { $0.string($1) }
  }

  /// Reads an edge.
  ///
  /// - Parameters:
  ///   - reader: What was written.
  ///   - numbered: Gives a text in place of the one that was written.
  init(from reader: inout ByteReader, numbered: (Witness) -> Witness) {
    self.init(
      parent: numbered(Witness(code: reader.integer())),
      child: numbered(Witness(code: reader.integer())), kind: Kind.allCases[reader.integer()],
      directed: reader.flag(), probability: reader.number(), linkProbability: reader.number(),
      arrowProbability: reader.number(), passages: reader.list { $0.integer() },
      words: reader.integer(), evidence: reader.list { Evidence(from: &$0) },
      against: reader.list { Evidence(from: &$0) },
      runnerUp: reader.flag()
        ? (numbered(Witness(code: reader.integer())), reader.number()) : nil,
      summary: reader.string(), wouldChange: reader.list { $0.string() })
  }
}
