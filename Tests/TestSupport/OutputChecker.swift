import Foundation

/// Checks text that qpick prints, of whatever page: nothing of it may steer a terminal, a
/// spreadsheet or a Markdown reader, and formats for machines must be in their format.
///
/// Written apart from the code that it checks, from Documentation/Rules.md, "Untrusted text", and
/// Documentation/Output.md, "Other formats".
public enum OutputChecker {
  /// What is wrong with `output` of `--format format`; empty where nothing is.
  ///
  /// Any other name than a format's, such as `errors`, stands for text for people.
  public static func faults(in output: [UInt8], format: String) -> [String] {
    guard let text = String(validating: output, as: UTF8.self) else { return ["no UTF-8"] }
    var faults: [String] = []
    if !output.isEmpty, output.last != UInt8(ascii: "\n") { faults.append("no newline at the end") }
    let visible = text.replacing(/\u{1B}\[[0-9;]*m/, with: "").replacing(
      /\u{1B}\]8;;(https:\/\/(?:[a-z0-9-]+\.)*quora\.com(?:\/[!-~]*)?)?\u{1B}\\/, with: "")
    let tab: Unicode.Scalar? = format == "tsv" ? "\t" : nil
    var isInFlag = false
    for scalar in visible.unicodeScalars {
      isInFlag = scalar == "\u{1F3F4}" || isInFlag && (0xE0020...0xE007F).contains(scalar.value)
      if isUnsafe(scalar), scalar != "\n", scalar != tab, !isInFlag {
        faults.append("U+\(String(scalar.value, radix: 16, uppercase: true))")
      }
    }
    // By byte: a carriage return and a line feed would be one character.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }
    switch format {
    case "json", "ndjson":
      faults += lines.compactMap { line in
        (try? JSONSerialization.jsonObject(with: Data(line.utf8))) == nil ? "no JSON: \(line)" : nil
      }
    case "csv", "tsv":
      faults += lines.flatMap {
        self.faults(inRecord: cells(of: $0, separator: format == "csv" ? "," : "\t"))
      }
    case "urls":
      faults += lines.filter { !isOnQuora($0) }.map { "no address on Quora: \($0)" }
    case "markdown":
      faults += text.matches(
        of: /[^\\](<[a-zA-Z\/!?]|\]\((?!https:\/\/([a-z0-9-]+\.)*quora\.com[\/)]))/
      )
      .map { "Markdown of a page: \($0.0)" }
    case "html": faults += Self.faults(inReport: text)
    default: break
    }
    return faults
  }

  private static func isOnQuora(_ address: String) -> Bool {
    address.wholeMatch(of: /https:\/\/(?:[a-z0-9-]+\.)*quora\.com(?:\/[!-~]*)?/) != nil
  }

  /// The data of a report are JSON, all of it, with addresses on Quora only, and stand among five
  /// scripts.
  private static func faults(inReport text: String) -> [String] {
    let parts = text.components(separatedBy: "</script>")
    guard parts.count == 7, let start = parts[0].firstRange(of: "id=\"data\">") else {
      return ["\(parts.count - 1) ends of scripts"]
    }
    let data = Data(parts[0][start.upperBound...].utf8)
    guard let report = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let candidates = report["candidates"] as? [[String: Any]]
    else { return ["no data"] }
    return candidates.compactMap { $0["url"] as? String }
      .filter { !isOnQuora($0) }
      .map { "no address on Quora: \($0)" }
  }

  private static func faults(inRecord cells: [String]) -> [String] {
    let count = cells.count == 18 ? [] : ["\(cells.count) cells: \(cells)"]
    return count
      + cells.filter { cell in
        guard let first = cell.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) else {
          return false
        }
        return Double(cell) == nil
      }.map { "a formula: \($0)" }
  }

  /// The cells of a record as RFC 4180 has them; no cell holds a newline. Quotes in a cell that does
  /// not start with one are text.
  public static func cells(of line: String, separator: Unicode.Scalar) -> [String] {
    var rest = Substring(line).unicodeScalars
    var cells: [String] = []
    repeat {
      var cell = String.UnicodeScalarView()
      if rest.first == "\"" {
        rest.removeFirst()
        while let scalar = rest.popFirst() {
          if scalar == "\"" {
            guard rest.first == "\"" else { break }
            rest.removeFirst()
          }
          cell.append(scalar)
        }
      }
      while let scalar = rest.first, scalar != separator {
        cell.append(scalar)
        rest.removeFirst()
      }
      cells.append(String(cell))
    } while rest.popFirst() != nil
    return cells
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200E, 0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
