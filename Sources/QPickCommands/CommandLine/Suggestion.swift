/// What somebody may have meant who typed something else.
enum Suggestion {
  /// The option for one that is not known: `--format json` for `--json`; nil where none is near.
  static func option(for typed: String) -> String? {
    let name = typed.drop { $0 == "-" }.split(separator: "=").first.map(String.init) ?? ""
    return RankFormat(rawValue: name).map { "\(CommandOption.format.flag) \($0.rawValue)" }
  }

  /// The command that a word is within two letters of; nil where none is, or several are as near.
  static func command(for word: String) -> String? {
    let distances = CommandRunner.commands.map { ($0.name, distance(word, $0.name)) }
      .sorted { $0.1 < $1.1 }
    guard let nearest = distances.first, nearest.1 <= 2, nearest.1 < word.count - 1,
      distances.dropFirst().first?.1 != nearest.1
    else { return nil }
    return nearest.0
  }

  /// How many letters must be put in, taken out or replaced to make one word of the other.
  static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
