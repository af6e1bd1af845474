import Foundation
import Testing

@testable import QPickCommands

@Suite struct JSONTextTests {
  @Test func `an object keeps the order of its keys, and null is written`() {
    let value = JSONText.object([
      "z": .null, "a": .array([.bool(true), .integer(-3), .array([]), .object([:])]),
      "m": .string("x"),
    ])
    #expect(value.text == #"{"z":null,"a":[true,-3,[],{}],"m":"x"}"#)
  }

  @Test(arguments: [
    (48.9, "48.9"), (40.0, "40"), (-13.1, "-13.1"), (-0.3, "-0.3"), (0.0, "0"), (10_000.0, "10000"),
    (.nan, "null"), (.infinity, "null"), (-.infinity, "null"),
  ])
  func `a number is written shortly, and null where it is none`(number: Double, text: String) {
    #expect(JSONText.number(number).text == text)
  }

  @Test(arguments: [
    ("", #""""#),
    (#"say "hi" \ bye/"#, #""say \"hi\" \\ bye/""#),
    ("one\ntwo\ttab\r\n", #""one\u000atwo\u0009tab\u000d\u000a""#),
    ("\u{0}\u{1B}[31m\u{7F}\u{9B}", #""\u0000\u001b[31m\u007f\u009b""#),
    ("\u{202E}\u{2066}\u{200B}\u{FEFF}\u{61C}", #""\u202e\u2066\u200b\ufeff\u061c""#),
    // A tag lies above U+FFFF and takes two escapes: U+E0067.
    ("🏴\u{E0067}", #""🏴\udb40\udc67""#),
    ("日本 👨‍👩‍👧 é", #""日本 👨‍👩‍👧 é""#),
    // A combining mark after a quotation mark does not hide it.
    ("\"\u{301}", "\"\\\"\u{301}\""),
  ])
  func `a string is whole and harmless`(string: String, text: String) throws {
    let written = JSONText.string(string).text
    #expect(Array(written.unicodeScalars) == Array(text.unicodeScalars))
    let read = try JSONDecoder().decode([String].self, from: Data("[\(written)]".utf8))
    #expect(read.first.map { Array($0.unicodeScalars) } == Array(string.unicodeScalars))
  }

  @Test func `what is missing is null`() {
    #expect(JSONText(nil as String?).text == "null")
    #expect(JSONText(nil as Int?).text == "null")
    #expect(JSONText(nil as Double?).text == "null")
    #expect(JSONText(nil as Bool?).text == "null")
    #expect(JSONText(0).text == "0")
    #expect(JSONText(false).text == "false")
  }
}
