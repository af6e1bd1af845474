import QuestionPicking
import QuoraFacts

/// One run of `qpick rank`.
struct RankRun {
  /// The inputs, at least one.
  let names: [String]
  /// The arguments as typed.
  let command: RankCommand
  /// What they mean.
  let settings: RankSettings
  /// The config file that some of them come from.
  let config: ConfigFile?
  /// Reads the inputs.
  let loader: PageLoader

  private var surroundings: Surroundings { loader.surroundings }
  private var console: Console { Console(sink: surroundings.errors) }

  /// Reads, ranks and prints.
  func run() throws -> RunStatus {
    if command.general.verbose {
      let read = config.map { "\($0.path), arguments: \($0.arguments.joined(separator: " "))" }
      console.line("qpick: config: \(read ?? "none")")
    }
    var options = settings.options
    do throws(PeopleFile.Failure) {
      options.fame.listed += try people(command.people.famousFile, option: "--famous-file")
      options.skipped += try people(command.people.skipFile, option: "--skip-file")
    } catch {
      console.error("\(quoted(error.path)): \(error.cause)", at: error.option)
      return error.cause.status
    }

    let pages = load()
    var failures = pages.compactMap { report(PageFailure(ranking: $0), of: $0) }
    let clock = PagesClock(pages)
    options.asOf = settings.asOf.instant(now: surroundings.now, saved: clock.newest)
    if settings.asOf == .saved, clock.newest == nil, failures.count < pages.count {
      console.error(
        "no page tells when it was saved", at: "--as-of saved",
        hint: "give the time of the save, such as --as-of 2023-02-04T10:00:00Z")
      failures.append(.unrankable)
    }

    let ranking = QuestionPicker(options: options).ranking(of: rankable(pages))
    try show(ranking, options: options, pages: pages, clock: clock)
    return RunStatus.of(
      failures: failures, otherwise: ranking.picks.isEmpty ? .nothingPassed : .success)
  }

  private func people(
    _ paths: [String], option: String
  ) throws(PeopleFile.Failure) -> [PersonPattern] {
    var people: [PersonPattern] = []
    for path in paths {
      people += try PeopleFile.people(at: path, option: option, in: surroundings)
    }
    return people
  }

  /// Every input, in the order given.
  private func load() -> [LoadedPage] {
    var loader = loader
    loader.showsProgress = !command.general.quiet
    var clock = settings.asOf.instant(now: surroundings.now, saved: nil)
    var files: [LoadedPage] = []
    loader.forEachPage(of: names.filter { $0 != "-" }, clock: clock) { files.append($0) }
    // A pipe has no time of its own: under `--as-of saved` it counts from the files' newest.
    if settings.asOf == .saved, let newest = PagesClock(files).newest { clock = newest }
    var rest = files[...]
    return names.compactMap { name in
      name == "-" ? loader.load(name, clock: clock) : rest.popFirst()
    }
  }

  /// Says what is wrong with a page, and in verbose runs how it was read.
  private func report(_ failure: PageFailure?, of page: LoadedPage) -> RunStatus? {
    if command.general.verbose, case .success(let read) = page.content {
      console.line("qpick: \(page.place): \(ReadPageText.line(read))")
    }
    guard let failure else { return nil }
    console.error(failure.message, at: page.place, hint: failure.hint)
    return failure.status
  }

  private func rankable(_ pages: [LoadedPage]) -> [(name: String, facts: PageFacts)] {
    pages.compactMap { page in
      guard case .success(let read) = page.content,
        PageFailure(ranking: page)?.leavesRows ?? true
      else { return nil }
      return (page.name, read.facts)
    }
  }

  private static func reported(_ page: LoadedPage) -> (name: String, facts: PageFacts) {
    if case .success(let read) = page.content {
      (page.name, read.facts)
    } else {
      (page.name, PageFacts())
    }
  }

  private func show(
    _ ranking: Ranking, options: RankOptions, pages: [LoadedPage], clock: PagesClock
  ) throws(OutputError) {
    let output = surroundings.output
    let report = RankReport(
      ranking: ranking, options: options, pages: pages.map(Self.reported), limit: settings.limit,
      showsAll: command.output.all, explains: command.output.explain,
      pageErrors: Dictionary(
        pages.compactMap { page in
          PageFailure(ranking: page).map { (page.name, $0.message) }
        }, uniquingKeysWith: { first, _ in first }))
    let look = Look(
      usesColor: LookDecision.usesColor(
        settings.color, isTerminal: output.isTerminal, environment: surroundings.environment),
      usesHyperlinks: LookDecision.usesHyperlinks(
        settings.hyperlinks, isTerminal: output.isTerminal, environment: surroundings.environment),
      columns: LookDecision.columns(of: output, environment: surroundings.environment))

    if !rankable(pages).isEmpty {
      if !command.general.quiet {
        console.line(ContextLine.text(ranking, options: options, limit: settings.limit))
        if settings.asOf == .now, let age = clock.ageLine(now: surroundings.now) {
          console.line(age)
        }
      }
      if ranking.picks.isEmpty { console.line(NothingPassed.text(ranking)) }
    }
    try output.write(settings.format.text(of: report, look: look))
  }
}
