import ArgumentParser
import SavedPages

/// The longer texts of `--help` and the manual.
enum HelpText {
  /// What `qpick -h` prints, and qpick alone at a terminal.
  static var short: String {
    func bound(_ option: CommandOption) -> String {
      guard case .value(let standard?) = option.definition.kind else { return option.flag }
      return "\(option.flag) \(standard)"
    }
    let bounds = [CommandOption.maxAge, .minViews, .minUpvotes, .maxAnswers].map(bound)
    return """
      The Quora questions most worth answering, from pages that you saved.

        qpick feed.html                 the best questions of a saved feed
        qpick ~/Downloads               of all Quora pages in a folder
        qpick feed.html questions/*     with the questions' own pages: exact views
        qpick feed.html --explain       and why
        pbpaste | qpick                 of a page's source that you copied

      Bounds    \(bounds[...1].joined(separator: "  "))
                \(bounds[2...].joined(separator: "  "))  (any turns one off)
      Titles    --title REGEX  --skip-title REGEX
      People    --skip NAME  --famous NAME  --skip-file FILE  --famous-file FILE
      Output    -n 10  --all  --explain  --sort KEY  --format table|json|csv|…
      Ages      --as-of saved  (count to when the page was saved)

      qpick doctor FILE     what a page holds, what is missing, what to do
      qpick extract FILE    the facts of a page, one JSON object a line
      qpick history on      remember what was shown; then qpick hide 2, answered 3
      Scroll the feed first, then save it as "Webpage, Complete". More: qpick --help
      """
  }

  /// What qpick is for; `qpick help` and the manual start with it.
  static let overview = """
    Reads feeds, search results and question pages of Quora that you saved in a browser, and \
    ranks their questions: fresh answers with many views and upvotes, few answers, no famous \
    answerers. It never touches the network.

    `qpick FILE` is `qpick rank FILE`; a file named like a command is given as ./rank.

    EXIT STATUS:
      0    at least one pick, or all that was asked for
      1    read fine, nothing passed
    \(failures)
    """

  /// What stands at the head of `qpick --help`.
  static let rank = """
    EXAMPLES:
      qpick feed.html
      qpick ~/Downloads
      qpick feed.html questions/*.html --max-age 48h --explain
      qpick feed.html --as-of saved --format json > picks.json
      pbpaste | qpick

    Save a feed scrolled down, as "Webpage, Complete". Then save the pages of the questions it \
    picks and give them too: they tell views, answer counts and who answered.

    OTHER COMMANDS:
    \(otherCommands)

    INPUTS:
      Pages as a browser saves them (HTML, MHTML, Safari web archive, SingleFile), its network \
    log (HAR), GraphQL JSON copied from it, what extract printed, any of these in gzip, and folders of \
    them; told by content, not by name. HAR tells the most.
      Limits: \(limits).

    CONFIG FILE:
    $QPICK_CONFIG, else $XDG_CONFIG_HOME/qpick/config, else ~/.config/qpick/config, holds one \
    option a line, such as --max-age=48h, and # comments. They stand before the command line's \
    own, and the later wins.

    EXIT STATUS:
      0    at least one pick
      1    read fine, nothing passed
    \(failures)
    """

  /// What stands at the head of `qpick extract --help`.
  static let extract = """
    EXAMPLES:
      qpick extract feed.html
      qpick extract pages/*.html | jq -r 'select(.kind == "answer") | .question.title'

    Writes one object of kind "page" for each page, then one for each answer, related answer, \
    question, post, machine answer and ad, in the page's order. What a page does not tell is \
    null; nothing is estimated.

    EXIT STATUS:
      0    every input was readable
    \(failures)
    """

  /// What stands at the head of `qpick doctor --help`.
  static let doctor = """
    EXAMPLES:
      qpick doctor feed.html

    Says first whether a page can be ranked, then what is missing and what to do about it, then \
    which facts were read from where.

    EXIT STATUS:
      0    it could say what each input is
      64   a command line that cannot be used
      65   a folder without a page of Quora's
      66   no such input, or none that may be read
      74   input or output error
      130  interrupted
    """

  /// What stands at the head of the help of commands that mark questions.
  static let questions = """
    EXAMPLES:
      qpick answered 3 5
      qpick hide https://www.quora.com/Why-do-cats-purr
      qpick snooze 4 3d

    Numbers are those of the last list that `qpick` showed; each mark says which question it took. \
    `qpick undo` takes the last mark back. The history must be on: `qpick history on`.
    """

  /// What stands at the head of `qpick history --help`.
  static let history = """
    EXAMPLES:
      qpick history on
      qpick history -n 0 --format json
      qpick history outcomes profile.html

    The history is one file, $QPICK_HISTORY, else $XDG_DATA_HOME/qpick/history.db, else \
    ~/.local/share/qpick/history.db. While it is on, qpick remembers which questions it showed and \
    what you say of them. It is off until you turn it on.
    """

  /// The commands but the first, each with what it is for.
  private static var otherCommands: String {
    CommandRunner.commands.dropFirst().map { command in
      let name = command.name + String(repeating: " ", count: max(1, 10 - command.name.count))
      return "  qpick \(name)\(command.declaration.configuration.abstract)"
    }.joined(separator: "\n")
  }

  /// What is not exceeded, whatever an input asks for.
  private static let limits = """
    gzip \(megabytes(SavedPageLimits.inflatedByteCount)) unpacked, and \
    \(SavedPageLimits.inflationRatio) times its size from \
    \(megabytes(SavedPageLimits.freelyInflatedByteCount)) on; other containers \
    \(megabytes(SavedPageLimits.heldByteCount)), \(SavedPageLimits.depth) inside each other; \
    \(NumberText.grouped(SavedPageLimits.partCount)) parts of MHTML; \
    \(NumberText.grouped(SavedPageLimits.entryCount)) entries of HAR, and \
    \(megabytes(SavedPageLimits.heldByteCount)) of its packed bodies; \
    JSON \(SavedPageLimits.jsonDepth) levels deep and \
    \(NumberText.grouped(SavedPageLimits.jsonValueCount)) values, \
    \(NumberText.grouped(SavedPageLimits.inputJSONValueCount)) in one input; \
    \(NumberText.grouped(SavedPageLimits.pageCount)) pages and \
    \(NumberText.grouped(FactsReader.lineLimit)) lines of facts in one input; plain HTML without limit
    """

  private static func megabytes(_ count: Int) -> String { "\(count / 1_000_000) MB" }

  private static let failures = """
      64   a command line or config file that cannot be used
      65   not a Quora page that can be read or ranked
      66   no such input, or none that may be read
      74   input or output error
      130  interrupted
    """

  /// The width that help is wrapped to: that of the terminal, at most 100 cells, or 80.
  static func columns(of sink: any ByteSink) -> Int {
    min(sink.columns ?? 80, 100)
  }
}
