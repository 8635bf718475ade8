internal import CLibXML2

/// Finds out how a page is encoded and turns it into UTF-8.
enum HTMLCharset {
  /// How far into a page its declaration is looked for. HTML demands it in the first 1,024 bytes;
  /// real pages put scripts before it.
  private static let examinedBytes = 8_192

  /// After so many malformed sequences the declared charset is wrong, and repairing each of them
  /// would cost too much.
  private static let maximumRepairs = 1_000

  /// Decodes a page: by its byte order mark, else as UTF-8 if it is valid, else as it declares, else as
  /// ``TextDecoder`` guesses.
  ///
  /// Valid UTF-8 beats a declaration, as the declaration is more often wrong than a thousand
  /// bytes are valid by accident; seven-bit encodings (ISO-2022-JP) are the exception. What the server
  /// stated beats what the page declares, as in browsers.
  static func decode(
    _ bytes: [UInt8], for document: DocumentID, stated: String? = nil
  ) -> TextDecoder.Result {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return TextDecoder.decode(bytes, for: document)
    }
    let declared = stated?.lowercased() ?? declaredName(in: bytes.prefix(examinedBytes))
    let isValid = (try? UTF8Span(validating: bytes.span)) != nil
    if isValid, declared?.hasPrefix("iso-2022") != true {
      return TextDecoder.Result(text: bytes, warnings: [])
    }
    switch declared {
    case nil, "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be":
      return TextDecoder.decode(bytes, for: document)
    case "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "us-ascii", "ascii":
      return TextDecoder.Result(text: Windows1252.decoded(bytes), warnings: [])
    case let name?:
      return transcode(bytes, from: name, for: document)
    }
  }

  /// The charset that `<meta charset>`, `http-equiv` or an XML declaration names, in lower case.
  static func declaredName(in head: ArraySlice<UInt8>) -> String? {
    let text = String(
      decoding: head.map { $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) }, as: UTF8.self)
    for marker in ["charset", "encoding"] {
      var rest = Substring(text)
      while let found = rest.firstRange(of: marker) {
        rest = rest[found.upperBound...]
        let value = rest.drop { $0 == " " || $0 == "\n" }
        guard value.first == "=" else { continue }
        let name = value.dropFirst().drop { " \"'".contains($0) }
          .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
        if !name.isEmpty { return String(name) }
      }
    }
    return nil
  }

  /// Converts with libxml2's tables, which are those of the system's iconv.
  private static func transcode(
    _ bytes: [UInt8], from name: String, for document: DocumentID
  ) -> TextDecoder.Result {
    guard let handler = xmlFindCharEncodingHandler(name), let source = xmlBufferCreate(),
      let target = xmlBufferCreate()
    else { return fallback(bytes, name, document) }
    defer {
      xmlCharEncCloseFunc(handler)
      xmlBufferFree(source)
      xmlBufferFree(target)
    }
    guard bytes.count <= Int(Int32.max / 4),
      xmlBufferAdd(source, bytes, Int32(bytes.count)) == 0
    else { return fallback(bytes, name, document) }
    // Without a handler of its own, this thread's malformed bytes would be reported on stderr.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    var repairs = 0
    var firstRepair = 0
    while xmlBufferLength(source) > 0 {
      let before = xmlBufferLength(source)
      let status = xmlCharEncInFunc(handler, target, source)
      if xmlBufferLength(source) == 0 { break }
      if status >= 0, xmlBufferLength(source) < before { continue }
      if repairs == 0 { firstRepair = bytes.count - Int(xmlBufferLength(source)) }
      repairs += 1
      guard repairs <= maximumRepairs else { return fallback(bytes, name, document) }
      xmlBufferShrink(source, 1)
      xmlBufferAdd(target, [0xEF, 0xBF, 0xBD], 3)
    }
    let text = Array(
      UnsafeBufferPointer(start: xmlBufferContent(target), count: Int(xmlBufferLength(target))))
    guard repairs > 0 else { return TextDecoder.Result(text: text, warnings: []) }
    let warning = DocumentWarning(
      document: document, offset: firstRepair, code: "invalid-charset", isLoss: true,
      message: "\(TextDecoder.counted(repairs, "byte")) of the page, the first at \(firstRepair), "
        + "cannot be read as \(name.shortened()) and became U+FFFD.")
    return TextDecoder.Result(text: text, warnings: [warning])
  }

  private static func fallback(
    _ bytes: [UInt8], _ name: String, _ document: DocumentID
  ) -> TextDecoder.Result {
    var result = TextDecoder.decode(bytes, for: document)
    result.warnings.append(
      DocumentWarning(
        document: document, offset: 0, code: "unknown-charset",
        message: "The page says that it is in '\(name.shortened())', which cannot be read. "
          + "Convert it to UTF-8 if letters look wrong."))
    return result
  }
}
