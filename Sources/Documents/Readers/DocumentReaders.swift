/// The formats that can be read.
package struct DocumentReaders: Sendable {
  /// Every reader of files that hold text. The first one that knows an ending, or else recognises the
  /// content, reads a file.
  package let all: [any DocumentReader]

  /// The readers.
  ///
  /// - Parameter columns: Which columns of JSON Lines, JSON and CSV mean what.
  package init(columns: ColumnMap = ColumnMap()) {
    all = [
      HTMLReader(), MHTMLReader(), MarkdownReader(), JSONLinesReader(columns: columns),
      JSONReader(columns: columns), CSVReader(columns: columns), TextReader(),
    ]
  }

  /// The reader for a file name; nil if its ending is unknown and the content has to decide.
  package func reader(forName name: String) -> (any DocumentReader)? {
    guard let ending = Self.ending(of: name) else { return nil }
    return all.first { $0.endings.contains(ending) }
  }

  /// The reader for content without a known ending: plain text unless a reader recognises it.
  package func reader(forContent bytes: [UInt8]) -> any DocumentReader {
    let head = Array(bytes.prefix(Self.headBytes))
    return all.first { $0.recognises(head) } ?? TextReader()
  }

  /// How much of a file is looked at to recognise it.
  static let headBytes = 1_024

  /// Reads a whole file with the reader of its name or content.
  package func read(_ content: ReaderContent, name: String) -> ReaderResult {
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
