internal import Provenance

/// What stands in one cell of a table, or in one attribute of a graph.
enum Cell: Equatable {
  /// Words.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number with at most six decimals.
  case decimal(Double)
  /// Yes or no.
  case flag(Bool)
}

/// A column of a table: what it is called, what kind of value it holds, and where that comes from.
struct Column<Row>: Sendable {
  /// The kind of a column's values.
  enum Kind: Sendable {
    case text, integer, decimal, flag
  }

  /// The name, in lower case with underscores.
  let name: String
  /// The kind of all its values.
  let kind: Kind
  /// The value for a row; nil if it has none.
  let value: @Sendable (Row) -> Cell?

  /// A column of words.
  static func text(_ name: String, _ value: @escaping @Sendable (Row) -> String?) -> Column {
    Column(name: name, kind: .text) { value($0).map(Cell.text) }
  }

  /// A column of whole numbers.
  static func integer(_ name: String, _ value: @escaping @Sendable (Row) -> Int?) -> Column {
    Column(name: name, kind: .integer) { value($0).map(Cell.integer) }
  }

  /// A column of numbers.
  static func decimal(_ name: String, _ value: @escaping @Sendable (Row) -> Double?) -> Column {
    Column(name: name, kind: .decimal) { value($0).map(Cell.decimal) }
  }

  /// A column of yes and no.
  static func flag(_ name: String, _ value: @escaping @Sendable (Row) -> Bool?) -> Column {
    Column(name: name, kind: .flag) { value($0).map(Cell.flag) }
  }
}

extension Cell {
  /// The value as programs read it: `true`, `12`, `0.97`.
  var plain: String {
    switch self {
    case .text(let value): value
    case .integer(let value): String(value)
    case .decimal(let value): value.decimalText
    case .flag(let value): value ? "true" : "false"
    }
  }
}
