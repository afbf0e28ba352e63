import CalfBase

/// A table of words, its columns as wide as they need.
struct Columns {
  private var rows: [[Text]]

  /// A table with these captions.
  init(_ captions: [Text]) { rows = [captions] }

  /// Adds a row.
  mutating func add(_ cells: [Text]) { rows.append(cells) }

  /// The table, two spaces between columns and none at a line's end.
  var text: Text {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].scalarCount }.max() ?? 0
    }
    var text = Text()
    for row in rows {
      for (column, cell) in row.enumerated() {
        text += cell
        guard column < row.count - 1 else { continue }
        text += Text.spaces(widths[column] - cell.scalarCount + 2)
      }
      text += "\n"
    }
    return text
  }
}
