/// Rows of cells whose columns line up; the last column is wrapped.
struct AlignedRows {
  /// The side to which a column leans.
  enum Side { case left, right }

  /// The sides of all columns but the last.
  let sides: [Side]
  private var rows: [[String]] = []

  /// Creates rows without content; all but the last of their cells have a side here.
  init(_ sides: [Side]) { self.sides = sides }

  /// Adds a row; cells beyond the last column are left out.
  mutating func add(_ cells: String...) {
    rows.append(Array(cells.prefix(sides.count + 1)))
  }

  /// Writes the rows, two blanks between columns, `indent` blanks before them.
  func write(to page: inout TextPage, indent: Int = 2) {
    let widths = sides.indices.map { column in
      rows.map { $0.count > column ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
    }
    let blank = String(repeating: " ", count: indent)
    let hanging = String(repeating: " ", count: indent + widths.reduce(0) { $0 + $1 + 2 })
    for row in rows {
      var prefix = blank
      for (column, side) in sides.enumerated() {
        let cell = row.count > column ? row[column] : ""
        let padding = String(
          repeating: " ", count: max(0, widths[column] - DisplayWidth.of(cell)))
        prefix += (side == .left ? cell + padding : padding + cell) + "  "
      }
      let last = row.count > sides.count ? row[sides.count] : ""
      if last.isEmpty {
        page.add(unwrapped: prefix)
      } else {
        page.add(last, first: prefix, rest: hanging)
      }
    }
  }
}
