import Bytes

/// The comment in which SingleFile notes where and when it saved a page.
///
/// Source: SingleFile, `single-file-core/core/util.js`.
struct SingleFileComment {
  /// The `http` or `https` address of the page; nil where the comment has none.
  let url: String?
  /// When it was saved, in microseconds since 1970-01-01T00:00:00Z; nil where the comment does not say.
  let savedMicroseconds: Int64?

  /// What it starts with; the second was that of early versions.
  private static let marks = ["Page saved with SingleFile", "Archive processed by SingleFile"]

  /// The comment in `head`; nil without one.
  init?(in head: ArraySlice<UInt8>) {
    guard let inside = Self.comment(in: head) else { return nil }
    var fields: [String: String] = [:]
    let lines = String(boundingMarksOf: inside)
    for line in lines.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = parts[0].filter { !$0.isWhitespace }
      if fields[name] == nil { fields[name] = String(parts[1].drop(while: \.isWhitespace)) }
    }
    url = fields["url"].flatMap { text in
      let address = text.prefix { !$0.isWhitespace }
      let lowercased = address.lowercased()
      let isOnTheWeb = lowercased.hasPrefix("https://") || lowercased.hasPrefix("http://")
      return isOnTheWeb ? String(address) : nil
    }
    savedMicroseconds = fields["saveddate"].flatMap(ClockText.mailDate)
  }

  /// The inside of the first comment that starts with the mark.
  private static func comment(in head: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = head
    while let start = rest.after(Array("<!--".utf8)) {
      let inside = start.drop(while: \.isASCIIWhitespace)
      guard let behind = inside.after(Array("-->".utf8)) else { return nil }
      if marks.contains(where: { inside.starts(with: $0.utf8) }) {
        return inside[..<(behind.startIndex - 3)]
      }
      rest = behind
    }
    return nil
  }
}
