import Bytes

/// A stream of HTML, cut where another document starts: somebody may have joined two pages.
///
/// Another one starts with `<!DOCTYPE` or `<html` behind `</html>`, or with `<!DOCTYPE …><html`
/// that stands in no string: pages that SingleFile saved, or whose end is lost, have no end tag.
/// White space and comments may stand between. In UTF-16 no document is looked for.
final class DocumentStream {
  private var stages: ByteStages
  /// Bytes that may start another document, or do.
  private var held: [UInt8] = []
  private var isAtEnd = false
  private var isAtDocumentEnd = true
  /// The last byte given out that is not white space; nil at the start of a document.
  private var lastByte: UInt8?
  /// Whether the document's `<html` was seen: what a tool puts before is no document.
  private var hasHTMLTag = false
  /// Where comments end in the bytes that are searched.
  private var comments = CommentEnds()

  /// How many bytes, from the tag on, may show whether another document starts: as many as are held
  /// back for it, so that the pieces in which a page comes change nothing.
  private static let headByteCount = 4096

  init(_ stages: ByteStages) { self.stages = stages }

  /// The error that ended the bytes early; nil if none did.
  var failure: SavedPageError? { stages.failure }
  /// What was noticed of gzip files, once they are read.
  var notices: [SavedPageNotice] { stages.notices }

  /// Goes on to the next document, past what is left of the one before.
  ///
  /// - Returns: Its first 4,096 bytes, which are read again; nil where there is no document.
  func startDocument() throws -> [UInt8]? {
    while !isAtDocumentEnd { _ = try read() }
    while !isAtEnd, held.count < Self.headByteCount { try hold() }
    guard held.contains(where: { !$0.isASCIIWhitespace }) else { return nil }
    isAtDocumentEnd = false
    (lastByte, hasHTMLTag) = (nil, false)
    return Array(held.prefix(Self.headByteCount))
  }

  /// The next bytes of the document; empty at its end.
  func read() throws -> [UInt8] {
    while !isAtDocumentEnd {
      if held.isEmpty { try hold() }
      let bytes = held
      held = []
      var end = bytes.count
      switch search(bytes) {
      case .none: isAtDocumentEnd = isAtEnd && bytes.isEmpty
      case .start(let index):
        isAtDocumentEnd = true
        end = index
      case .undecided(let index):
        end = index
      }
      if end < bytes.count {
        held = Array(bytes[end...])
        if end == 0, !isAtDocumentEnd { try hold() }
      }
      guard end > 0 else { continue }
      lastByte = bytes[..<end].last { !$0.isASCIIWhitespace } ?? lastByte
      return end < bytes.count ? Array(bytes[..<end]) : bytes
    }
    return []
  }

  private func hold() throws {
    let piece = try stages.read()
    isAtEnd = piece.isEmpty
    // A first piece is not copied.
    if held.isEmpty { held = piece } else { held += piece }
  }

  private enum Found {
    case none
    /// Another document starts at this index.
    case start(Int)
    /// More bytes say whether one starts at this index.
    case undecided(Int)
  }

  /// Looks for another document in `bytes`, which follow those that were given out.
  private func search(_ bytes: [UInt8]) -> Found {
    let mayHold = Self.mayHoldBoundary(bytes)
    var index = 0
    comments = CommentEnds()
    // The first piece may hold `<html`, hardly any other may hold a boundary.
    guard mayHold || !hasHTMLTag else { return .none }
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start
      let canWait = !isAtEnd && bytes.count - index < Self.headByteCount
      switch boundary(at: index, in: bytes) {
      case .start(let start): return .start(start)
      case .undecided where canWait: return .undecided(index)
      case .none, .undecided: index += 1
      }
      if hasHTMLTag, !mayHold { break }
    }
    return .none
  }

  /// Whether `</h` or `<!d` in any case stands in `bytes`, or may start at their end; also where
  /// only `</j` or `<!f` does, or another sign in place of `/` and `!`, none of which HTML has.
  private static func mayHoldBoundary(_ bytes: [UInt8]) -> Bool {
    if bytes.suffix(2).contains(UInt8(ascii: "<")) { return true }
    // A loop without an exit, which is compiled to look at 16 bytes at a time. `/` and `!` differ in
    // the bits 0x0E, `/` and `h` in 0x47, `!` and `d` in 0x45; 0x20 is the case.
    var (least, index) = (UInt8.max, 0)
    while index < bytes.count - 2 {
      let (sign, letter) = (bytes[index &+ 1], bytes[index &+ 2])
      let tag = ((sign | 0x0E) ^ 0x2F) | ((sign ^ letter | 0x22) ^ 0x67)
      least = min(least, (bytes[index] ^ UInt8(ascii: "<")) | tag)
      index &+= 1
    }
    return least == 0
  }

  /// Whether another document starts with the tag at `index`, or behind it.
  private func boundary(at index: Int, in bytes: [UInt8]) -> Found {
    guard index + 1 < bytes.count else { return .undecided(index) }
    var cursor = TagCursor(
      bytes: bytes, end: min(bytes.count, index + Self.headByteCount), index: index)
    func skipBlank() -> Bool { cursor.skipBlank(&comments) }
    switch bytes[index + 1] {
    case UInt8(ascii: "h"), UInt8(ascii: "H"):
      guard let isTag = cursor.take("<html") else { return .undecided(index) }
      if isTag { hasHTMLTag = true }
      return .none
    case UInt8(ascii: "/"):
      // Hardly any end tag goes on like this.
      if index + 2 < bytes.count, bytes[index + 2] | 0x20 != UInt8(ascii: "h") { return .none }
      guard let isTag = cursor.take("</html") else { return .undecided(index) }
      guard isTag else { return .none }
      guard let isWhole = cursor.skipTag(isEmpty: true) else { return .undecided(index) }
      guard isWhole else { return .none }
      guard skipBlank() else { return .undecided(index) }
      let start = cursor.index
      guard let hasDoctype = cursor.take("<!doctype"), let hasTag = cursor.take("<html") else {
        return .undecided(index)
      }
      return hasDoctype || hasTag ? .start(start) : .none
    case UInt8(ascii: "!"):
      guard hasHTMLTag, let isDoctype = cursor.take("<!doctype") else {
        return hasHTMLTag ? .undecided(index) : .none
      }
      guard isDoctype, !isInString(index, bytes) else { return .none }
      guard let isWhole = cursor.skipTag(isEmpty: false) else { return .undecided(index) }
      guard isWhole else { return .none }
      guard skipBlank(), let hasTag = cursor.take("<html") else { return .undecided(index) }
      return hasTag ? .start(index) : .none
    default: return .none
    }
  }

  /// Whether what stands before `index` starts a string or goes on in a script.
  private func isInString(_ index: Int, _ bytes: [UInt8]) -> Bool {
    let last = bytes[..<index].last { !$0.isASCIIWhitespace } ?? lastByte
    return last.map("\"'`=\\(+,:[{&;".utf8.contains) ?? true
  }
}

/// Reads tags of a text that may end in the middle of them.
private struct TagCursor {
  let bytes: [UInt8]
  /// Where the bytes end that it may look at.
  let end: Int
  private(set) var index: Int

  /// Takes the start of `tag`, in lower case, in any case of letters, with all of its name.
  ///
  /// - Returns: Whether it comes next; nil where the bytes end in it.
  mutating func take(_ tag: String) -> Bool? {
    var next = index
    for byte in tag.utf8 {
      guard next < end else { return nil }
      guard bytes[next].asciiLowercased == byte else { return false }
      next += 1
    }
    guard next < end else { return nil }
    let endsName =
      bytes[next].isASCIIWhitespace || bytes[next] == UInt8(ascii: ">")
      || bytes[next] == UInt8(ascii: "/")
    guard endsName else { return false }
    index = next
    return true
  }

  /// Goes behind the tag's `>`.
  ///
  /// - Returns: Whether it comes before another tag and, in an end tag, before anything but white
  ///   space; nil where the bytes end before it.
  mutating func skipTag(isEmpty: Bool) -> Bool? {
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: ">") { return true }
      if byte == UInt8(ascii: "<") || isEmpty && !byte.isASCIIWhitespace { return false }
    }
    return nil
  }

  /// Goes behind white space, byte order marks and comments; false where the bytes end there.
  mutating func skipBlank(_ comments: inout CommentEnds) -> Bool {
    let (byteOrderMark, comment): ([UInt8], _) = ([0xEF, 0xBB, 0xBF], Array("<!--".utf8))
    while index < end {
      let rest = bytes[index..<end]
      if bytes[index].isASCIIWhitespace {
        index += 1
      } else if rest.starts(with: byteOrderMark) {
        index += byteOrderMark.count
      } else if byteOrderMark.starts(with: rest) || comment.dropLast().starts(with: rest) {
        return false
      } else if rest.starts(with: comment) {
        guard let commentEnd = comments.next(from: index, in: bytes), commentEnd <= end else {
          return false
        }
        index = commentEnd
      } else {
        return true
      }
    }
    return false
  }
}

/// The ends of comments in some bytes, each looked for once, so that many open comments take no more
/// time than one.
private struct CommentEnds {
  /// From where on the next end was looked for, and the index behind it; nil for none.
  private var known: (start: Int, end: Int?)?

  /// The index behind the first `-->` from `start` on; nil where there is none.
  mutating func next(from start: Int, in bytes: [UInt8]) -> Int? {
    let mark = Array("-->".utf8)
    if let known, known.start <= start, known.end.map({ start <= $0 - mark.count }) ?? true {
      return known.end
    }
    let end = bytes[start...].after(mark)?.startIndex
    known = (start, end)
    return end
  }
}
