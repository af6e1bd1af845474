import HTMLEvents

/// What the page's head says: language, title, the question's meta tags (PageFormat.md, "Clock and
/// viewer").
struct HeadReader {
  private(set) var language: String?
  private(set) var title: String?
  /// `og:title`, on question pages the question's text.
  private(set) var openGraphTitle: String?
  /// `og:url`, the page's canonical address.
  private(set) var openGraphURL: String?
  /// The canonical address, all that pages made before 2020 have.
  private(set) var canonicalURL: String?
  /// `<base href>`, from which relative links count.
  private(set) var base: String?
  /// `og:description`.
  private(set) var openGraphDescription: String?
  /// Whether something on the page comes from Quora's own servers for pictures and scripts.
  private(set) var namesQuoraServer = false

  private var isInTitle = false
  private var titleBytes: [UInt8] = []

  mutating func startElement(_ tag: borrowing HTMLStartTag) {
    if tag.isNamed("html") {
      language = language ?? tag.attribute("lang")?.lowercased()
    } else if tag.isNamed("title") {
      isInTitle = title == nil
    } else if tag.isNamed("meta") {
      readMeta(tag)
    } else if tag.isNamed("base") {
      base = base ?? tag.attribute("href")
    } else if tag.isNamed("link"), tag.attribute("rel") == "canonical" {
      canonicalURL = canonicalURL ?? tag.attribute("href")
    }
    guard !namesQuoraServer else { return }
    namesQuoraServer =
      tag.attribute("href", contains: Self.server) || tag.attribute("src", contains: Self.server)
  }

  mutating func text(_ bytes: borrowing HTMLBytes) {
    if isInTitle, titleBytes.count < Self.titleLimit { bytes.append(to: &titleBytes) }
  }

  /// Any end tag ends the title, which holds text only.
  mutating func endElement() {
    if isInTitle { finishTitle() }
  }

  /// Not part of the other, which is called at each end tag.
  @inline(never)
  private mutating func finishTitle() {
    isInTitle = false
    title = String(decoding: titleBytes, as: UTF8.self).collapsingWhitespace().nonEmpty
  }

  private mutating func readMeta(_ tag: borrowing HTMLStartTag) {
    guard let property = tag.attribute("property"), property.hasPrefix("og:") else { return }
    let content = tag.attribute("content")
    switch property {
    case "og:title": openGraphTitle = openGraphTitle ?? content?.collapsingWhitespace()
    case "og:url": openGraphURL = openGraphURL ?? content
    case "og:description": openGraphDescription = openGraphDescription ?? content
    default: break
    }
  }

  /// Source: Documentation/PageFormat.md, "Kinds of page".
  private static let server: StaticString = "quoracdn.net"
  /// Bytes of a title that are kept.
  private static let titleLimit = 4_096
}
