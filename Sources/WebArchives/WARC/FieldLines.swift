/// Named fields such as `Content-Length: 12`, as WARC records and HTTP messages have them.
package struct FieldLines: Sendable {
  /// The line before the fields, such as `WARC/1.1` or `HTTP/1.1 200 OK`.
  package let firstLine: String
  /// Names in lower case, with their values, in the order of the file.
  private let fields: [(name: String, value: String)]

  /// Reads lines that end with LF or CRLF; lines that begin with a blank continue the one before.
  ///
  /// Bytes that are not UTF-8 become replacement characters. Lines without a colon are passed over,
  /// as programs that read such files generally do.
  package init(_ bytes: some Sequence<UInt8>) {
    var lines: [[UInt8]] = []
    for line in Array(bytes).split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = line.last == 0x0D ? line.dropLast() : line
      if let first = line.first, first == 0x20 || first == 0x09, lines.count > 1 {
        lines[lines.count - 1] += [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 }
      } else {
        lines.append(Array(line))
      }
    }
    firstLine = Self.trimmed((lines.first ?? [])[...])
    fields = lines.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let name = Self.trimmed(line[..<colon]).lowercased()
      return (name, Self.trimmed(line[(colon + 1)...]))
    }
  }

  /// The first value of a field, or `nil` if there is none or it is empty.
  ///
  /// - Parameter name: In lower case.
  package subscript(name: String) -> String? {
    fields.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// The items of all fields of a name whose values are lists with commas, in lower case.
  func list(_ name: String) -> [String] {
    fields.filter { $0.name == name }
      .flatMap { $0.value.split(separator: ",") }
      .map { Self.trimmed(Array($0.utf8)[...]).lowercased() }
      .filter { !$0.isEmpty }
  }

  /// Where the fields that `bytes` begin with end: behind their empty line, or `nil` without one.
  /// What comes before `start` was looked at already.
  package static func end(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    var index = max(start, bytes.startIndex)
    while let feed = bytes[index...].firstIndex(of: 0x0A) {
      let rest = bytes[(feed + 1)...].prefix(2)
      if rest.first == 0x0A { return feed + 2 }
      if rest.elementsEqual([0x0D, 0x0A]) { return feed + 3 }
      index = feed + 1
    }
    return nil
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    let text = bytes.drop(while: isBlank)
    let end = text.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? text.startIndex
    return String(decoding: text[..<end], as: UTF8.self)
  }
}
