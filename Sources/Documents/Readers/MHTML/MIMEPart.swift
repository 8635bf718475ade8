internal import WebArchives

/// A message of mail or one of its parts: fields, and a body that may hold parts of its own.
///
/// - Note: RFC 5322 (fields), RFC 2046 (parts).
struct MIMEPart {
  /// The longest head of a part that is read, in bytes.
  private static let longestHead = 1 << 18
  /// The longest boundary by the standard is 70 characters; programs are not that strict.
  private static let longestBoundary = 256
  /// The most parts that are looked at; a page with more than a thousand pictures is rare.
  private static let mostParts = 20_000

  private let fields: FieldLines
  /// The body as it stands in the file.
  let body: ArraySlice<UInt8>

  /// Reads the head; a part without an empty line is all body.
  init(_ bytes: ArraySlice<UInt8>) {
    var start = bytes.startIndex
    // A head without fields is an empty line.
    if bytes.starts(with: [0x0D, 0x0A]) { start += 2 } else if bytes.first == 0x0A { start += 1 }
    guard start == bytes.startIndex,
      let end = FieldLines.end(in: bytes.prefix(Self.longestHead), from: start)
    else {
      fields = FieldLines([])
      body = bytes[start...]
      return
    }
    // The fields begin on the first line; what reads them takes that for a line of its own.
    fields = FieldLines([0x0A] + bytes[..<end])
    body = bytes[end...]
  }

  /// The first value of a field, by its name in lower case.
  subscript(name: String) -> String? { fields[name] }

  /// The media type in lower case, without parameters; plain text if none is stated.
  var mediaType: String {
    (self["content-type"].map { String($0.prefix { $0 != ";" }) } ?? "text/plain").trimmed()
      .lowercased()
  }

  /// A parameter of the media type, such as `charset`.
  func parameter(_ name: String) -> String? {
    MediaType.parameter(name, of: self["content-type"] ?? "")
  }

  /// The decoded body, and where its encoding is broken first.
  var content: (bytes: [UInt8], firstError: Int?) {
    TransferEncoding.decode(body, self["content-transfer-encoding"]?.trimmed())
  }

  /// The parts of a `multipart` body; nil if it is none, or does not say what divides it.
  ///
  /// The last part counts even if the file breaks off inside it.
  var parts: [MIMEPart]? {
    guard mediaType.hasPrefix("multipart/"), let boundary = parameter("boundary"),
      !boundary.isEmpty, boundary.utf8.count <= Self.longestBoundary
    else { return nil }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MIMEPart] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex {
      let feed = body[line...].firstIndex(of: 0x0A)
      let next = feed.map { $0 + 1 } ?? body.endIndex
      if let isLast = Self.isBoundary(body[line..<next], mark) {
        if let start {
          parts.append(MIMEPart(body[start..<max(start, Self.end(before: line, in: body))]))
        }
        guard !isLast, parts.count < Self.mostParts else { return parts }
        start = next
      }
      line = next
    }
    if let start, start < body.endIndex { parts.append(MIMEPart(body[start...])) }
    return parts
  }

  /// Whether a line that divides parts is the last of them; nil for every other line.
  private static func isBoundary(_ line: ArraySlice<UInt8>, _ mark: [UInt8]) -> Bool? {
    guard line.starts(with: mark) else { return nil }
    let rest = line.dropFirst(mark.count)
    if rest.starts(with: [0x2D, 0x2D]) { return true }
    return rest.allSatisfy(Blank.isSpace) ? false : nil
  }

  /// Where a part ends whose boundary stands on the line at `line`: the line end between belongs
  /// to the boundary.
  private static func end(before line: Int, in body: ArraySlice<UInt8>) -> Int {
    var end = line
    if end > body.startIndex, body[end - 1] == 0x0A { end -= 1 }
    if end > body.startIndex, body[end - 1] == 0x0D { end -= 1 }
    return end
  }
}

/// Media types with parameters, such as `text/html; charset="utf-8"`.
enum MediaType {
  /// The value of a parameter without its quotes; nil if there is none.
  static func parameter(_ name: String, of value: String) -> String? {
    var rest = Array(value.utf8)[...]
    guard let first = rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    rest = rest[(first + 1)...]
    while !rest.isEmpty {
      let key = String(decoding: rest.prefix { $0 != 0x3D && $0 != 0x3B }, as: UTF8.self)
      rest = rest.dropFirst(key.utf8.count)
      var text: [UInt8] = []
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
        if rest.first == UInt8(ascii: "\"") {
          rest = rest.dropFirst()
          while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            text.append(byte == UInt8(ascii: "\\") ? rest.popFirst() ?? byte : byte)
          }
        } else {
          text = Array(rest.prefix { $0 != 0x3B })
        }
      }
      if key.trimmed().lowercased() == name {
        return String(decoding: text, as: UTF8.self).trimmed()
      }
      rest = rest.drop { $0 != 0x3B }.dropFirst()
    }
    return nil
  }
}
