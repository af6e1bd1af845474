import QuestionPicking

/// A file of people: one name or profile URL a line, `#` comments.
enum PeopleFile {
  /// The people of the files at `paths`, in their order.
  ///
  /// A path that starts with `~/` counts from the home folder: no shell expands it in a config
  /// file.
  ///
  /// - Parameters:
  ///   - paths: The files, as typed.
  ///   - option: The option that names them.
  ///   - context: The process they are read in.
  /// - Returns: The people; none for a line that names nobody.
  /// - Throws: Which file cannot be read, and why.
  static func people(
    at paths: [String], option: CommandOption, in context: ProcessContext
  ) throws(UsageError) -> [PersonPattern] {
    var people: [PersonPattern] = []
    for path in paths {
      var place = path
      if path.hasPrefix("~/"), let home = context.environment["HOME"] {
        place = home + path.dropFirst()
      }
      do {
        let file = try TextFile(path: place, in: context)
        people += file.lines.compactMap {
          PersonPattern(String(TextFile.withoutComment($0.text[...])))
        }
      } catch {
        throw UsageError(
          place: option.flag, message: "\(quoted(path)): \(error)", status: error.status)
      }
    }
    return people
  }
}
