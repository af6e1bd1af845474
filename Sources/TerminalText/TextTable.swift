/// A table of text, its columns as wide as what stands in them.
public struct TextTable: Sendable {
  /// One column.
  public struct Column: Sendable {
    /// What the first line says above it.
    public var header: String
    /// The side its texts stand on.
    public var alignment: CellAlignment
    /// Whether the column gives way where the table is wider than the terminal.
    public var isFlexible: Bool

    /// A column.
    public init(_ header: String, alignment: CellAlignment = .left, isFlexible: Bool = false) {
      self.header = header
      self.alignment = alignment
      self.isFlexible = isFlexible
    }
  }

  /// One text of a row: measured plain, written styled.
  public struct Cell: Sendable {
    /// Plain text, harmless already (``SafeText``).
    public var text: String
    /// How it is written.
    public var style: TextStyle?
    /// Where it links to.
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
  /// The rows, top to bottom; one cell per column each.
  public private(set) var rows: [[Cell]] = []

  /// Spaces between two columns.
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

  /// The table's lines: the headers, then one line per row, none with spaces at its end.
  ///
  /// - Parameters:
  ///   - width: The terminal's width, in cells; null when nothing is to be cut. A table that does
  ///     not fit even with empty flexible columns is wider than `width`.
  ///   - styler: How styles and links are written.
  /// - Returns: `rows.count + 1` lines.
  public func lines(width: Int?, styler: Styler) -> [String] {
    let widths = columnWidths(within: width)
    let header = columns.map { Cell($0.header, style: .dim) }
    return ([header] + rows).map { line($0, widths: widths, styler: styler) }
  }

  /// The cells that are left for the flexible columns on a terminal of `width` cells; may be
  /// negative.
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
