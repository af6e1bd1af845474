import HTMLEvents
import Testing

/// Calls closures with what is handed over.
private struct Probe: HTMLEventHandler {
  var onStart: (borrowing HTMLStartTag) -> Void = { _ in }
  var onText: (borrowing HTMLBytes) -> Void = { _ in }

  mutating func startElement(_ tag: borrowing HTMLStartTag) { onStart(tag) }
  mutating func endElement() {}
  mutating func text(_ bytes: borrowing HTMLBytes) { onText(bytes) }
  mutating func rawText(_ bytes: borrowing HTMLBytes) {}

  mutating func read(_ page: String) {
    var page: String? = page
    _ = HTMLEventParser.parse(into: &self) {
      defer { page = nil }
      return Array((page ?? "").utf8)
    }
  }
}

@Suite struct HTMLStartTagTests {
  // What is handed over cannot be copied, and `#expect` copies: so answers are gathered first.

  @Test func `names are compared whole`() {
    var isNamed: [Bool] = []
    var names: [String] = []
    var probe = Probe { tag in
      guard tag.hasAttribute("id") else { return }
      isNamed = [tag.isNamed("div"), tag.isNamed("di"), tag.isNamed("divs"), tag.isNamed("")]
      names.append(tag.name)
    }
    probe.read("<body><DIV id=a>")
    #expect(isNamed == [true, false, false, false])
    #expect(names == ["div"])
  }

  @Test func `attributes are found by their whole name`() {
    var values: [String?] = []
    var isThere: [Bool] = []
    var probe = Probe { tag in
      guard tag.isNamed("div") else { return }
      values = [tag.attribute("href"), tag.attribute("hidden"), tag.attribute("data-x")]
      values += [tag.attribute("hre"), tag.attribute("hrefs"), tag.attribute("data")]
      isThere = [tag.hasAttribute("href"), tag.hasAttribute("hidden"), tag.hasAttribute("data")]
    }
    probe.read("<body><DIV HREF='é &amp; b' Hidden data-x=''>")
    #expect(values == ["é & b", "", "", nil, nil, nil])
    #expect(isThere == [true, true, false])
  }

  @Test(arguments: [
    ("abcabd", true), ("xabd", true), ("ababd", true), ("abd", true), ("ab", false), ("", false),
    ("abcABD", false), ("ab d", false),
  ])
  func `a part of a value is found`(value: String, isThere: Bool) {
    var found: [Bool] = []
    var probe = Probe { tag in
      guard tag.isNamed("i") else { return }
      found = [tag.attribute("title", contains: "abd"), tag.attribute("title", contains: "")]
      found.append(tag.attribute("id", contains: ""))
    }
    probe.read("<body><i title='\(value)'>")
    #expect(found == [isThere, true, false])
  }

  @Test(arguments: [
    ("class='a bc d'", ["a", "bc", "d"]), ("class=' \t\n\u{0C}a \r\n a  '", ["a", "a"]),
    ("class=é", ["é"]), ("class=''", []), ("class='  '", []), ("class", []), ("id=a", []),
    ("class='a\u{A0}b'", ["a\u{A0}b"]),
  ])
  func `classes are split at ASCII white space`(_ attribute: String, tokens: [String]) {
    var found: [String]?
    var probe = Probe { tag in
      guard tag.isNamed("i") else { return }
      var here: [String] = []
      tag.forEachClass { here.append($0.string()) }
      found = here
    }
    probe.read("<body><i \(attribute)>")
    #expect(found == tokens)
  }
}

@Suite struct HTMLBytesTests {
  @Test func `bytes are compared whole, and by their start`() {
    var equals: [Bool] = []
    var hasPrefix: [Bool] = []
    var probe = Probe()
    probe.onText = { bytes in
      equals = [bytes.equals("aébc"), bytes.equals(Array("aébc".utf8))]
      equals += [bytes.equals("aéb"), bytes.equals("aébcd"), bytes.equals("aébC")]
      equals += [bytes.equals(""), bytes.equals([])]
      hasPrefix = [bytes.hasPrefix(""), bytes.hasPrefix("aé"), bytes.hasPrefix("aébc")]
      hasPrefix += [bytes.hasPrefix("é"), bytes.hasPrefix("aébcd")]
    }
    probe.read("<body><i>aébc</i>")
    #expect(equals == [true, true, false, false, false, false, false])
    #expect(hasPrefix == [true, true, true, false, false])
  }

  @Test func `bytes are read and kept`() {
    var kept: [UInt8] = [0x2E]
    var read: [UInt8] = []
    var strings: [String] = []
    var probe = Probe()
    probe.onText = { bytes in
      bytes.append(to: &kept)
      for offset in 0..<bytes.count { read.append(bytes[offset]) }
      strings.append(bytes.string())
    }
    probe.read("<body><i>aéb</i>")
    #expect(kept == [0x2E, 0x61, 0xC3, 0xA9, 0x62])
    #expect(read == [0x61, 0xC3, 0xA9, 0x62])
    #expect(strings == ["aéb"])
  }

  @Test func `the rest of the bytes is a string as well`() {
    var rests: [String] = []
    var probe = Probe()
    probe.onText = { bytes in rests = [0, 1, 3, 4].map { bytes.string(from: $0) } }
    probe.read("<body><i>aéb</i>")
    #expect(rests == ["aéb", "éb", "b", ""])
  }

  @Test(arguments: [(" \t\n", true), ("\u{A0}", false), (" x ", false)])
  func `white space is ASCII's`(_ text: String, isBlank: Bool) {
    var found: [Bool] = []
    var probe = Probe()
    probe.onText = { found.append($0.isASCIIWhitespace) }
    probe.read("<body><i>\(text)</i>")
    #expect(found == [isBlank])
  }

  @Test(arguments: [-1, 2])
  func `a rest that starts out of range traps`(_ offset: Int) async {
    await #expect(processExitsWith: .failure) { [offset] in
      var probe = Probe()
      probe.onText = { _ = $0.string(from: offset) }
      probe.read("<body><i>x</i>")
    }
  }

  @Test(arguments: [-1, 1])
  func `an offset out of range traps`(_ offset: Int) async {
    await #expect(processExitsWith: .failure) { [offset] in
      var probe = Probe()
      probe.onText = { _ = $0[offset] }
      probe.read("<body><i>x</i>")
    }
  }
}
