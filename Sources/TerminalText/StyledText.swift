/// A short text with its style, link and mark. Only the text and the mark take width.
public struct StyledText: Hashable, Sendable {
  /// Plain text that has passed through ``SafeText``.
  public var text: String
  /// The style of text and mark; nil for none.
  public var style: TextStyle?
  /// The URL that the text links to; nil for none.
  public var url: String?
  /// What stands right behind the text, such as `?`; empty for nothing.
  public var mark: String

  /// A styled text.
  public init(_ text: String, style: TextStyle? = nil, url: String? = nil, mark: String = "") {
    (self.text, self.style, self.url, self.mark) = (text, style, url, mark)
  }

  /// The width of text and mark, in cells.
  public var cellWidth: Int { text.cellWidth + mark.cellWidth }
}

extension Styler {
  /// The text as a terminal shows it.
  public func rendered(_ text: StyledText) -> String {
    let whole = text.text + text.mark
    return linked(text.style.map { styled(whole, $0) } ?? whole, to: text.url)
  }

  /// `parts` in a row, broken between two of them where a line is full.
  ///
  /// A part that is wider than a line is broken at its spaces. A line that goes on ends with the
  /// separator, without its last space.
  ///
  /// - Parameters:
  ///   - parts: What stands in the row.
  ///   - separator: Plain text between two parts.
  ///   - columns: The width of a line, in cells; nil to break nothing.
  /// - Returns: The lines in order; none without parts.
  public func lines(
    of parts: [StyledText], separatedBy separator: String, columns: Int?
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    var end = separator
    while end.last == " " { end.removeLast() }
    for (index, part) in parts.enumerated() {
      let added = separator.cellWidth + part.cellWidth
      let behind = index == parts.count - 1 ? 0 : end.cellWidth
      if width > 0, columns.map({ width + added + behind <= $0 }) ?? true {
        line += separator + rendered(part)
        width += added
        continue
      }
      if width > 0 { lines.append(line + end) }
      var pieces = pieces(of: part, columns: columns.map { $0 - behind })
      let last = pieces.removeLast()
      lines += pieces.map(rendered)
      (line, width) = (rendered(last), last.cellWidth)
    }
    return width > 0 ? lines + [line] : lines
  }

  /// `text` in pieces of a line's width.
  private func pieces(of text: StyledText, columns: Int?) -> [StyledText] {
    (text.text + text.mark).wrapped(toCells: columns).map {
      StyledText($0, style: text.style, url: text.url)
    }
  }
}
