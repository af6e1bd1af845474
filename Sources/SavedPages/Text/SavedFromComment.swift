import Bytes

/// The comment in which Chrome notes where a page was saved from.
///
/// `<!-- saved from url=(0035)https://www.quora.com/topic/Temples -->`, before the first tag.
///
/// The number is the address's length; of two hyphens in a row the second is written `%2D`.
///
/// Source: Chromium, `FrameSerializer::MarkOfTheWebDeclaration`.
enum SavedFromComment {
  private static let start = Array("<!-- saved from url=(".utf8)
  private static let end = Array("-->".utf8)

  /// The `http` or `https` address that the comment names.
  ///
  /// Nil without such a comment, and where the address has not exactly as many characters as the
  /// comment says: a page's own text cannot pass for it, nor a damaged one for whole.
  static func url(in head: ArraySlice<UInt8>) -> String? {
    var rest = head.afterByteOrderMark
    while true {
      rest = rest.drop(while: \.isASCIIWhitespace)
      if rest.starts(with: start) { return address(in: rest.dropFirst(start.count)) }
      // Declarations, processing instructions and other comments may come first.
      let isComment = rest.starts(with: "<!--".utf8)
      guard rest.starts(with: "<!".utf8) || rest.starts(with: "<?".utf8),
        let next = rest.after(isComment ? end : [0x3E])
      else { return nil }
      rest = next
    }
  }

  /// The address in `0035)https://… -->`.
  private static func address(in comment: ArraySlice<UInt8>) -> String? {
    let digits = comment.prefix(while: \.isASCIIDigit)
    guard comment.dropFirst(digits.count).first == 0x29,
      let count = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    let text = String(decoding: comment.dropFirst(digits.count + 1), as: UTF8.self).unicodeScalars
    let address = String(text.prefix(count))
    let after = text.dropFirst(count).drop { $0 == " " }
    guard after.starts(with: "-->".unicodeScalars) else { return nil }
    let lowercased = address.lowercased()
    let isOnTheWeb = lowercased.hasPrefix("https://") || lowercased.hasPrefix("http://")
    return isOnTheWeb ? address : nil
  }
}
