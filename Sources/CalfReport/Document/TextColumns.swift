import CalfBase

/// Columns side by side in so many columns of a terminal, texts wrapped, amounts whole.
struct TextColumns {
  /// Columns of the terminal for each column.
  private(set) var widths: [Int]
  private let trailing: [Bool]
  /// Spaces between two columns.
  private static let gap = 2
  /// The least a wrapped column is narrowed to.
  private static let least = 10

  /// Columns that the rows fit; nil where they cannot stand side by side.
  ///
  /// - Parameters:
  ///   - rows: Cells with everything active made visible; a row for the headings first, whose words may wrap.
  ///   - trailing: Which columns stand at their right edge; they are never wrapped below the headings.
  ///   - fills: Whether the widest of the other columns grows to fill the width.
  init?(_ rows: [[Text]], trailing: [Bool], width: Int, fills: Bool) {
    self.trailing = trailing
    var wanted = [Int](repeating: 1, count: trailing.count)
    for (place, row) in rows.enumerated() {
      for (column, cell) in row.enumerated() {
        let needed = place == 0 && trailing[column] ? cell.longestWord : cell.width
        wanted[column] = max(wanted[column], needed)
      }
    }
    widths = wanted
    let gaps = Self.gap * (trailing.count - 1)
    var total = wanted.reduce(gaps, +)
    while total > width {
      var widest: Int?
      for column in widths.indices where !trailing[column] && widths[column] > Self.least {
        if let known = widest, widths[known] >= widths[column] { continue }
        widest = column
      }
      guard let widest else { return nil }
      widths[widest] -= 1
      total -= 1
    }
    if fills, total < width {
      var widest: Int?
      for column in widths.indices where !trailing[column] {
        if let known = widest, widths[known] >= widths[column] { continue }
        widest = column
      }
      if let widest { widths[widest] += width - total }
    }
  }

  /// Columns of given widths, all at their left edge.
  init(widths: [Int]) {
    self.widths = widths
    trailing = [Bool](repeating: false, count: widths.count)
  }

  /// Columns of the terminal in all.
  var width: Int { widths.reduce(Self.gap * (widths.count - 1), +) }

  /// A row as lines.
  func lines(_ cells: [Text]) -> [Text] {
    let parts = cells.enumerated().map { $0.element.wrapped(to: widths[$0.offset]) }
    let height = parts.map { $0.count }.max() ?? 0
    var lines: [Text] = []
    for place in 0..<height {
      var line = Text()
      for (column, part) in parts.enumerated() {
        if column > 0 { line += Text.repeated(UInt8(ascii: " "), Self.gap) }
        line += (place < part.count ? part[place] : Text()).padded(
          to: widths[column], isTrailing: trailing[column])
      }
      lines.append(line.withoutEndSpaces)
    }
    return lines
  }
}

extension Text {
  /// Columns of its longest word.
  fileprivate var longestWord: Int {
    bytes.split(separator: UInt8(ascii: " ")).map { Text($0).width }.max() ?? 0
  }
}
