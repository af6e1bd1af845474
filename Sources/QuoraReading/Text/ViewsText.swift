import QuoraFacts

/// The line below an answer shown in full: `67 views` (PageFormat.md, "Question pages of 2020 and
/// later"). Only English pages have been seen with it.
enum ViewsText {
  /// Whether `text` is a number and the word for views, and nothing more.
  static func matches(_ text: String) -> Bool {
    guard text.hasSuffix(" views") || text.hasSuffix(" view") else { return false }
    let number = text.split(separator: " ")
    return number.count == 2 && (number[0].first?.isNumber ?? false)
  }
}
