/// The formats that can be read.
package enum DocumentReaders {
  /// Every reader. The first one that knows an ending, or else recognises the content, reads a file.
  package static let all: [any DocumentReader] = [
    HTMLReader(), MarkdownReader(), JSONLinesReader(), JSONReader(), TextReader(),
  ]

  /// The reader for a file name; nil if its ending is unknown and the content has to decide.
  package static func reader(forName name: String) -> (any DocumentReader)? {
    guard let ending = ending(of: name) else { return nil }
    return all.first { $0.endings.contains(ending) }
  }

  /// The reader for content without a known ending: plain text unless a reader recognises it.
  package static func reader(forContent bytes: [UInt8]) -> any DocumentReader {
    let head = Array(bytes.prefix(1_024))
    return all.first { $0.recognises(head) } ?? TextReader()
  }

  /// Reads a whole file with the reader of its name or content.
  package static func read(_ content: ReaderContent, name: String) -> ReaderResult {
    let reader = reader(forName: name) ?? reader(forContent: content.bytes)
    return reader.read(content)
  }

  /// The ending of a file name in lower case, without the dot; nil without one.
  static func ending(of name: String) -> String? {
    let last = name.utf8.split(separator: UInt8(ascii: "/")).last ?? name.utf8[...]
    guard let dot = last.lastIndex(of: UInt8(ascii: ".")), dot > last.startIndex else { return nil }
    let ending = String(Substring(last[last.index(after: dot)...])).lowercased()
    return ending.isEmpty ? nil : ending
  }
}
