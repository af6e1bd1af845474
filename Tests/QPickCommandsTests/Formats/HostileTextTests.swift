import Foundation
import QuestionPicking
import QuoraFacts
import TerminalText
import Testing

@testable import QPickCommands

/// Text of a page that tries to steer a terminal, a spreadsheet or a Markdown reader.
@Suite struct HostileTextTests {
  static let title =
    "=cmd()\u{1B}[31m\u{202E}\ttab\r\n| a | [x](javascript:y) `code` <b>\u{9B}2J\u{200B}, \"q\" "
    + "\u{1B}]8;;https://evil.com\u{7}"
  static let url = "https://evil.com/\u{1B}]0;x\u{7}\n,\"|)"

  static func report(_ title: String, url: String) -> RankReport {
    func hostile(_ judged: JudgedQuestion) -> JudgedQuestion {
      var judged = judged
      judged.question.title = title
      judged.question.url = url
      judged.question.lastFollowed?.text = title
      for index in judged.answers.indices {
        judged.answers[index].row.author?.name = title
        judged.answers[index].row.reason = title
        judged.answers[index].page = title
      }
      return judged
    }
    var report = Sample.report(
      picks: [hostile(Sample.feedCard), hostile(Sample.famous)], unjudged: [hostile(Sample.card)],
      rejected: [hostile(Sample.old)], showsAll: true, explains: true)
    report.pages[0].name = title
    return report
  }

  @Test(
    arguments: RankFormat.allCases,
    [OutputStyle(), OutputStyle(usesColor: true, usesHyperlinks: true)])
  func `no character of it steers anything`(format: RankFormat, outputStyle: OutputStyle) {
    let text = RankTableTests.visible(
      format.text(of: Self.report(Self.title, url: Self.url), outputStyle: outputStyle))
    let unsafe = text.unicodeScalars.filter { scalar in
      SafeText.isUnsafe(scalar) && scalar != "\n" && !(format == .tsv && scalar == "\t")
    }
    #expect(unsafe.isEmpty)
  }

  @Test(arguments: RankFormat.allCases.filter { $0 != .urls })
  func `it adds no line`(format: RankFormat) {
    let quiet = Self.report("quiet", url: "https://evil.com/quiet")
    let hostile = Self.report(Self.title, url: Self.url)
    func lineCount(_ report: RankReport) -> Int {
      format.text(of: report, outputStyle: OutputStyle()).utf8.count { $0 == UInt8(ascii: "\n") }
    }
    #expect(lineCount(quiet) > 1 || format == .json)
    #expect(lineCount(hostile) == lineCount(quiet))
  }

  @Test(arguments: RankFormat.allCases)
  func `its URL becomes no link`(format: RankFormat) {
    let outputStyle = OutputStyle(usesColor: true, usesHyperlinks: true)
    let text = format.text(of: Self.report(Self.title, url: Self.url), outputStyle: outputStyle)
    #expect(!text.contains("]8;;https://evil.com\u{1B}"))
    #expect(!text.contains("](https://evil.com"))
    #expect(format != .urls || text.isEmpty)
  }

  @Test(arguments: [RankFormat.csv, .tsv])
  func `every line has 18 cells, none a formula`(format: RankFormat) {
    let separator: Character = format == .csv ? "," : "\t"
    let text = format.text(of: Self.report(Self.title, url: Self.url), outputStyle: OutputStyle())
    for line in text.split(separator: "\n").dropFirst() {
      let cells = Self.cells(of: line, separator: separator)
      #expect(cells.count == 18)
      #expect(cells[2].hasPrefix("'=cmd()\u{FFFD}[31m\u{FFFD} tab  | a |"))
      // Quotation marks in the middle of a cell come back as they were.
      #expect(cells[2].contains("\u{FFFD}, \"q\" "))
    }
  }

  @Test func `a Markdown row keeps its 10 cells`() {
    let text = RankFormat.markdown.text(
      of: Self.report(Self.title, url: Self.url), outputStyle: OutputStyle())
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == 4)
    for row in rows {
      #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 11)
    }
    #expect(
      text.contains(
        #"\=cmd()�[31m"#.replacing("[", with: #"\["#) + "\u{FFFD} tab "
          + #"\| a \| \[x\](javascript:y) \`code\` \<b\>"#))
  }

  @Test(arguments: [RankFormat.json, .ndjson])
  func `JSON has it whole`(format: RankFormat) throws {
    let text = format.text(of: Self.report(Self.title, url: Self.url), outputStyle: OutputStyle())
    let line = try #require(text.split(separator: "\n").first)
    let document = try RankJSONTests.read(String(line))
    let pick = format == .json ? (document["picks"] as? [[String: Any]])?.first : document
    let question = try #require(pick?["question"] as? [String: Any])
    let title = try #require(question["title"] as? String)
    #expect(Array(title.unicodeScalars) == Array(Self.title.unicodeScalars))
    #expect(question["url"] as? String == Self.url)
  }

  /// Cells of a line as RFC 4180 reads it.
  static func cells(of line: Substring, separator: Character) -> [String] {
    var cells = [""]
    var isQuoted = false
    var rest = line[...]
    while let character = rest.popFirst() {
      if isQuoted, character == "\"", rest.first == "\"" {
        cells[cells.count - 1].append(character)
        rest.removeFirst()
      } else if character == "\"", isQuoted || cells.last == "" {
        isQuoted.toggle()
      } else if character == separator, !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
