/// Any JSON value, for parts of a trace whose keys other rooms decide.
enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
}

extension JSONValue: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }
}

extension JSONValue {
  /// The members of an object in the order of their keys' UTF-8 bytes; empty for other values.
  var members: [(key: String, value: JSONValue)] {
    guard case .object(let members) = self else { return [] }
    return members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { (key: $0.key, value: $0.value) }
  }

  /// Every scalar with the path of keys and indices that leads to it, such as `reuse.minimumWords`.
  func leaves(under path: String = "") -> [(path: String, value: JSONValue)] {
    let prefix = path.isEmpty ? "" : path + "."
    return switch self {
    case .object: members.flatMap { $0.value.leaves(under: prefix + $0.key) }
    case .array(let values):
      values.enumerated().flatMap { $0.element.leaves(under: "\(prefix)\($0.offset)") }
    default: [(path, self)]
    }
  }
}

extension JSONWriter {
  /// Writes any value, with sorted keys.
  mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let value):
      // Whole numbers, such as limits in bytes, are written as they are, however large.
      if let integer = Int(exactly: value) { number(integer) } else { number(value) }
    case .string(let value): string(value)
    case .array(let values): array(values) { $0.value($1) }
    case .object:
      object { writer in
        for (key, value) in value.members {
          writer.key(key)
          writer.value(value)
        }
      }
    }
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value as JSON.
  var description: String {
    var writer = JSONWriter()
    writer.value(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
