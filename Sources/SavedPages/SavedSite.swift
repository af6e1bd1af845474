import Bytes

/// The site of which pages are looked for in a network log.
public struct SavedSite: Hashable, Sendable {
  /// Its domain in lower case; its subdomains count too.
  public let domain: String
  /// What the path of a request holds that is answered with GraphQL JSON.
  public let answerPath: String
  /// The parameter of such a request that names the query.
  public let queryParameter: String

  /// The variable of a query that names the kind of page it is for.
  public let pageVariable: String

  /// A site.
  public init(domain: String, answerPath: String, queryParameter: String, pageVariable: String) {
    self.domain = domain
    self.answerPath = answerPath
    self.queryParameter = queryParameter
    self.pageVariable = pageVariable
  }

  /// What a request's address means; nil outside of the site.
  func request(_ url: String) -> Request? {
    guard let scheme = url.firstIndex(of: ":"), url[scheme...].hasPrefix("://") else { return nil }
    let address = url[scheme...].dropFirst(3).prefix { $0 != "#" }
    let host = address.prefix { $0 != "/" && $0 != "?" && $0 != ":" }.lowercased()
    guard host.isHost(in: domain) else { return nil }
    let rest = address.drop { $0 != "/" && $0 != "?" }
    let path = rest.prefix { $0 != "?" }
    guard path.contains(answerPath) else { return .other }
    let query = rest.dropFirst(path.count + 1).split(separator: "&").first {
      $0.hasPrefix(queryParameter + "=")
    }
    return .answers(query: query.map { String($0.dropFirst(queryParameter.count + 1)) })
  }

  enum Request: Equatable {
    /// For GraphQL answers to the query of this name.
    case answers(query: String?)
    case other
  }
}
