/// What the router has to know of an element by its name.
enum ElementKind {
  /// libxml2 does nothing with its tags but push and pop its name, unless its start tag ends the
  /// innermost element: that is where its `closes` has that one's `bit`.
  case plain(bit: UInt32, closes: UInt32)
  /// Has no content and no end tag, and is plain otherwise.
  case void
  /// `meta` and `link`: like `void`, but allowed in the head too.
  case metadata
  /// Its content is not markup, in some version of libxml2 at least.
  case raw(RawContent)
  case html, head, body
  case other

  var isVoid: Bool {
    switch self {
    case .void, .metadata: true
    default: false
    }
  }

  /// Whether its tags can bypass libxml2.
  var canBypass: Bool {
    switch self {
    case .plain, .void, .metadata: true
    default: false
    }
  }

  var isBody: Bool { if case .body = self { true } else { false } }
  var isHead: Bool { if case .head = self { true } else { false } }
}

/// What stands between the tags of an element that holds no markup.
enum RawContent {
  case script
  case style
  /// Text in one version of libxml2, markup in another.
  case text
  /// The rest of the page in one version, markup in another.
  case plaintext
}

/// The elements with names of up to 8 bytes of which something is known, by number.
struct ElementTable {
  typealias Number = UInt8

  /// Made once.
  static let shared = ElementTable()

  /// The number of every element that is not in the table.
  let other: Number

  private let kinds: [ElementKind]
  private let names: NameTable
  private let cNames: CStrings
  private let hashes: [NameHash]
  private let endLevels: [Int]
  /// The elements of a higher level than the one at the index.
  private let barriers: [[Number]]

  /// The plain elements, each with the plain ones that its start tag ends if they are innermost.
  ///
  /// Source: `htmlStartClose` in libxml2's `HTMLparser.c`, versions 2.9.4 to 2.15.
  private static let plain: [(name: String, closes: [String])] = [
    ("a", ["a"]), ("b", []), ("button", []), ("circle", []), ("div", ["p"]), ("em", []), ("g", []),
    ("i", []), ("li", ["li", "p"]), ("line", []), ("ol", ["p", "ul"]), ("p", ["b", "i", "p", "u"]),
    ("path", []), ("rect", []), ("span", []), ("strong", []), ("svg", []), ("u", []),
    ("ul", ["ol", "p"]),
  ]

  private init() {
    func bit(_ name: String) -> UInt32 {
      Self.plain.firstIndex { $0.name == name }.map { 1 << UInt32($0) } ?? 0
    }
    var all: [(name: String, kind: ElementKind)] = Self.plain.map { name, closes in
      (name, .plain(bit: bit(name), closes: closes.reduce(0) { $0 | bit($1) }))
    }
    all += ["br", "img", "input"].map { ($0, .void) }
    all += ["meta", "link"].map { ($0, .metadata) }
    all += [("html", .html), ("head", .head), ("body", .body)]
    all += ["title", "textarea", "iframe", "noframes", "noembed", "xmp"].map { ($0, .raw(.text)) }
    all += [("script", .raw(.script)), ("style", .raw(.style))]
    all += ["td", "th", "tr", "table", "thead", "tbody", "tfoot"].map { ($0, .other) }
    // Frequent ones, so that they are told apart by number.
    all += ["h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "form"]
      .map { ($0, .other) }
    hashes = all.map { NameHash(of: $0.name.utf8) }
    names = NameTable(all.map { Array($0.name.utf8) })
    cNames = CStrings(names.names)
    let levels = all.map { Self.endLevel(of: $0.name) } + [0]
    endLevels = levels
    barriers = (0...7).map { level in
      levels.indices.filter { levels[$0] > level }.map { Number($0) }
    }
    kinds = all.map(\.kind) + [.other]
    other = Number(all.count)
  }

  /// The number of the element whose name has this hash and `count` bytes.
  func number(_ hash: NameHash, count: Int) -> Number {
    names.index(of: hash, count: count) { _ in false }
      .map { Number(truncatingIfNeeded: $0) } ?? other
  }

  func kind(_ number: Number) -> ElementKind { kinds[Int(number)] }

  /// Whether the element called `name`, in lower case, holds text without markup.
  static func isRaw(_ name: [UInt8]) -> Bool {
    if case .raw = shared.kind(shared.number(NameHash(of: name), count: name.count)) {
      true
    } else {
      false
    }
  }

  /// The hash of the name; nil for `other`.
  func hash(_ number: Number) -> NameHash? { number == other ? nil : hashes[Int(number)] }

  /// The name of an element that is in the table.
  func cName(_ number: Number) -> UnsafePointer<UInt8> { unsafe cNames[Int(number)] }

  /// The elements that keep an end tag in them from ending an element outside.
  ///
  /// Source: `htmlEndPriority` in libxml2's `HTMLparser.c`.
  func barriers(to number: Number) -> [Number] { barriers[endLevels[Int(number)]] }

  private static func endLevel(of name: String) -> Int {
    switch name {
    case "div": 1
    case "td", "th": 2
    case "tr": 3
    case "thead", "tbody", "tfoot": 4
    case "table": 5
    case "head", "body": 6
    case "html": 7
    default: 0
    }
  }

  /// The name of an element that is in the table.
  func name(_ number: Number) -> [UInt8] { names.names[Int(number)] }

  /// Appends a start tag of an element that is in the table, without attributes.
  func appendStart(of number: Number, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    bytes += names.names[Int(number)]
    bytes.append(UInt8(ascii: ">"))
  }
}
