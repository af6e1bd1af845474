/// A style of text on a terminal.
public enum TextStyle: String, Sendable, CaseIterable {
  /// Bold.
  case bold
  /// Faint.
  case dim
  /// Green.
  case green
  /// Yellow.
  case yellow
  /// Red.
  case red
  /// Cyan.
  case cyan

  /// Its parameter in the control sequence "Select Graphic Rendition".
  ///
  /// Source: ECMA-48, 8.3.117 (SGR).
  var parameter: Int {
    switch self {
    case .bold: 1
    case .dim: 2
    case .red: 31
    case .green: 32
    case .yellow: 33
    case .cyan: 36
    }
  }
}

/// Adds the escape sequences of styles and links to plain text, where the output shows them.
public struct Styler: Hashable, Sendable {
  /// Whether styles, colors and others, are written.
  public let usesColor: Bool
  /// Whether hyperlinks are written.
  public let usesHyperlinks: Bool
  /// The URLs that may become links.
  public let links: WebLinks

  /// A styler.
  public init(usesColor: Bool, usesHyperlinks: Bool, links: WebLinks) {
    self.usesColor = usesColor
    self.usesHyperlinks = usesHyperlinks
    self.links = links
  }

  /// `text` in `styles`; unchanged where it is empty, where there are no styles, or without
  /// ``usesColor``.
  ///
  /// The text itself is not checked: pass text from outside through ``SafeText`` first.
  public func styled(_ text: String, _ styles: TextStyle...) -> String {
    guard usesColor, !styles.isEmpty, !text.isEmpty else { return text }
    let parameters = styles.map { String($0.parameter) }.joined(separator: ";")
    return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
  }

  /// `text` as a link to `url`; unchanged where ``links`` does not allow `url`, or without
  /// ``usesHyperlinks``.
  ///
  /// The text itself is not checked: pass text from outside through ``SafeText`` first.
  ///
  /// Source: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda (OSC 8).
  public func linked(_ text: String, to url: String?) -> String {
    guard usesHyperlinks, let address = url.flatMap(links.address(of:)) else { return text }
    return "\u{1B}]8;;\(address)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }
}
