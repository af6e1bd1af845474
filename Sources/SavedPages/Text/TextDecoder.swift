/// Makes UTF-8 of a page's bytes, given in pieces of any size, in an encoding that it finds out.
///
/// A byte order mark decides, then what the container says, then what the page's first 4,096 bytes
/// declare. Where that is UTF-8 or nothing, the bytes have to bear it out: text is UTF-8 when its
/// first 65,536 bytes from the first one that is not ASCII on hold one well-formed sequence, and
/// windows-1252 when they hold none.
///
/// Source: https://encoding.spec.whatwg.org/#decode, https://html.spec.whatwg.org/#determining-the-character-encoding;
/// for the last rule Documentation/Decisions/0013-containers.md.
struct TextDecoder {
  private static let headByteCount = 4096
  private static let probedByteCount = 65_536

  private enum State {
    /// Too little was seen to know.
    case starting
    /// ASCII until now.
    case plain
    /// Bytes from the first that is not ASCII on, none of them UTF-8.
    case probing(UTF8Probe)
    case utf8
    case utf16(UTF16Decoder)
    case windows1252
  }

  /// The encoding, as far as it is known: UTF-8 while all is ASCII.
  private(set) var encoding = TextEncoding.utf8
  /// Where it is known from.
  private(set) var source = TextEncoding.Source.bytes(declared: nil)
  /// A declared encoding that is not read, where the bytes are not all UTF-8.
  var unreadLabel: String? {
    encoding == .windows1252 || foreignProbe.hasFoundOther ? foreignLabel : nil
  }

  private var state = State.starting
  private var held: [UInt8] = []
  private var foreignLabel: String?
  /// Looks at the bytes of a page that declares an encoding which is not read.
  private var foreignProbe = UTF8Probe(looksOn: true)
  private let containerLabel: String?

  /// A decoder for a page of which the container says `containerLabel`.
  init(containerLabel: String? = nil) { self.containerLabel = containerLabel }

  /// The characters that end in `bytes` and before; may be none.
  mutating func decode(_ bytes: [UInt8]) -> [UInt8] {
    lookForOther(in: bytes)
    return converted(bytes)
  }

  /// Each byte comes here once; in `converted` what was held comes again.
  private mutating func lookForOther(in bytes: [UInt8]) {
    if foreignLabel != nil, !foreignProbe.hasFoundOther { foreignProbe.look(at: bytes[...]) }
  }

  private mutating func converted(_ bytes: [UInt8]) -> [UInt8] {
    switch state {
    case .utf8: return bytes
    case .windows1252: return Windows1252.decoded(bytes[...])
    case .utf16(var decoder):
      let text = decoder.decode(bytes)
      state = .utf16(decoder)
      return text
    case .starting:
      hold(bytes)
      guard held.count >= Self.headByteCount else { return [] }
      decide()
      lookForOther(in: held)
      return convertedHeld()
    case .plain: return decodePlain(bytes)
    case .probing(let probe):
      return decodeProbed(bytes, probe)
    }
  }

  /// What is left at the end of the page.
  mutating func finish() -> [UInt8] {
    var text: [UInt8] = []
    if case .starting = state {
      decide()
      lookForOther(in: held)
      text = convertedHeld()
    }
    switch state {
    case .utf16(var decoder): return text + decoder.finish()
    case .probing(let probe):
      settle(probe.isCut ? .utf8 : .windows1252)
      return text + convertedHeld()
    case .starting, .plain, .utf8, .windows1252: return text
    }
  }

  private mutating func convertedHeld() -> [UInt8] {
    let head = held
    held = []
    return converted(head)
  }

  private mutating func decodePlain(_ bytes: [UInt8]) -> [UInt8] {
    // A loop without an exit, which is compiled to look at 32 bytes at a time.
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    guard all >= 0x80, let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return bytes }
    var probe = UTF8Probe()
    probe.look(at: bytes[first...])
    if probe.hasFound {
      settle(.utf8)
      return bytes
    }
    state = .probing(UTF8Probe())
    return bytes[..<first] + converted(Array(bytes[first...]))
  }

  private mutating func decodeProbed(_ bytes: [UInt8], _ probe: UTF8Probe) -> [UInt8] {
    var probe = probe
    hold(bytes)
    probe.look(at: bytes[...])
    state = .probing(probe)
    guard probe.hasFound || held.count >= Self.probedByteCount else { return [] }
    settle(probe.hasFound ? .utf8 : .windows1252)
    return convertedHeld()
  }

  private mutating func hold(_ bytes: [UInt8]) {
    if held.isEmpty { held = bytes } else { held += bytes }
  }

  /// Takes `chosen` for what the bytes are.
  private mutating func settle(_ chosen: TextEncoding) {
    if chosen != encoding {
      var declared: String?
      if case .declaration(let label) = source { declared = label }
      source = .bytes(declared: declared)
    }
    encoding = chosen
    state = chosen == .utf8 ? .utf8 : .windows1252
  }

  private mutating func decide() {
    let head = held.prefix(Self.headByteCount)
    if let marked = TextEncoding(byteOrderMarkOf: head) {
      use(marked, .byteOrderMark)
    } else if !useLabel(containerLabel), let found = TextEncoding(alternationOf: head) {
      use(found, .bytes(declared: nil))
    } else if case .starting = state, !useLabel(CharsetDeclaration.label(in: head)) {
      state = .plain
    }
  }

  /// Whether `label` is of an encoding that is read, which is then used.
  private mutating func useLabel(_ label: String?) -> Bool {
    guard let label else { return false }
    guard var named = TextEncoding(label: label) else {
      foreignLabel = label
      return false
    }
    // A page that could be read up to its label is not in UTF-16.
    if named.isUTF16, containerLabel != label { named = .utf8 }
    use(named, .declaration(label: label))
    if named == .utf8 { state = .plain }
    return true
  }

  private mutating func use(_ encoding: TextEncoding, _ source: TextEncoding.Source) {
    self.encoding = encoding
    self.source = source
    switch encoding {
    case .utf8: state = .utf8
    case .windows1252: state = .windows1252
    case .utf16LittleEndian, .utf16BigEndian:
      state = UTF16Decoder(encoding).map { .utf16($0) } ?? .utf8
    }
  }
}
