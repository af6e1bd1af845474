import Bytes
import JSONIndex

/// Answers to GraphQL queries as text: one object, an array of them, several one after the other,
/// or the parts of a streamed response.
///
/// Source: Documentation/PageFormat.md, "GraphQL answers".
struct GraphQLText {
  /// Where the objects with `data` stand, in order.
  private(set) var answers: [[UInt8]] = []
  /// What was noticed.
  private(set) var notices: [SavedPageNotice] = []

  /// Whether values were found, none of which is an answer.
  var holdsOtherValues: Bool { otherCount > 0 || notices.isEmpty }

  /// How many times it goes on behind text that is no JSON.
  private static let resumeLimit = 16

  private let budget = JSONBudget()
  private var valueCount = 0
  private var otherCount = 0

  /// The answers in `bytes`.
  ///
  /// - Throws: `tooDeep` for values nested too deep to index, `tooManyEntries` or `tooManyValues` for
  ///   too many.
  init(_ bytes: [UInt8]) throws(SavedPageError) {
    let text = bytes[...].afterByteOrderMark.drop(while: \.isASCIIWhitespace)
    if text.starts(with: "--".utf8) {
      let boundary = text.dropFirst(2).prefix { $0 != 0x0A && $0 != 0x0D }
      let (parts, end) = try MIMEEntity.parts(
        of: text, boundary: String(decoding: boundary, as: UTF8.self))
      for part in parts { try read(Array(MIMEEntity(part).body), from: 0) }
      if end == nil { notices.append(.cut(.graphQL)) }
    } else {
      try read(bytes, from: text.startIndex)
    }
    if otherCount > 0 { notices.append(.otherValues(count: otherCount)) }
  }

  private mutating func read(_ bytes: [UInt8], from start: Int) throws(SavedPageError) {
    var cursor = JSONCursor(bytes, at: start, within: budget)
    var resumeCount = 0
    while cursor.peek() != nil {
      guard valueCount <= SavedPageLimits.entryCount else {
        throw .tooManyEntries(.graphQL, limit: SavedPageLimits.entryCount)
      }
      let valueStart = cursor.offset
      do throws(JSONDocument.Failure) {
        if cursor.take(UInt8(ascii: "[")) {
          while let byte = cursor.peek(), byte != UInt8(ascii: "]"),
            valueCount <= SavedPageLimits.entryCount
          {
            try readValue(&cursor)
          }
          guard valueCount > SavedPageLimits.entryCount || cursor.take(UInt8(ascii: "]")) else {
            throw .unexpected(offset: bytes.count)
          }
        } else {
          try readValue(&cursor)
        }
      } catch {
        switch error {
        case .tooMany:
          throw .tooManyValues(.graphQL, limit: SavedPageLimits.valueLimit(of: budget))
        case .tooDeep: throw .tooDeep(.graphQL, limit: SavedPageLimits.jsonDepth)
        case .unexpected(let offset):
          notices.append(offset >= bytes.count ? .cut(.graphQL) : .damaged(.graphQL))
          if offset >= bytes.count, readCutValue(bytes[cursor.offset...]) { return }
          resumeCount += 1
          guard resumeCount <= Self.resumeLimit else { return }
          cursor.skipLine(from: max(valueStart, cursor.offset))
        }
      }
    }
  }

  /// Reads what is whole of a value that ends early; false where nothing is.
  private mutating func readCutValue(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let closed = CutJSON.closed(bytes) else { return false }
    var cursor = JSONCursor(closed, within: budget)
    let count = answers.count
    do throws(JSONDocument.Failure) { try readValue(&cursor) } catch { return false }
    return answers.count > count
  }

  private mutating func readValue(_ cursor: inout JSONCursor) throws(JSONDocument.Failure) {
    valueCount += 1
    let value = try cursor.value()
    if value["data"]?.isObject == true {
      answers.append(Array(cursor.bytes[value.byteRange]))
    } else {
      otherCount += 1
    }
  }
}
