/// Why bytes are not a page that can be read.
public enum SavedPageError: Error, Equatable, Sendable {
  /// There are no bytes, or nothing but white space.
  case empty
  /// The bytes are something else: `found` says what, as in `a PDF document`, `plain text`.
  case notHTML(found: String)
  /// The container holds no page and no answers of the site.
  case nothingInside(SavedPage.Container)
  /// The container holds requests of the site, but the text of none of their `count` responses.
  case missingBodies(SavedPage.Container, count: Int)
  /// The container cannot be read at all.
  case unreadable(SavedPage.Container)
  /// The container holds more than `limit` bytes.
  case tooLarge(SavedPage.Container, limit: Int)
  /// The container holds more than `ratio` times its own size.
  case tooDense(SavedPage.Container, ratio: Int)
  /// The container holds more than `limit` entries.
  case tooManyEntries(SavedPage.Container, limit: Int)
  /// The container holds more than `limit` pages.
  case tooManyPages(SavedPage.Container, limit: Int)
  /// A JSON text in the container holds more than `limit` values.
  case tooManyValues(SavedPage.Container, limit: Int)
  /// More than `limit` containers, or values of JSON, stand inside each other.
  case tooDeep(SavedPage.Container, limit: Int)
}

extension SavedPageError {
  /// What was found, as a noun.
  public var found: String {
    switch self {
    case .empty: "nothing"
    case .notHTML(let found): found
    case .nothingInside(let container): "\(container.phrase) with nothing of the site in it"
    case .missingBodies(let container, let count):
      "\(container.phrase) without content: \(count) responses have no text, save it with content"
    case .unreadable(let container): "\(container.phrase) that cannot be read"
    case .tooLarge(let container, let limit):
      "\(container.phrase) of more than \(limit / 1_000_000) MB"
    case .tooDense(let container, let ratio):
      "\(container.phrase) that holds more than \(ratio) times its size"
    case .tooManyEntries(let container, let limit):
      "\(container.phrase) of more than \(Self.grouped(limit)) entries"
    case .tooManyPages(let container, let limit):
      "\(container.phrase) of more than \(Self.grouped(limit)) pages"
    case .tooManyValues(let container, let limit):
      "\(container.phrase) of more than \(Self.grouped(limit)) values"
    case .tooDeep(let container, let limit):
      "\(container.phrase) nested more than \(limit) levels deep"
    }
  }

  /// Whether the input is more than is read.
  public var isOverLimit: Bool {
    switch self {
    case .tooLarge, .tooDense, .tooManyEntries, .tooManyPages, .tooManyValues, .tooDeep: true
    case .empty, .notHTML, .nothingInside, .missingBodies, .unreadable: false
    }
  }

  /// A number with a comma before each group of three digits.
  private static func grouped(_ number: Int) -> String {
    guard number >= 1_000 else { return String(number) }
    return grouped(number / 1_000) + "," + String(number).suffix(3)
  }
}

extension SavedPageError: CustomStringConvertible {
  /// What was found and what was expected, in lower case, without a full stop.
  public var description: String {
    "found \(found); expected \(isOverLimit ? "less" : "a saved page")"
  }
}
