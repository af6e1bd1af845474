/// Why bytes are not a page that can be read.
public enum SavedPageError: Error, Equatable, Sendable {
  /// There are no bytes, or nothing but white space.
  case empty
  /// The bytes are something else: `found` says what, as in `an MHTML archive`, `plain text`.
  case notHTML(found: String)
}

extension SavedPageError: CustomStringConvertible {
  /// What was found and what was expected, in lower case, without a full stop.
  public var description: String {
    switch self {
    case .empty: "nothing in it; expected an HTML page"
    case .notHTML(let found): "found \(found); expected an HTML page"
    }
  }
}
