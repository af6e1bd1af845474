import JSONIndex
import Testing

@Suite struct JSONDocumentTests {
  private func document(_ text: String) throws -> JSONDocument {
    try JSONDocument(Array(text.utf8), within: JSONBudget())
  }

  @Test func `members are found by name, in order and by kind`() throws {
    let root = try document(#"{"a": 12, "b": [true, null, -3], "c": {"d": "x"}, "e": false}"#).root
    #expect(root["a"]?.int == 12)
    #expect(root["c"]?["d"]?.string == "x")
    #expect(root["e"]?.bool == false)
    #expect(root["f"] == nil)
    #expect(root["a"]?.string == nil)
    var elements: [String] = []
    root["b"]?.forEachElement {
      elements.append("\($0.bool.map(String.init) ?? "-")\($0.int ?? 0)")
    }
    #expect(elements == ["true0", "-0", "--3"])
    var names: [Bool] = []
    root.forEachMember { key, _ in names.append(key.equals("c")) }
    #expect(names == [false, false, true, false])
  }

  @Test(arguments: [
    (#""a\"b\\c\/d\n""#, "a\"b\\c/d\n"),
    (#""\u00e9\u4e2d""#, "é中"),
    (#""\ud83d\ude00""#, "😀"),
    (#""\ud83d""#, "\u{FFFD}"),
    (#""\ude00x""#, "\u{FFFD}x"),
    (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
    (#""\u12""#, "\u{FFFD}12"),
    (#""""#, ""),
    (#"'it\'s "quoted"'"#, "it's \"quoted\""),
    (#""\x41""#, "A"), (#""\x4""#, "x4"), (#""\xE9""#, "é"), (#""\u00""#, "\u{FFFD}00"),
    (#""\u""#, "\u{FFFD}"), (#""\u\u\u""#, "\u{FFFD}\u{FFFD}\u{FFFD}"), (#""\uFFFF""#, "\u{FFFF}"),
    (#""\ud83dA""#, "\u{FFFD}A"), (#""\q\-""#, "q-"), (#""\b\f\r\t""#, "\u{8}\u{C}\r\t"),
    ("\"a\\\nb\"", "ab"),
  ])
  func `escapes are decoded`(_ literal: String, _ expected: String) throws {
    #expect(try document(literal).root.string == expected)
  }

  @Test func `bare keys, single quotes and trailing commas are accepted`() throws {
    let root = try document("{ controller: 'user', nid: 11, list: [1, 2,], }").root
    #expect(root["controller"]?.string == "user")
    #expect(root["nid"]?.int == 11)
  }

  @Test func `bytes after the first value are not read`() throws {
    let text = "x = {\"a\": 1}; more {"
    let found = try JSONDocument(Array(text.utf8), from: 4, within: JSONBudget())
    #expect(found.root["a"]?.int == 1)
  }

  @Test func `a value gives its byte range, a string without its quotes`() throws {
    let text = #"[{"a": [1, 2]}, "x\n", 12] rest"#
    let root = try document(text).root
    var pieces: [String] = []
    root.forEachElement {
      pieces.append(String(decoding: Array(text.utf8)[$0.byteRange], as: UTF8.self))
    }
    #expect(pieces == [#"{"a": [1, 2]}"#, #"x\n"#, "12"])
    #expect(root.byteRange == 0..<text.utf8.count - " rest".utf8.count)
    #expect(root.isArray && !root.isObject)
  }

  @Test(arguments: [
    "", "   ", "{", "[1", "{\"a\"", "{\"a\":", "\"abc", "{\"a\" 1}", "]", "{]", "[}", "\\", "\"\\",
  ])
  func `a cut or malformed text throws`(_ text: String) {
    #expect(throws: JSONDocument.Failure.self) { try document(text) }
  }

  @Test func `fractions and numbers beyond Int are not whole numbers`() throws {
    #expect(try document("1.5").root.int == nil)
    #expect(try document("99999999999999999999").root.int == nil)
    #expect(try document("1477743674927265").root.int == 1_477_743_674_927_265)
  }

  @Test(arguments: ["\u{301}", #"\u0301"#])
  func `of a long run of marks 32 stay`(mark: String) throws {
    let value = try document(#"{"a":"e\#(String(repeating: mark, count: 500))"}"#).root
    let expected = "e" + String(repeating: "\u{301}", count: 32)
    #expect(value.string("a").map { Array($0.unicodeScalars) } == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    (#"{"a":1,"b":[2,{"c":3}],"d":"x"}"#, ["a 1", "b [2,{\"c\":3}]", "d x"]),
    (#"[1,[2,3],{},"x"]"#, ["- 1", "- [2,3]", "- {}", "- x"]),
    ("{}", []), ("[]", []), ("7", []), (#""x""#, []),
  ])
  func `children come one at a time, in order`(text: String, expected: [String]) throws {
    let bytes = Array(text.utf8)
    var rest = try JSONDocument(bytes, within: JSONBudget()).root.children
    var found: [String] = []
    while let (key, value) = rest.next() {
      let name = ["a", "b", "d"].first { key?.equals($0) == true } ?? "-"
      found.append("\(name) \(String(decoding: bytes[value.byteRange], as: UTF8.self))")
    }
    #expect(found == expected)
    #expect(rest.next().map { _ in 0 } == nil)
  }

  @Test func `nesting beyond the limit throws`() throws {
    let limit = JSONDocument.depthLimit
    let deepest = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    #expect(throws: Never.self) { try document(deepest) }
    #expect(throws: JSONDocument.Failure.tooDeep(offset: limit)) {
      try document("[" + deepest + "]")
    }
  }

  @Test func `an object cut at any byte throws`() {
    let text = Array(#"{"data":{"x":["\u00e9",{"aid":1,"t":"a\"b"}],"n":null}}"#.utf8)
    for end in 0..<text.count {
      #expect(throws: JSONDocument.Failure.self) {
        try JSONDocument(Array(text[..<end]), within: JSONBudget())
      }
    }
  }

  @Test func `members are read by name without making values of them`() throws {
    let root = try document(#"{"aid": 12, "ok": true, "t": "x\ny", "o": {"aid": 3}, "aid": 13}"#)
      .root
    #expect(root.int("aid") == 12)
    #expect(root.bool("ok") == true)
    #expect(root.string("t") == "x\ny")
    #expect(root.has("o") && !root.has("O") && !root.has("oo"))
    #expect(root.int("t") == nil && root.bool("aid") == nil && root.string("o") == nil)
    #expect(try document("[1]").root.int("aid") == nil)
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("+5", 5), ("007", 7), ("9223372036854775807", Int.max),
    ("-9223372036854775808", Int.min), ("9223372036854775808", nil),
    ("-9223372036854775809", nil), ("92233720368547758070", nil), ("-", nil), ("+", nil),
    ("--1", nil), ("1e3", nil), ("1.0", nil), ("true", nil), ("12a", nil), ("\"12\"", nil),
  ])
  func `whole numbers are read where they fit into Int`(text: String, expected: Int?) throws {
    #expect(try document(text).root.int == expected)
  }

  @Test func `several names are looked up together, each with its bit`() throws {
    let names = JSONNames(["aid", "qid", "viewer", ""])
    let root = try document(#"{"x": 1, "qid": {"aid": 1}, "viewe": 2, "viewers": 3, "qi": 4}"#).root
    #expect(root.members(among: names) == 0b0010)
    #expect(root["qid"]?.members(among: names) == 0b0001)
    #expect(try document(#"{"": 1, "viewer": 2}"#).root.members(among: names) == 0b1100)
    #expect(try document(#"["aid"]"#).root.members(among: names) == 0)
    #expect(root.members(among: JSONNames([])) == 0)
  }

  @Test func `objects are visited in order, outer ones first, without skipped members`()
    throws
  {
    let text = """
      {"n": 1, "a": [{"n": 2, "ad": {"n": 3, "x": {"n": 4}}, "y": {"n": 5}}, [{"n": 6}]],
       "ads": [{"n": 7}], "stop": {"n": 8, "z": {"n": 9}}, "ad": 1, "end": {"n": 10}}
      """
    var found: [Int] = []
    try document(text).forEachObject(skipping: JSONNames(["ad", "ads"])) { object in
      found.append(object.int("n") ?? 0)
      return object.int("n") != 8
    }
    #expect(found == [1, 2, 5, 6, 8, 10])
  }

  @Test func `more values than the limit end it, where they stand`() {
    // Each `1,` is a value of two bytes behind the array itself.
    let count = JSONDocument.valueLimit
    func array(_ values: Int) -> [UInt8] {
      Array("[".utf8) + Array(repeatElement("1,".utf8, count: values).joined()) + Array("]".utf8)
    }
    #expect(throws: Never.self) { _ = try JSONDocument(array(count - 2), within: JSONBudget()) }
    #expect(throws: JSONDocument.Failure.tooMany(offset: 2 * count - 2)) {
      try JSONDocument(array(count + 5), within: JSONBudget())
    }
  }

  @Test func `the texts of an input share its budget, damaged ones too`() throws {
    let budget = JSONBudget(valueCount: 10)
    func index(_ text: String) throws { _ = try JSONDocument(Array(text.utf8), within: budget) }
    // Four values: the object, a key, an array and a number in it.
    try index(#"{"a":[1]}"#)
    #expect(budget.valuesLeft == 6)
    // Three before the damage.
    #expect(throws: JSONDocument.Failure.unexpected(offset: 4)) { try index("[1,2}") }
    #expect(budget.valuesLeft == 3)
    #expect(throws: JSONDocument.Failure.tooMany(offset: 4)) { try index("[1,2,3]") }
    #expect(budget.isSpent)
    #expect(throws: JSONDocument.Failure.self) { try index("[1]") }
  }

  @Test(arguments: [
    (#"["a", "b"]"#, "ab"), (#"["\ud83d", "\ude00!"]"#, "😀!"), (#"["\ud83d", "x"]"#, "\u{FFFD}x"),
    (#"["a", 7, "b"]"#, "ab"), ("[]", ""),
  ])
  func `strings are joined before their escapes are decoded`(json: String, expected: String) throws
  {
    let literal = json.replacing(#"\"#, with: #"\\"#).replacing(#"""#, with: #"\""#)
    for document in [
      try document(json),
      try JSONDocument(literalIn: Array((literal + "\"").utf8), from: 0, within: JSONBudget()),
    ] {
      var values: [JSONValue] = []
      document.root.forEachElement { values.append($0) }
      #expect(JSONValue.joinedString(of: values) == expected)
    }
  }

  /// Documentation/Decisions/0045-bounds.md: 16 bytes a value are 32 MB for a text, and a second of
  /// work for an input.
  @Test func `the bounds hold memory and time`() {
    #expect(JSONDocument.valueLimit == 2_000_000)
    #expect(JSONBudget.valueLimit == 8_000_000)
    #expect(JSONBudget().valuesLeft == JSONBudget.valueLimit)
  }
}
