/// Pieces of HTML in the forms that Quora's pages have them: much wrapping, few marks.
enum Markup {
  /// `text` with the signs that HTML reads replaced, for text and for attributes in double quotes.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{A0}": result += "&nbsp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A `div` with the layout class that most of them have.
  static func box(_ classes: String = "", _ content: String) -> String {
    let more = classes.isEmpty ? "" : " \(classes)"
    return "<div class=\"q-box\(more)\" style=\"box-sizing: border-box;\">\(content)</div>"
  }

  /// A `div` of text.
  static func text(_ classes: String = "", _ content: String) -> String {
    let more = classes.isEmpty ? "" : " \(classes)"
    return "<div class=\"q-text qu-dynamicFontSize--small\(more)\">\(content)</div>"
  }

  /// A link as Quora renders it; `href` is written as given.
  static func link(_ href: String, classes: String = "puppeteer_test_link", _ content: String)
    -> String
  {
    "<a class=\"q-box Link___StyledBox-t2xg9c-0 dFkjrQ \(classes) qu-cursor--pointer\" "
      + "href=\"\(escaped(href))\" target=\"_blank\">\(content)</a>"
  }

  /// A hidden separator, as they stand scattered in headers.
  static let hiddenDot = "<span class=\"q-box qu-display--none\"> · </span>"

  /// An empty hidden node, as headers begin with.
  static let hiddenStart = "<span class=\"q-box qu-display--none\"></span>"

  /// A separator that is shown.
  static let dot = "<span class=\"q-text qu-color--gray\"><span> · </span></span>"

  /// The separator with no-break spaces of 2025 and later.
  static let wideDot = "<span>&nbsp;·&nbsp;</span>"

  /// A button; `inside` comes after its icon.
  static func button(
    label: String? = nil, classes: String = "", attributes: String = "", _ inside: String = ""
  ) -> String {
    let aria = label.map { " aria-label=\"\(escaped($0))\"" } ?? ""
    let more = classes.isEmpty ? "" : " \(classes)"
    return "<button class=\"q-click-wrapper qu-borderRadius--pill\(more)\" role=\"button\"\(aria)"
      + "\(attributes) tabindex=\"0\">\(icon)\(inside)</button>"
  }

  /// An icon.
  static let icon =
    "<span class=\"q-inlineBlock\"><svg width=\"24\" height=\"24\" viewBox=\"0 0 24 24\">"
    + "<path d=\"M12 4v16\" class=\"icon_svg-stroke\" stroke=\"#666\" fill=\"none\"></path>"
    + "</svg></span>"

  /// A labeled button of the pill kind.
  static func labeledButton(_ label: String, more: String = "") -> String {
    "<button class=\"q-click-wrapper qu-borderRadius--pill\" role=\"button\" type=\"button\">"
      + icon + text("puppeteer_test_button_text", "<div class=\"q-text\">\(label)</div>\(more)")
      + "</button>"
  }

  /// A counter: an invisible place holder, then the number.
  static func counter(_ shown: String) -> String {
    let isShort = shown.allSatisfy { $0.isNumber }
    let ghost = isShort ? String(repeating: "9", count: shown.count) : shown
    return "<div class=\"q-relative\"><span class=\"q-text qu-visibility--hidden\">\(ghost)</span>"
      + "<span class=\"q-absolute\">\(escaped(shown))</span></div>"
  }

  /// A question's title, as a link when `href` is given.
  static func title(_ title: String, href: String?, tag: String = "div", pill: String? = nil)
    -> String
  {
    let label = pill.map {
      "<div class=\"q-inlineFlex Pill___Styled-sc-0 qu-mr--tiny\">\($0)</div>"
    }
    let words =
      "<\(tag) class=\"q-text qu-truncateLines--5 puppeteer_test_question_title\">\(label ?? "")"
      + "<span class=\"q-box qu-userSelect--text\"><span style=\"background: none;\">"
      + "\(title)</span></span></\(tag)>"
    guard let href else { return words }
    return link(
      href, classes: "puppeteer_test_link qu-display--block",
      "<div class=\"q-click-wrapper\"><div class=\"q-flex\">\(words)</div></div>")
  }
}
