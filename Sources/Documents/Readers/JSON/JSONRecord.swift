/// Turns a JSON object into a document.
///
/// Which keys mean what is said by a ``ColumnMap``. A site or an author may be a name, an object
/// with `title`, `name` or `uri`, or an array of these. All else is passed over.
enum JSONRecord {
  /// Reads the record in `node` and adds it to a result.
  ///
  /// - Parameters:
  ///   - node: The JSON value.
  ///   - bytes: The record's own bytes, for its checksum.
  ///   - place: Where it stands.
  ///   - columns: Which keys mean what.
  ///   - warnings: What is known about the record already.
  ///   - result: Where the record goes.
  /// - Returns: Why the value is no document; nil if it is one.
  static func read(
    _ node: JSONNode, bytes: ArraySlice<UInt8>, place: RecordPlace, columns: ColumnMap,
    warnings: [DocumentWarning] = [], into result: inout ReaderResult
  ) -> String? {
    guard node.members != nil else { return "is not a JSON object" }
    var values = RecordValues()
    for key in columns.columns(for: .text) where values.text == nil {
      if case .string(let bytes) = node[path: key]?.value { values.text = bytes }
    }
    guard values.text != nil else {
      let keys = columns.columns(for: .text).prefix(3).map { "'\($0)'" }
      return "has no string under " + keys.joined(separator: " or ")
    }
    values.id = columns.columns(for: .id).lazy.compactMap { node[path: $0]?.text }.first
    values.title = first(columns.columns(for: .title), in: node)
    values.site = first(columns.columns(for: .site), in: node)
    values.author = first(columns.columns(for: .author), in: node)
    values.url = first(columns.columns(for: .url), in: node)
    for key in columns.columns(for: .date) {
      guard let value = node[path: key], let written = value.text else { continue }
      let isNumber = if case .number = value.value { true } else { false }
      values.dates.append(RecordValues.WrittenDate(text: written, isNumber: isNumber))
    }
    values.add(bytes: bytes, place: place, columns: columns, warnings: warnings, to: &result)
    return nil
  }

  /// The name under the first of `keys` that has one.
  private static func first(_ keys: [String], in node: JSONNode) -> String? {
    for key in keys {
      if let value = node[path: key], let name = name(of: value) { return name }
    }
    return nil
  }

  /// A string, an object's name, or the names of an array joined with commas.
  static func name(of node: JSONNode) -> String? {
    if let elements = node.elements {
      let names = elements.prefix(64).compactMap { $0.elements == nil ? name(of: $0) : nil }
      return names.isEmpty ? nil : names.joined(separator: ", ")
    }
    if node.members != nil {
      return ["title", "name", "uri"].lazy.compactMap { node[$0]?.text?.collapsed() }.first
    }
    return node.text?.collapsed()
  }
}

extension JSONNode {
  /// The value of a key, or of a path of keys with dots between them.
  fileprivate subscript(path path: String) -> JSONNode? {
    if let value = self[path] { return value }
    guard path.utf8.contains(UInt8(ascii: ".")) else { return nil }
    var node: JSONNode? = self
    for key in path.split(separator: ".").prefix(16) { node = node?[String(key)] }
    return node
  }
}
