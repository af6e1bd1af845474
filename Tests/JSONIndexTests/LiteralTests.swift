import JSONIndex
import Testing

/// JSON texts inside string literals, indexed without unescaping and after it.
@Suite struct LiteralTests {
  /// `text` as the inside of a literal, escaped as JSON encoders do.
  private func escaped(_ text: String) -> String {
    text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }

  /// Everything that a value's interface gives, as one line.
  private func written(_ value: JSONValue) -> String {
    var parts: [String] = []
    value.forEachMember { key, member in
      let name = ["a", "b", "aid"].first(where: key.equals) ?? "?"
      parts.append("\(name)=\(written(member))")
    }
    value.forEachElement { parts.append(written($0)) }
    let text = value.string.map { "'\($0)'" } ?? ""
    let bytes = value.stringBytes.map { "\($0.count)" } ?? ""
    let word = value.int.map(String.init) ?? value.bool.map(String.init) ?? ""
    let kind = value.isObject ? "{}" : value.isArray ? "[]" : value.isString ? "s" : "w"
    return kind + text + bytes + word + "(" + parts.joined(separator: ",") + ")"
  }

  private static let texts = [
    #"{"a":"x","b":[1,-2,true,null,{"aid":3}],"aid":{"a":{}}}"#,
    #"{"a":"","b":"{\"a\": \"q \\\" \\\\ \\n \\u00e9\"}","c":"\\","d":"\n\"é😀\ud83d\ude00"}"#,
    #"{ "a" : "\/ \x41" , b : 7, "aid":"\u00e9\\" }"#,
    #"{"content":"a long text without any sign that means something, of 70 bytes.......","aid":1}"#,
  ]

  @Test(arguments: texts)
  func `a text gives the same values inside a literal and on its own`(text: String) throws {
    let plain = try JSONDocument(Array(text.utf8), within: JSONBudget())
    let literal = "x.push(\"" + escaped(text) + "\");"
    let inside = try JSONDocument(literalIn: Array(literal.utf8), from: 8, within: JSONBudget())
    #expect(written(inside.root) == written(plain.root))
    #expect(inside.root.byteRange == 8..<literal.utf8.count - 3)
  }

  @Test(arguments: texts)
  func `a literal damaged anywhere gives what its unescaped text gives, or throws`(text: String) {
    let whole = Array(escaped(text).utf8)
    for place in whole.indices {
      var variants = [Array(whole[..<place]), whole, whole, whole]
      variants[1].insert(UInt8(ascii: "\""), at: place)
      variants[2].insert(UInt8(ascii: "\\"), at: place)
      variants[3].remove(at: place)
      for broken in variants {
        let closed = Array(broken + Array("\"} \\\"}\\\"".utf8))
        guard let inside = try? JSONDocument(literalIn: closed, from: 0, within: JSONBudget())
        else { continue }
        let end = JSONString.end(in: closed, from: 0, quote: UInt8(ascii: "\""))
        let unescaped = JSONString.decodedBytes(closed, in: 0..<(end ?? closed.count))
        let plain = try? JSONDocument(unescaped, within: JSONBudget())
        #expect(plain.map { written($0.root) } == written(inside.root))
        #expect(inside.root.byteRange.upperBound <= end ?? closed.count)
      }
    }
  }

  @Test(arguments: [
    #"{\"a\":\"\n\"}"#, #"{\"a\":\"\u0022\"}"#, #"{\x22a\":1}"#, #"{'a':1}"#, #"{"a":1}"#,
    #"{\"a\":\"x\\"}"#, #"{\"a\":\"x\\\u0022\"}"#, #"{\n\"a\":1}"#, #"{\"a\":"#, #"{\"a"#, "\\", "",
  ])
  func `a literal with other escapes or an early end throws`(text: String) {
    #expect(throws: JSONDocument.Failure.self) {
      try JSONDocument(literalIn: Array((text + "\"").utf8), from: 0, within: JSONBudget())
    }
  }

  // MARK: Ends and escapes, compared with simple loops

  /// The end of the literal, found byte by byte.
  private func simpleEnd(_ bytes: [UInt8], from start: Int, quote: UInt8) -> Int? {
    var isEscaped = false
    for index in start..<bytes.count {
      if isEscaped {
        isEscaped = false
      } else if bytes[index] == quote {
        return index
      } else {
        isEscaped = bytes[index] == UInt8(ascii: "\\")
      }
    }
    return nil
  }

  @Test func `the end of a literal is found at every place in a word of eight bytes`() {
    let pieces: [[UInt8]] = ["\"", "\\\"", "\\\\", "\\\\\"", "'", "\u{A2}\"", "!", "\u{FFFD}"].map {
      Array($0.utf8)
    }
    for before in 0..<18 {
      for piece in pieces {
        for after in 0..<18 {
          let bytes =
            [UInt8](repeating: 0x61, count: before) + piece
            + [UInt8](repeating: 0x5D, count: after) + Array("\"'".utf8)
          for quote in "\"'".utf8 {
            for start in 0...before {
              #expect(
                JSONString.end(in: bytes, from: start, quote: quote)
                  == simpleEnd(bytes, from: start, quote: quote))
            }
            let open = Array(bytes.dropLast(2))
            #expect(
              JSONString.end(in: open, from: 0, quote: quote)
                == simpleEnd(open, from: 0, quote: quote))
          }
        }
      }
    }
  }

  @Test func `escaping and decoding give the text back, whatever the alignment`() {
    for before in 0..<18 {
      for sign in "\"\\a\u{E9}\u{1F600}" {
        for after in 0..<10 {
          let text =
            String(repeating: "x", count: before) + String(sign)
            + String(repeating: "]", count: after) + "\\"
          let literal = Array(("--" + escaped(text)).utf8)
          let range = 2..<literal.count
          #expect(JSONString.decodedBytes(literal, in: range) == Array(text.utf8))
        }
      }
    }
  }

  @Test func `bytes that are not UTF-8 are kept, and a cut escape is dropped`() {
    #expect(
      JSONString.decodedBytes([0xFF, 0x5C, 0x6E, 0x80, 0x5C], in: 0..<5) == [0xFF, 0x0A, 0x80])
    #expect(
      JSONString.decodedBytes([0x5C, 0x75, 0x5C, 0x75], in: 0..<4) == [
        0xEF, 0xBF, 0xBD, 0xEF, 0xBF, 0xBD,
      ])
  }

  @Test(arguments: [1, 2, 3, 50, 1_000])
  func `many escapes without digits, which grow when decoded, are decoded`(_ count: Int) {
    let literal = Array(String(repeating: "\\u", count: count).utf8)
    let replacements = Array(String(repeating: "\u{FFFD}", count: count).utf8)
    #expect(JSONString.decodedBytes(literal, in: 0..<literal.count) == replacements)
  }
}
