/// One answer of the site to a GraphQL query.
public struct GraphQLAnswer: Hashable, Sendable {
  /// A JSON object with `data`, in UTF-8.
  public let bytes: [UInt8]
  /// The query's name; nil where the container does not say.
  public let query: String?
  /// The value of the query's ``SavedSite/pageVariable``; nil where the container does not say.
  public let pageVariable: String?
  /// When the answer had come in, in microseconds since 1970-01-01T00:00:00Z; nil where the
  /// container does not say.
  public let receivedMicroseconds: Int64?

  /// An answer.
  public init(
    bytes: [UInt8], query: String? = nil, pageVariable: String? = nil,
    receivedMicroseconds: Int64? = nil
  ) {
    self.bytes = bytes
    self.query = query
    self.pageVariable = pageVariable
    self.receivedMicroseconds = receivedMicroseconds
  }
}
