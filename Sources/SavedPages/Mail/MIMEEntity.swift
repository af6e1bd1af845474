import Bytes

/// A message of mail or a part of one: header fields and a body.
///
/// Source: RFC 5322 section 2.2, RFC 2045, RFC 2046 section 5.1.
struct MIMEEntity {
  /// The fields in order, names in lower case, continued lines joined.
  let fields: [(name: String, value: String)]
  let body: ArraySlice<UInt8>

  /// Fields behind this many are left out; browsers write about ten.
  private static let fieldLimit = 1_000

  /// The fields up to the first empty line of `bytes`, and the rest; lines that are no fields are
  /// left out.
  init(_ bytes: ArraySlice<UInt8>) {
    var fields: [(name: String, value: String)] = []
    var rest = bytes
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      rest = rest.dropFirst(line.count + 1)
      guard fields.count < Self.fieldLimit || line.count <= 1 else { continue }
      let text = String(boundingMarksOf: line.last == 0x0D ? line.dropLast() : line)
      if text.isEmpty { break }
      if text.hasPrefix(" ") || text.hasPrefix("\t") {
        if !fields.isEmpty { fields[fields.count - 1].value += text }
      } else if let colon = text.firstIndex(of: ":") {
        let value = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        fields.append((text[..<colon].lowercased(), String(value)))
      }
    }
    self.fields = fields
    body = rest
  }

  /// The value of the first field called `name`, in lower case.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// What the body is; text where the fields do not say.
  var type: MIMEType? { MIMEType(self["content-type"] ?? "text/plain") }

  /// The address that the field `name` holds, without the white space of folded lines.
  func address(_ name: String) -> String? {
    let text = self[name].map { $0.filter { !$0.isWhitespace } }
    return text?.isEmpty == false ? text : nil
  }

  /// The parts of a body of several, and where the last one's end is; nil where it was not seen.
  ///
  /// - Throws: `tooManyEntries` for too many.
  static func parts(
    of body: ArraySlice<UInt8>, boundary: String
  ) throws(SavedPageError) -> (parts: [ArraySlice<UInt8>], end: Int?) {
    let delimiter = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var offset = body.startIndex
    while offset < body.endIndex {
      let lineEnd = body[offset...].firstIndex(of: 0x0A) ?? body.endIndex
      let line = body[offset..<lineEnd]
      if line.starts(with: delimiter) {
        let after = line.dropFirst(delimiter.count)
        let isLast = after.starts(with: "--".utf8)
        if (isLast ? after.dropFirst(2) : after).allSatisfy(\.isASCIIWhitespace) {
          if let start { parts.append(withoutLastBreak(body[start..<offset])) }
          if isLast { return (parts, lineEnd) }
          guard parts.count < SavedPageLimits.partCount else {
            throw .tooManyEntries(.mhtml, limit: SavedPageLimits.partCount)
          }
          start = min(lineEnd + 1, body.endIndex)
        }
      }
      offset = lineEnd + 1
    }
    if let start { parts.append(body[start...]) }
    return (parts, nil)
  }

  /// The line break before a boundary belongs to the boundary.
  private static func withoutLastBreak(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard part.last == 0x0A else { return part }
    let line = part.dropLast()
    return line.last == 0x0D ? line.dropLast() : line
  }
}
