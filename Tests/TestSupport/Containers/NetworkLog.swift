import Foundation

/// A browser's network log, written entry by entry.
public struct NetworkLog {
  /// Entries as JSON.
  public var entries: [String] = []

  /// An empty log.
  public init() {}

  /// `text` as a JSON string.
  public static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }

  /// Adds a request with its response; a body of nil is one that the browser has dropped.
  public mutating func add(
    _ url: String, method: String = "GET", mimeType: String, status: Int = 200, body: String?,
    isBase64: Bool = false, started: String = "2026-11-20T09:40:00.000Z",
    milliseconds: Double = 50, sent: String? = nil, page: String? = nil,
    target: String? = nil
  ) {
    let fetch = target.map { ",{\"name\":\"Sec-Fetch-Dest\",\"value\":\"\($0)\"}" } ?? ""
    let reference = page.map { "\"pageref\":\(Self.quoted($0))," } ?? ""
    let posted = sent.map { ",\"postData\":{\"text\":\(Self.quoted($0))}" } ?? ""
    let sent = isBase64 ? body.map { Data($0.utf8).base64EncodedString() } : body
    let text = sent.map { ",\"text\":\(Self.quoted($0))" } ?? ""
    let encoding = isBase64 ? ",\"encoding\":\"base64\"" : ""
    entries.append(
      """
      {"_resourceType":"x",\(reference)"startedDateTime":"\(started)","time":\(milliseconds),"request":{\
      "method":"\(method)","url":\(Self.quoted(url)),"httpVersion":"h2",\
      "headers":[{"name":"cookie","value":"m-b=SECRET-COOKIE"},{"name":"quora-formkey",\
      "value":"SECRET-KEY"}\(fetch)],"cookies":[{"name":"m-b","value":"SECRET-COOKIE"}]\(posted)},\
      "response":{"status":\(status),"content":{"size":1,"mimeType":"\(mimeType)"\(text)\(encoding)}}}
      """)
  }

  /// Adds an answer to a GraphQL query.
  public mutating func addAnswer(
    _ body: String?, query: String, isBase64: Bool = false,
    started: String = "2026-11-20T09:40:01.500Z", milliseconds: Double = 250.5,
    page: String? = nil
  ) {
    add(
      "https://www.quora.com/graphql/gql_para_POST?q=\(query)", method: "POST",
      mimeType: "application/json; charset=utf-8", body: body, isBase64: isBase64,
      started: started, milliseconds: milliseconds,
      sent: "{\"queryName\":\"\(query)\",\"variables\":{\"multifeedPage\":\"home_page\"}}",
      page: page)
  }

  /// Adds an answer whose bytes are packed as `encoding`, a header, says.
  public mutating func addPacked(_ bytes: [UInt8], encoding: String) {
    let text = Data(bytes).base64EncodedString()
    entries.append(
      """
      {"startedDateTime":"2026-11-20T09:40:01.500Z","time":1,"request":{"method":"POST",\
      "url":"https://www.quora.com/graphql/gql_para_POST?q=A"},"response":{"status":200,\
      "headers":[{"name":"Content-Encoding","value":"\(encoding)"}],\
      "content":{"mimeType":"application/json","text":"\(text)","encoding":"base64"}}}
      """)
  }

  /// The whole log.
  public var text: String {
    """
    {"log":{"version":"1.2","creator":{"name":"WebInspector","version":"537.36"},"pages":[\
    {"startedDateTime":"2026-11-20T09:39:59.000Z","id":"page_1","title":"x"}],"entries":[
    """ + entries.joined(separator: ",\n") + "]}}"
  }
}
