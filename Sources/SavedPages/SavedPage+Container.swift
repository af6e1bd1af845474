extension SavedPage {
  /// What a page is saved in.
  public enum Container: Hashable, Sendable {
    /// A file of HTML.
    case html
    /// A file of HTML that SingleFile made.
    case singleFile
    /// A message of mail, as Chrome and Edge save a "single file".
    case mhtml
    /// Safari's property list.
    case webArchive
    /// A browser's network log.
    case har
    /// Answers to GraphQL queries.
    case graphQL
    /// Lines of JSON, as qpick prints what it read of pages.
    case facts
    /// A gzip file.
    case gzip
  }
}

extension SavedPage.Container: CustomStringConvertible {
  /// Its name, as in `MHTML`.
  public var description: String {
    switch self {
    case .html: "HTML"
    case .singleFile: "HTML by SingleFile"
    case .mhtml: "MHTML"
    case .webArchive: "Safari web archive"
    case .har: "HAR"
    case .graphQL: "GraphQL JSON"
    case .facts: "facts"
    case .gzip: "gzip"
    }
  }

  /// It with an article, as in `an MHTML archive`.
  public var phrase: String {
    switch self {
    case .html: "an HTML page"
    case .singleFile: "an HTML page by SingleFile"
    case .mhtml: "an MHTML archive"
    case .webArchive: "a Safari web archive"
    case .har: "a HAR archive"
    case .graphQL: "GraphQL JSON"
    case .facts: "facts as JSON lines"
    case .gzip: "a gzip file"
    }
  }
}
