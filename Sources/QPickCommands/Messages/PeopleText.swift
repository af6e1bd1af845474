import QuestionPicking

/// People whom the user named, in words.
enum PeopleText {
  /// `nobody on these pages is "Ann Lee", "Bo Ek" or 3 more`; nil where all were found.
  static func unmatched(_ people: [PersonPattern]) -> String? {
    guard !people.isEmpty else { return nil }
    var names = people.prefix(shownCount).map { person in
      switch person {
      case .profile(let slug): quoted("/profile/\(slug)")
      case .name(let name): quoted(name)
      }
    }
    if people.count > shownCount { names.append("\(people.count - shownCount) more") }
    let list = names.dropLast().joined(separator: ", ")
    return "nobody on these pages is \(list)\(list.isEmpty ? "" : " or ")\(names.last ?? "")"
  }

  private static let shownCount = 5
}
