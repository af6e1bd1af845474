import QuestionPicking

/// A file of people: one name or profile URL a line, `#` comments.
enum PeopleFile {
  /// Why a file of people cannot be used.
  struct Failure: Error, Equatable {
    /// The option that names it.
    let option: String
    /// Its path as typed.
    let path: String
    /// What is wrong with it.
    let cause: TextFile.Failure
  }

  /// The people of the file at `path`, in its order.
  ///
  /// A path that starts with `~/` counts from the home folder: no shell expands it in a config
  /// file.
  static func people(
    at path: String, option: String, in context: ProcessContext
  ) throws(Failure) -> [PersonPattern] {
    var place = path
    if path.hasPrefix("~/"), let home = context.environment["HOME"] {
      place = home + path.dropFirst()
    }
    do {
      let file = try TextFile(path: place, endsLinesAtComments: true, in: context)
      return file.lines.compactMap { PersonPattern($0.text) }
    } catch {
      throw Failure(option: option, path: path, cause: error)
    }
  }
}
