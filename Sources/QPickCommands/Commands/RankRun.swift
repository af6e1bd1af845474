import QuestionPicking
import QuoraFacts

/// One run of `rank`.
struct RankRun {
  let inputs: PageInputs
  let typed: TypedArguments
  let settings: RankSettings
  let config: ConfigFile?

  /// What went wrong so far.
  private var failures: [RunStatus] = []

  private var context: ProcessContext { inputs.context }
  private var console: Console { context.console }

  init(
    inputs: PageInputs, typed: TypedArguments, settings: RankSettings, config: ConfigFile?
  ) {
    (self.inputs, self.typed, self.settings, self.config) = (inputs, typed, settings, config)
  }

  /// Reads, ranks and prints.
  mutating func run() throws -> RunStatus {
    if settings.isVerbose {
      let read = config.map { "\($0.path), arguments: \($0.lines.joined(separator: " "))" }
      console.line("qpick: config: \(read ?? "none")")
    }
    var options = settings.options
    let filePeople = (
      famous: try PeopleFile.people(at: settings.famousFiles, option: .famousFile, in: context),
      skipped: try PeopleFile.people(at: settings.skipFiles, option: .skipFile, in: context)
    )
    options.fame.listed += filePeople.famous
    options.skipped += filePeople.skipped

    let read = loadOnce()
    let pages = read.map(\.page)
    let rankable = read.compactMap(\.rankable)
    let clock = PagesClock(pages)
    options.asOf = settings.asOf.instant(now: context.now, saved: clock.newest)
    if !rankable.isEmpty {
      requireClock(clock)
      sayUnmatched(famous: filePeople.famous, skipped: filePeople.skipped, on: rankable)
    }

    let memory = rankable.isEmpty || settings.ignoresHistory ? nil : try openMemory()
    if let memory {
      options.marks =
        tried { () throws(UsageError) in try memory.marks(at: options.asOf) } ?? WriterMarks()
    }
    let picker = QuestionPicker(options: options)
    let earlierViews: QuestionPicker.EarlierViews? =
      memory.map { memory in { memory.earlierViews(id: $0, url: $1) } }
    var ranking = picker.ranking(of: rankable, earlierViews: earlierViews)
    var choices =
      settings.format == .html ? picker.choices(of: rankable, earlierViews: earlierViews) : []
    let pickCount = ranking.picks.count
    if let memory { noteNew(&ranking, &choices, by: memory) }
    sayTooManyAnswers(ranking)
    // The history stores what is expected before the writer's own factor.
    let unlearned = ranking.picks
    let factor =
      memory.flatMap { memory in
        tried { () throws(UsageError) in try memory.factor() } ?? nil
      }
    let yours = factor.flatMap { $0.helps ? $0 : nil }
    if let yours {
      ranking.multiplyExpectedViews(by: yours.factor)
      for index in choices.indices { choices[index].multiplyExpectedViews(by: yours.factor) }
    }
    try show(
      ranking, choices: choices, options: options, pages: pages, clock: clock,
      seenBefore: pickCount - ranking.picks.count, yours: yours)
    if let memory { remember(unlearned, read, in: memory) }
    return RunStatus.of(
      failures: failures, otherwise: ranking.picks.isEmpty ? .nothingPassed : .success)
  }

  /// The pages of every input, in the order given, each once, without those of folders that are none
  /// of Quora's; what is wrong with them is said.
  private mutating func loadOnce() -> [RankInput] {
    var read = load()
    let foreign = read.map(\.page).filter(inputs.folders.passesOver).map(\.input)
    read.removeAll { inputs.folders.passesOver($0.page) }
    // The same facts may stand in several files.
    if read.contains(where: { RecordedPage($0.page) != nil }) {
      var recorded: Set<RecordedPage> = []
      read.removeAll { input in
        RecordedPage(input.page).map { !recorded.insert($0).inserted } ?? false
      }
    }
    let pages = read.map(\.page)
    let failed = pages.compactMap { report(PageFailure(ranking: $0), of: $0) }
    failures += failed
    if !settings.isQuiet { inputs.folders.report(passedOver: foreign, on: console) }
    failures += inputs.folders.reportEmpty(
      besides: pages.filter { $0.rankableFacts != nil }.map(\.input), on: console)
    return read
  }

  /// An error where ages are to count to the save, and no page tells when that was.
  private mutating func requireClock(_ clock: PagesClock) {
    guard settings.asOf == .saved, clock.newest == nil else { return }
    console.error(
      "no page tells when it was saved", at: "--as-of saved",
      hint: "give the time of the save, such as --as-of 2023-02-04T10:00:00Z")
    failures.append(.unrankable)
  }

  /// Says which of the people that were named are on no page.
  private func sayUnmatched(
    famous: [PersonPattern], skipped: [PersonPattern], on rankable: [RankablePage]
  ) {
    guard !settings.isQuiet else { return }
    let groups = [
      (CommandOption.skip, settings.options.skipped), (.skipFile, skipped),
      (.famous, settings.options.fame.listed), (.famousFile, famous),
    ]
    for (option, people) in groups {
      let unmatched = PersonPattern.unmatched(people, on: rankable.map(\.facts))
      if let text = PeopleText.unmatched(unmatched) {
        console.line("qpick: \(option.flag): \(text)")
      }
    }
  }

  /// Says of which questions more answers were seen than they have.
  private func sayTooManyAnswers(_ ranking: Ranking) {
    guard !settings.isQuiet else { return }
    for question in ranking.picks + ranking.unjudged + ranking.rejected {
      guard let coverage = question.coverage, coverage.seen > coverage.total else { continue }
      console.line(
        "qpick: \(quoted(question.question.title ?? "a question")): \(coverage.seen) answers seen of "
          + "\(coverage.total) that it has; some may be another question's")
    }
  }
}

// MARK: - The history

extension RankRun {
  /// The history, where it is on; what is wrong with it is said, and the ranking goes on without.
  private mutating func openMemory() throws -> RankMemory? {
    let context = context
    let memory = tried { () throws(UsageError) in try RankMemory(in: context) } ?? nil
    if settings.isVerbose {
      console.line("qpick: history: \(memory.map(\.place) ?? "off")")
    }
    if memory == nil, settings.onlyNew, failures.isEmpty {
      throw UsageError(
        place: CommandOption.new.flag,
        message: "nobody remembers what was shown: the history is off",
        hint: HistoryFile.isOff.hint)
    }
    return memory
  }

  /// The result of `body`; nil after printing the error if it throws.
  @discardableResult
  private mutating func tried<Result>(_ body: () throws(UsageError) -> Result) -> Result? {
    do {
      return try body()
    } catch {
      console.error(
        error.message, at: error.place, hint: "the ranking goes on without; so does --no-history")
      failures.append(error.status)
      return nil
    }
  }

  /// Marks the questions that are new; with `--new`, removes the other picks.
  private mutating func noteNew(
    _ ranking: inout Ranking, _ choices: inout [CandidateChoices], by memory: RankMemory
  ) {
    tried { () throws(UsageError) in
      try memory.noteNew(&ranking.picks)
      try memory.noteNew(&choices)
    }
    guard settings.onlyNew else { return }
    ranking.picks.removeAll { $0.isNew == false }
    for index in ranking.picks.indices { ranking.picks[index].rank = index + 1 }
  }

  private mutating func remember(
    _ picks: [JudgedQuestion], _ read: [RankInput], in memory: RankMemory
  ) {
    let shown = picks.prefix(settings.limit ?? picks.count)
    let time = if case .time(let time) = settings.asOf { time } else { context.now }
    tried { () throws(UsageError) in
      try memory.remember(shown, at: time)
      try memory.rememberViews(on: read.compactMap(\.rankable?.facts))
      try memory.rememberOwn(on: read.compactMap(\.page.facts))
    }
  }
}

// MARK: - Reading and showing

extension RankRun {
  /// All pages of every input, in the order given.
  private func load() -> [RankInput] {
    let names = inputs.names
    var pages = [[RankInput]](repeating: [], count: names.count)
    // A pipe has no time of its own: under `--as-of saved` it counts from the files' newest.
    let (piped, others) = (names.firstIndex(of: "-"), names.indices.filter { names[$0] != "-" })
    let order = others + [piped].compactMap(\.self)
    let clock = {
      let rankable = pages.joined().filter { $0.rankable != nil }
      return settings.asOf.instant(
        now: context.now, saved: PagesClock(rankable.map(\.page)).newest)
    }
    var next = order.makeIterator()
    inputs.loader.forEach(order.map { names[$0] }, clock: clock, preparing: RankInput.init) {
      found in
      if let index = next.next() { pages[index] = found }
    }
    return Array(pages.joined())
  }

  /// Says what is wrong with a page, and in verbose runs how it was read.
  private func report(_ failure: PageFailure?, of page: LoadedPage) -> RunStatus? {
    let isFirst = page.input == inputs.operands.first
    let meant = failure == .input(.missing) && isFirst ? Suggestion.command(for: page.input) : nil
    return inputs.report(failure, of: page, hint: meant.map { "did you mean qpick \($0)?" })
  }

  private func show(
    _ ranking: Ranking, choices: [CandidateChoices], options: RankOptions, pages: [LoadedPage],
    clock: PagesClock,
    seenBefore: Int, yours: WriterFactor?
  ) throws(OutputError) {
    let errors = pages.compactMap { page in
      PageFailure(ranking: page).map { (page.name, $0.message) }
    }
    var report = RankReport(
      ranking: ranking, options: options,
      isAsOfKnown: settings.asOf != .saved || clock.newest != nil,
      pages: pages.map { ($0.name, $0.facts ?? PageFacts()) }, limit: settings.limit,
      showsAll: settings.showsAll || settings.format == .html, seenBefore: seenBefore, yours: yours,
      explains: settings.explains,
      pageErrors: Dictionary(errors, uniquingKeysWith: { first, _ in first }),
      onlyNew: settings.onlyNew, choices: choices, arguments: typed,
      configArguments: config?.arguments ?? TypedArguments(known: []))
    let names = pages.filter { $0.rankableFacts != nil }.map(\.name)
    let summary =
      names.isEmpty
      ? nil
      : RankSummary(
        report: report, pageNames: names, clock: clock, asOf: settings.asOf, now: context.now)
    if settings.format == .html, let summary { report.notes = summary.notes }
    if let summary, !settings.isQuiet {
      console.list(summary.head)
      setApart()
    }
    if settings.format == .urls {
      for title in RankURLs(report: report).titlesWithoutAddress {
        console.line("qpick: left out, without an address on quora.com: \(quoted(title))")
      }
    }
    try context.output.write(settings.format.text(of: report, outputStyle: outputStyle))
    if let summary { say(summary, of: report) }
  }

  /// Says what stands below the result.
  private func say(_ summary: RankSummary, of report: RankReport) {
    let isTable = settings.format == .table
    let nothingPassed = summary.nothingPassed(
      isHeaded: isTable && !report.showsAll && !report.ranking.nearest.isEmpty)
    guard !settings.isQuiet else { return console.list(nothingPassed) }
    let notes = isTable ? TableNotes(report: report).text : ""
    let lists = [nothingPassed, summary.leftOut, summary.notShown].filter { !$0.isEmpty }
    if !notes.isEmpty || !lists.isEmpty { setApart() }
    if !notes.isEmpty { console.line(notes) }
    for list in lists { console.list(list) }
  }

  /// Parts what is said from a table that stands on the same terminal.
  private func setApart() {
    if settings.format == .table, context.output.isTerminal { console.line("") }
  }

  private var outputStyle: OutputStyle {
    OutputStyleDetection.style(
      of: context.output, in: context, hyperlinks: settings.hyperlinks)
  }
}

/// An input, prepared for the ranking on the thread that read it.
private struct RankInput {
  let page: LoadedPage
  /// What is ranked of it; nil where nothing can be.
  let rankable: RankablePage?

  init(_ page: LoadedPage) {
    self.page = page
    rankable = page.rankableFacts.map { RankablePage(name: page.name, facts: $0) }
  }
}
