/// A table of text whose columns are as wide as their widest text.
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

  /// One text of a row. Its style and link take no width.
  public struct Cell: Sendable {
    /// Plain text that has passed through ``SafeText``.
    public var text: String
    /// Its style; nil for none.
    public var style: TextStyle?
    /// The URL that it links to; nil for none.
    public var url: String?

    /// A cell.
    public init(_ text: String, style: TextStyle? = nil, url: String? = nil) {
      self.text = text
      self.style = style
      self.url = url
    }
  }

  /// The columns, left to right.
  public let columns: [Column]
  /// The rows, top to bottom, each with one cell per column.
  public private(set) var rows: [[Cell]] = []

  /// The number of spaces between two columns.
  public static let gap = 2

  /// A table without rows.
  public init(columns: [Column]) { self.columns = columns }

  /// Adds a row at the bottom.
  ///
  /// - Precondition: One cell per column.
  public mutating func add(_ row: [Cell]) {
    precondition(row.count == columns.count, "one cell per column")
    rows.append(row)
  }

  /// The lines of the table: the headers, then one line per row, without trailing spaces.
  ///
  /// - Parameters:
  ///   - width: The width of the terminal, in cells; nil to cut nothing. Where the fixed columns
  ///     alone do not fit, lines are wider than `width`.
  ///   - styler: Writes styles and links.
  /// - Returns: `rows.count + 1` lines.
  public func lines(width: Int?, styler: Styler) -> [String] {
    let widths = columnWidths(within: width)
    let header = columns.map { Cell($0.header, style: .dim) }
    return ([header] + rows).map { line($0, widths: widths, styler: styler) }
  }

  /// The width that is left for all flexible columns together on a terminal of `width` cells, in
  /// cells; negative where the fixed columns do not fit.
  public func flexibleCells(within width: Int) -> Int {
    let fixed = zip(columns, naturalWidths).reduce(0) { $0 + ($1.0.isFlexible ? 0 : $1.1) }
    return width - fixed - Self.gap * (columns.count - 1)
  }

  /// The width of each column's widest text, in cells.
  private var naturalWidths: [Int] {
    columns.indices.map { index in
      rows.reduce(columns[index].header.cellWidth) { max($0, $1[index].text.cellWidth) }
    }
  }

  private func columnWidths(within width: Int?) -> [Int] {
    var widths = naturalWidths
    guard let width else { return widths }
    var left = flexibleCells(within: width)
    for index in columns.indices where columns[index].isFlexible {
      widths[index] = max(0, min(widths[index], left))
      left -= widths[index]
    }
    return widths
  }

  private func line(_ row: [Cell], widths: [Int], styler: Styler) -> String {
    var line = ""
    var spaces = 0
    for (index, cell) in row.enumerated() {
      let cells = cell.text.cellWidth
      let fits = cells <= widths[index]
      let text = fits ? cell.text : cell.text.truncated(toCells: widths[index])
      let free = max(0, widths[index] - (fits ? cells : text.cellWidth))
      let isRight = columns[index].alignment == .right
      if isRight { spaces += free }
      if !text.isEmpty {
        let styled = cell.style.map { styler.styled(text, $0) } ?? text
        line += String(repeating: " ", count: spaces) + styler.linked(styled, to: cell.url)
        spaces = 0
      }
      spaces += (isRight ? 0 : free) + Self.gap
    }
    return line
  }
}
