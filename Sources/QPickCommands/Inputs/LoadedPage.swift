import QuoraFacts

/// One page of an input, with what could be read of it.
struct LoadedPage {
  /// The argument that named the input, `-` for standard input.
  let input: String
  /// Which of the input's pages it is, from 1 on.
  var number = 1
  /// The page, or why there was nothing to read it from.
  let content: Result<ReadPage, InputError>

  /// What was read of it; nil where there was nothing to read.
  var facts: PageFacts? {
    if case .success(let read) = content { read.facts } else { nil }
  }

  /// What was read of it where its rows can be ranked, if not all of them; else nil.
  var rankableFacts: PageFacts? {
    PageFailure(ranking: self)?.leavesRows ?? true ? facts : nil
  }

  /// The name of the input, and behind it `#2` for the second page; of facts, the name that stands
  /// there.
  var name: String { recordedName ?? PathText.shown(input) + suffix }
  /// What messages call it.
  var place: String {
    let place = input == "-" ? "standard input" : PathText.shown(input)
    return recordedName.map { "\(place): \($0)" } ?? place + suffix
  }

  private var recordedName: String? {
    if case .success(let read) = content { read.recordedName } else { nil }
  }
  private var suffix: String { number == 1 ? "" : "#\(number)" }
}

/// What was read of an input that could be opened.
struct ReadPage {
  /// What the page says; `problem` says why that may be little.
  var facts: PageFacts
  /// What the page was wrapped in, such as `HTML` or `MHTML in gzip`.
  var container: String
  /// The encoding it was read in; nil where nothing was read.
  var encoding: String?
  /// What its page line calls it, where its facts were read from lines.
  var recordedName: String?
  /// The input's size in bytes.
  var byteCount = 0
}

extension ReadPage {
  /// What was noticed that may have cost rows, one line each.
  var losses: [String] { NoticeText.lines(facts.notices.filter(\.isLoss)) }
}

/// Why an input's rows cannot be used, or not all of them.
enum PageFailure: Error, Equatable {
  /// There is nothing to read.
  case input(InputError)
  /// It is not a page with facts, or not a whole one.
  case page(PageProblem)
  /// It is a profile, where no question competes with another.
  case profile

  /// Why `page` cannot be extracted; nil when it can.
  init?(extracting page: LoadedPage) {
    switch page.content {
    case .failure(let error): self = .input(error)
    case .success(let read):
      guard let problem = read.facts.problem else { return nil }
      self = .page(problem)
    }
  }

  /// Why `page` cannot be ranked; nil when it can.
  init?(ranking page: LoadedPage) {
    // A profile that was cut is still a profile, and none of its rows may count.
    if page.facts?.kind == .profile {
      self = .profile
    } else if let failure = PageFailure(extracting: page) {
      self = failure
    } else {
      return nil
    }
  }

  /// Whether rows were read all the same, and count.
  var leavesRows: Bool {
    switch self {
    case .input, .profile: false
    case .page(let problem): problem.leavesRows
    }
  }

  /// The exit status it leads to.
  var status: RunStatus {
    switch self {
    case .input(let error): error.status
    case .page, .profile: .unrankable
    }
  }

  /// What is wrong, for a person.
  var message: String {
    switch self {
    case .input(let error): "\(error)"
    case .page(let problem): problem.description
    case .profile: "a profile; expected a feed, search or question page"
    }
  }

  /// What to try; nil where nothing helps.
  var hint: String? {
    switch self {
    case .input: nil
    case .page(let problem): problem.hint
    case .profile: "qpick extract reads its answers; to rank, save a feed"
    }
  }
}
