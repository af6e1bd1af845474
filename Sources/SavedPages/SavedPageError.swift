/// Why bytes are not a page that can be read.
public enum SavedPageError: Error, Equatable, Sendable {
  /// There are no bytes, or nothing but white space.
  case empty
  /// The bytes are something else: `found` says what, as in `a PDF document`, `plain text`.
  case notHTML(found: String)
  /// The container holds no page and no answers of the site.
  case nothingInside(SavedPage.Container)
  /// The container cannot be read at all.
  case unreadable(SavedPage.Container)
  /// The container holds more than `limit` bytes.
  case tooLarge(SavedPage.Container, limit: Int)
  /// The container holds more than `ratio` times its own size.
  case tooDense(SavedPage.Container, ratio: Int)
  /// The container holds more than `limit` entries.
  case tooManyEntries(SavedPage.Container, limit: Int)
  /// More than `limit` containers, or values of JSON, stand inside each other.
  case tooDeep(SavedPage.Container, limit: Int)
}

extension SavedPageError: CustomStringConvertible {
  /// What was found and what was expected, in lower case, without a full stop.
  public var description: String {
    switch self {
    case .empty: "nothing in it; expected a saved page"
    case .notHTML(let found): "found \(found); expected a saved page"
    case .nothingInside(let container): "found \(container.phrase) without a page of the site in it"
    case .unreadable(let container): "found \(container.phrase) that cannot be read"
    case .tooLarge(let container, let limit):
      "found \(container.phrase) of more than \(limit / 1_000_000) MB; expected less"
    case .tooDense(let container, let ratio):
      "found \(container.phrase) of more than \(ratio) times its size; expected less"
    case .tooManyEntries(let container, let limit):
      "found \(container.phrase) of more than \(limit) entries; expected fewer"
    case .tooDeep(let container, let limit):
      "found \(container.phrase) nested more than \(limit) levels deep; expected fewer levels"
    }
  }
}
