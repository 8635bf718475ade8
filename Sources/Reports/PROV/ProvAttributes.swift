internal import Provenance

/// A value in PROV-JSON.
enum ProvValue {
  /// Words.
  case text(String)
  /// A qualified name as a value, marked as one.
  case name(String)
  /// A qualified name that is an end of a relation, written as it is.
  case reference(String)
  /// A whole number.
  case integer(Int)
  /// A number with at most six decimals.
  case decimal(Double)
}

/// The attributes of an entity, agent or relation by their names; those without a value are left out.
typealias ProvAttributes = [String: [ProvValue]]

extension ProvAttributes {
  /// Writes the attributes as an object with sorted keys; several values of one are an array.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      let sorted = filter { !$0.value.isEmpty }
        .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (key, values) in sorted {
        writer.key(key)
        if values.count == 1 {
          values[0].write(to: &writer)
        } else {
          writer.array(values) { $1.write(to: &$0) }
        }
      }
    }
  }
}

extension ProvValue {
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .text(let value), .reference(let value): writer.string(value)
    case .integer(let value): writer.number(value)
    case .decimal(let value): writer.number(value)
    case .name(let name):
      writer.object { writer in
        writer.string("$", name)
        writer.string("type", "prov:QUALIFIED_NAME")
      }
    }
  }
}
