public import QuoraFacts

/// An answer of Quora's server to one query, as a network log or a pasted text has it.
///
/// Source: Documentation/PageFormat.md, "GraphQL answers".
public struct GraphQLAnswer: Hashable, Sendable {
  /// The answer as UTF-8: one JSON value, or several after each other.
  public var bytes: [UInt8]
  /// The query's name, `q` in its address, such as `MultifeedQuery`; nil where it is not known.
  public var query: String?
  /// The query's variable `multifeedPage`, such as `home_page` or `topic`; nil where it is not known.
  public var multifeedPage: String?
  /// When the answer came; nil where it is not known.
  public var received: Instant?

  /// An answer of which only the given facts are known.
  public init(
    bytes: [UInt8], query: String? = nil, multifeedPage: String? = nil, received: Instant? = nil
  ) {
    self.bytes = bytes
    self.query = query
    self.multifeedPage = multifeedPage
    self.received = received
  }
}
