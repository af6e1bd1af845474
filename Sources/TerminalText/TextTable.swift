/// A table of text: columns aligned by the width of their cells. Flexible columns wrap where the
/// table is wider than the terminal.
public struct TextTable: Sendable {
  /// One column.
  public struct Column: Sendable {
    /// The text in the first line of the table.
    public var header: String
    /// The side at which its texts are aligned.
    public var alignment: CellAlignment
    /// Whether the column shrinks where the table is wider than the terminal.
    public var isFlexible: Bool

    /// A column.
    public init(_ header: String, alignment: CellAlignment = .left, isFlexible: Bool = false) {
      self.header = header
      self.alignment = alignment
      self.isFlexible = isFlexible
    }
  }

  /// The columns, left to right.
  public let columns: [Column]
  /// The rows, top to bottom, each with one cell per column.
  public private(set) var rows: [[StyledText]] = []

  /// The number of spaces between two columns.
  public static let gap = 2

  /// A table without rows.
  public init(columns: [Column]) { self.columns = columns }

  /// Adds a row at the bottom.
  ///
  /// - Precondition: One cell per column.
  public mutating func add(_ row: [StyledText]) {
    precondition(row.count == columns.count, "one cell per column")
    rows.append(row)
  }

  /// The lines of the table, without trailing spaces.
  ///
  /// - Parameters:
  ///   - width: The width of the terminal, in cells; nil to wrap nothing. Where the fixed columns
  ///     alone do not fit, lines are wider than `width`.
  ///   - styler: Writes styles and links.
  /// - Returns: The headers' line, and the lines of each row, at least one.
  public func lines(width: Int?, styler: Styler) -> (header: String, rows: [[String]]) {
    let widths = columnWidths(within: width)
    let header = columns.map { StyledText($0.header, style: .dim) }
    return (
      line(header, widths: widths, styler: styler),
      rows.map { lines(of: $0, widths: widths, styler: styler) }
    )
  }

  /// The width that is left for all flexible columns together on a terminal of `width` cells, in
  /// cells; negative where the fixed columns do not fit.
  public func flexibleCells(within width: Int) -> Int {
    let fixed = zip(columns, naturalWidths).reduce(0) { $0 + ($1.0.isFlexible ? 0 : $1.1.cells) }
    return width - fixed - Self.gap * (columns.count - 1)
  }

  /// The cells to the left of the column `index` on a terminal of `width` cells; nil as for
  /// `lines(width:styler:)`.
  public func cellsBefore(column index: Int, width: Int?) -> Int {
    columnWidths(within: width).prefix(index).reduce(0) { $0 + $1.cells + Self.gap }
  }

  /// A column's width, in cells.
  private struct Width {
    /// With the marks.
    var cells: Int
    /// Of the widest mark, which stands behind the place of the last digit.
    var mark: Int
  }

  private var naturalWidths: [Width] {
    columns.indices.map { index in
      let text = rows.reduce(0) { max($0, $1[index].text.cellWidth) }
      let mark = rows.reduce(0) { max($0, $1[index].mark.cellWidth) }
      return Width(cells: max(columns[index].header.cellWidth, text + mark), mark: mark)
    }
  }

  /// Flexible columns share what is left: those that need less than an even share get what they
  /// need, the others get the rest.
  private func columnWidths(within width: Int?) -> [Width] {
    var widths = naturalWidths
    guard let width else { return widths }
    var left = flexibleCells(within: width)
    var open = columns.indices.filter { columns[$0].isFlexible }
      .sorted { widths[$0].cells < widths[$1].cells }
    while !open.isEmpty {
      let index = open.removeFirst()
      widths[index].cells = max(1, min(widths[index].cells, left / (open.count + 1)))
      left -= widths[index].cells
    }
    return widths
  }

  /// A row, with as many lines as its highest cell.
  private func lines(of row: [StyledText], widths: [Width], styler: Styler) -> [String] {
    let cells = row.indices.map { index in
      columns[index].isFlexible
        ? row[index].text.wrapped(toCells: widths[index].cells).map { text in
          var piece = row[index]
          piece.text = text
          return piece
        } : [row[index]]
    }
    let height = cells.reduce(1) { max($0, $1.count) }
    return (0..<height).map { number in
      line(
        cells.map { $0.indices.contains(number) ? $0[number] : StyledText("") }, widths: widths,
        styler: styler)
    }
  }

  private func line(_ row: [StyledText], widths: [Width], styler: Styler) -> String {
    var line = ""
    var spaces = 0
    for (index, cell) in row.enumerated() {
      let free = max(0, widths[index].cells - cell.cellWidth)
      let isRight = columns[index].alignment == .right
      // Digits stand under digits, whether a mark follows or not.
      let behind = isRight ? min(free, widths[index].mark - cell.mark.cellWidth) : free
      if !cell.text.isEmpty {
        line += String(repeating: " ", count: spaces + free - behind) + styler.rendered(cell)
        spaces = behind
      } else {
        spaces += free
      }
      spaces += Self.gap
    }
    return line
  }
}
