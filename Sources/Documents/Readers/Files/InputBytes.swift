internal import WebArchives

/// Where the bytes of an input come from.
enum InputBytes: Sendable {
  /// A file, or standard input if it is one.
  case file(OpenInput)
  /// Bytes at hand.
  case memory([UInt8])

  /// How many there are.
  var count: Int {
    switch self {
    case .file(let input): input.file.size
    case .memory(let bytes): bytes.count
    }
  }

  /// The bytes from front to back.
  var stream: any ByteStream {
    switch self {
    case .file(let input): FileStream(input)
    case .memory(let bytes): MemoryStream(bytes)
    }
  }

  /// The bytes from any place.
  var randomAccess: RandomAccessBytes {
    switch self {
    case .file(let input): input.randomAccess
    case .memory(let bytes): RandomAccessBytes(bytes)
    }
  }
}

extension ByteStream {
  /// All bytes to the end; nil if there are more than `limit`, of which no more are kept.
  mutating func readAll(limit: Int) throws(ReadingFailure) -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      let piece = try next()
      if piece.isEmpty { return bytes }
      guard piece.count <= limit - bytes.count else { return nil }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
  }
}

/// Some pieces that were looked at already, and the rest of their stream.
struct ResumedStream: ByteStream {
  private var head: [UInt8]
  private var rest: any ByteStream

  init(_ head: [UInt8], then rest: any ByteStream) {
    self.head = head
    self.rest = rest
  }

  mutating func next() throws(ReadingFailure) -> [UInt8] {
    guard head.isEmpty else {
      defer { head = [] }
      return head
    }
    return try rest.next()
  }
}
