/// A JSON value together with where it stands.
package struct JSONNode: Sendable, Equatable {
  /// The value.
  package let value: JSONValue
  /// The offset of its first byte in the parsed bytes.
  package let offset: Int
  /// The offset after its last byte.
  package let end: Int
}

/// A JSON value.
package enum JSONValue: Sendable, Equatable {
  /// `null`; also `NaN` and `Infinity`, which some programs write and JSON does not know.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number, as it was written.
  case number(String)
  /// A string as valid UTF-8; an escaped surrogate without its partner is U+FFFD.
  case string([UInt8])
  /// The elements in order.
  case array([JSONNode])
  /// The members in order.
  case object([JSONMember])
}

/// A key of a JSON object with its value.
package struct JSONMember: Sendable, Equatable {
  /// The key.
  package let key: String
  /// The offset of the key's first byte in the parsed bytes.
  package let offset: Int
  /// The value.
  package let node: JSONNode
}

extension JSONNode {
  /// The value of a key of an object, the last one if it is repeated; nil if there is none.
  package subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.key == key }?.node
  }

  /// A string's or number's text; nil for every other value.
  package var text: String? {
    switch value {
    case .string(let bytes): String(decoding: bytes, as: UTF8.self)
    case .number(let written): written
    case .null, .boolean, .array, .object: nil
    }
  }

  /// The elements of an array; nil for every other value.
  package var elements: [JSONNode]? {
    guard case .array(let elements) = value else { return nil }
    return elements
  }

  /// The members of an object; nil for every other value.
  package var members: [JSONMember]? {
    guard case .object(let members) = value else { return nil }
    return members
  }
}
