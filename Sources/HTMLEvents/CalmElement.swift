/// An element whose tags have no effect in libxml2 but their own, among others of the kind.
///
/// Source: `htmlStartClose` in libxml2's `HTMLparser.c`, all versions.
enum CalmElement: UInt8, CaseIterable {
  case a, b, button, circle, div, em, g, i, li, line, ol, p, path, rect, span, strong, svg, u, ul

  /// The elements that a start tag of this one ends where they are the innermost.
  var closes: CalmElements { Self.closing[Int(rawValue)] }

  private static let closing = allCases.map { element -> CalmElements in
    switch element {
    case .a: [.a]
    case .div: [.p]
    case .li: [.li, .p]
    case .ol: [.p, .ul]
    case .p: [.b, .i, .p, .u]
    case .ul: [.ol, .p]
    default: []
    }
  }

  /// The name, a zero after it.
  var name: StaticString {
    switch self {
    case .a: "a"
    case .b: "b"
    case .button: "button"
    case .circle: "circle"
    case .div: "div"
    case .em: "em"
    case .g: "g"
    case .i: "i"
    case .li: "li"
    case .line: "line"
    case .ol: "ol"
    case .p: "p"
    case .path: "path"
    case .rect: "rect"
    case .span: "span"
    case .strong: "strong"
    case .svg: "svg"
    case .u: "u"
    case .ul: "ul"
    }
  }
}

/// A set of calm elements.
struct CalmElements: ExpressibleByArrayLiteral {
  private var bits: UInt32 = 0

  init() {}

  init(arrayLiteral elements: CalmElement...) { for element in elements { insert(element) } }

  mutating func insert(_ element: CalmElement) { bits |= 1 << UInt32(element.rawValue) }

  func isDisjoint(with other: CalmElements) -> Bool { bits & other.bits == 0 }
}
